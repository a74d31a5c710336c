using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>How tasks of people are stored.</summary>
internal sealed class TaskTables :
    IEntityTypeConfiguration<HumanTaskRow>,
    IEntityTypeConfiguration<TaskCandidateRow>,
    IEntityTypeConfiguration<TaskActRow>,
    IEntityTypeConfiguration<TaskCopyRow>,
    IEntityTypeConfiguration<TaskDraftRow>
{
    // A role, a sign, a unit. Together with the task's id it stays below what SQL Server takes as a primary key.
    private const int PoolLength = (2 * StorageMetadata.IdLength) + 1;

    public void Configure(EntityTypeBuilder<HumanTaskRow> builder)
    {
        builder.ToTable("HumanTasks").HasKey(static row => row.Id);
        foreach (var id in new[]
                 {
                     nameof(HumanTaskRow.Id), nameof(HumanTaskRow.InstanceId), nameof(HumanTaskRow.DefinitionId), nameof(HumanTaskRow.ActivityId), nameof(HumanTaskRow.ControlBookmarkId),
                     nameof(HumanTaskRow.CaseId), nameof(HumanTaskRow.StartedById), nameof(HumanTaskRow.RoleId), nameof(HumanTaskRow.UnitId), nameof(HumanTaskRow.AssigneeId), nameof(HumanTaskRow.EndedById),
                     nameof(HumanTaskRow.LimitKey), nameof(HumanTaskRow.Section),
                 })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        foreach (var name in new[] { nameof(HumanTaskRow.CaseNumber), nameof(HumanTaskRow.CaseTitle), nameof(HumanTaskRow.CustomerName), nameof(HumanTaskRow.Grade), nameof(HumanTaskRow.TitleZh), nameof(HumanTaskRow.TitleEn), nameof(HumanTaskRow.Outcome) })
            builder.Property(name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.InstructionsZh).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.InstructionsEn).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.Ignore(static row => row.IsAlive);

        // Each tab of the inbox is read along one of these.
        builder.HasIndex(static row => new { row.AssigneeId, row.State, row.DueOrder, row.Id });
        builder.HasIndex(static row => new { row.EndedById, row.EndedAt, row.Id });
        builder.HasIndex(static row => new { row.StartedById, row.CreatedAt, row.Id });

        // Who did a step last; what a case waits for.
        builder.HasIndex(static row => new { row.InstanceId, row.ActivityId });
        builder.HasIndex(static row => row.CaseId);

        // What is open everywhere, for those who oversee it.
        builder.HasIndex(static row => new { row.State, row.DueOrder, row.Id });

        // Units that move take their open tasks along.
        builder.HasIndex(static row => new { row.UnitId, row.State });
    }

    public void Configure(EntityTypeBuilder<TaskCandidateRow> builder)
    {
        builder.ToTable("TaskCandidates").HasKey(static row => new { row.TaskId, row.Pool });
        builder.Property(static row => row.TaskId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Pool).HasMaxLength(PoolLength);
        builder.HasIndex(static row => new { row.Pool, row.DueOrder, row.TaskId });
        builder.HasIndex(static row => new { row.Pool, row.CreatedAt, row.TaskId });
    }

    public void Configure(EntityTypeBuilder<TaskActRow> builder)
    {
        builder.ToTable("TaskActs").HasKey(static row => new { row.TaskId, row.Number });
        builder.Property(static row => row.TaskId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Act).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ById).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ByName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.OnBehalfOf).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.FromId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ToId).HasMaxLength(StorageMetadata.NameLength);

        // What has changed since somebody looked.
        builder.HasIndex(static row => row.At);
    }

    public void Configure(EntityTypeBuilder<TaskCopyRow> builder)
    {
        builder.ToTable("TaskCopies").HasKey(static row => new { row.UserId, row.TaskId });
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.TaskId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ById).HasMaxLength(StorageMetadata.IdLength);
        builder.HasIndex(static row => new { row.UserId, row.At, row.TaskId });
        builder.HasIndex(static row => row.TaskId);
    }

    public void Configure(EntityTypeBuilder<TaskDraftRow> builder)
    {
        builder.ToTable("TaskDrafts").HasKey(static row => row.TaskId);
        builder.Property(static row => row.TaskId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.SavedById).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
    }
}
