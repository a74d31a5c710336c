using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime;

/// <summary>How instances and what belongs to them are stored.</summary>
/// <remarks>
/// Rows that belong together carry no foreign keys: they are written and removed by transactions of the runtime only, and each key would cost a
/// look-up in every transition. No index but that of the instances that are alive holds a column that changes with every transition.
/// </remarks>
internal sealed class RuntimeTables :
    IEntityTypeConfiguration<InstanceRow>,
    IEntityTypeConfiguration<BookmarkRow>,
    IEntityTypeConfiguration<RequestedTaskRow>,
    IEntityTypeConfiguration<TimerRow>,
    IEntityTypeConfiguration<StimulusRow>,
    IEntityTypeConfiguration<OutboxRow>,
    IEntityTypeConfiguration<OutboxAttemptRow>,
    IEntityTypeConfiguration<JournalRow>,
    IEntityTypeConfiguration<ActivityRow>,
    IEntityTypeConfiguration<BurstRow>,
    IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<InstanceRow> builder)
    {
        builder.ToTable("Instances").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.VersionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CorrelationId).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ParentInstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ReportBookmarkId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.HeldReason).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();

        // Lists are read along these. They end with the id, by which equal instants are ordered, so that a page far down is found in the index alone, and hold what
        // is filtered by on the way.
        builder.HasIndex(static row => new { row.DefinitionId, row.Status, row.CreatedAt, row.Id });
        builder.HasIndex(static row => row.VersionId);
        builder.HasIndex(static row => row.CorrelationId);
        builder.HasIndex(static row => row.ParentInstanceId);
        builder.HasIndex(static row => row.CaseId).HasFilter("case_id IS NOT NULL");
        builder.HasIndex(static row => new { row.SubStatus, row.CreatedAt, row.Id });
        builder.HasIndex(static row => new { row.CreatedAt, row.Id });
        builder.HasIndex(static row => new { row.FinishedAt, row.Id, row.SubStatus, row.DefinitionId }).HasFilter("finished_at IS NOT NULL");
        builder.HasIndex(static row => new { row.Name, row.Id });

        // Few have errors: the list of those is read along an index that holds no others.
        builder.HasIndex([nameof(InstanceRow.CreatedAt), nameof(InstanceRow.Id)], "ix_instances_incidents").HasFilter("incident_count > 0");

        // The one index that every transition changes, and small: those that have ended are not in it.
        builder.HasIndex([nameof(InstanceRow.UpdatedAt), nameof(InstanceRow.Id), nameof(InstanceRow.SubStatus), nameof(InstanceRow.DefinitionId), nameof(InstanceRow.FinishedAt)], "ix_instances_alive").HasFilter("finished_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<BookmarkRow> builder)
    {
        builder.ToTable("Bookmarks").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CorrelationId).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.HashLength);
        builder.HasIndex(static row => row.Hash);
        builder.HasIndex(static row => row.InstanceId);

        // Requests over HTTP are matched with the path templates of these few among all that wait.
        builder.HasIndex(static row => row.Name).HasFilter($"name = '{BookmarkNames.HttpEndpoint}'");
    }

    public void Configure(EntityTypeBuilder<RequestedTaskRow> builder)
    {
        builder.ToTable("RequestedTasks").HasKey(static row => row.BookmarkId);
        builder.Property(static row => row.BookmarkId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.TaskId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.TaskName).HasMaxLength(StorageMetadata.NameLength);
        builder.HasIndex(static row => row.TaskId).IsUnique();
        builder.HasIndex(static row => row.InstanceId);
        builder.HasIndex(static row => new { row.TaskName, row.CreatedAt });
    }

    public void Configure(EntityTypeBuilder<TimerRow> builder)
    {
        builder.ToTable("Timers").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.KeyLength);
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.VersionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Ignore(static row => row.Beat);
        builder.Property(static row => row.Schedule).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.LastError).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => new { row.IsHeld, row.DueAt });
        builder.HasIndex(static row => row.InstanceId);
        builder.HasIndex(static row => row.DefinitionId);
    }

    public void Configure(EntityTypeBuilder<StimulusRow> builder)
    {
        builder.ToTable("Stimuli").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.CorrelationId).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.BookmarkId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.VersionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Cause).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.LastError).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => new { row.IsKept, row.IsHeld, row.NextAttemptAt });
        builder.HasIndex(static row => row.Hash);
        builder.HasIndex(static row => row.InstanceId);
        builder.HasIndex(static row => new { row.IsKept, row.ExpiresAt });
    }

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Kind).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.BookmarkId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Target).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.LeaseOwner).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.LastError).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => new { row.State, row.IsHeld, row.NextAttemptAt });
        builder.HasIndex(static row => row.InstanceId);
        builder.HasIndex(static row => row.CompletedAt);
    }

    public void Configure(EntityTypeBuilder<OutboxAttemptRow> builder)
    {
        builder.ToTable("OutboxAttempts").HasKey(static row => new { row.OutboxId, row.Number });
        builder.Property(static row => row.OutboxId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Node).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Detail).HasMaxLength(StorageMetadata.TextLength);
    }

    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("Journal").HasKey(static row => new { row.InstanceId, row.Sequence });
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
    }

    public void Configure(EntityTypeBuilder<ActivityRow> builder)
    {
        builder.ToTable("Activities").HasKey(static row => new { row.InstanceId, row.Execution });
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
    }

    public void Configure(EntityTypeBuilder<BurstRow> builder)
    {
        builder.ToTable("Bursts").HasKey(static row => new { row.InstanceId, row.Number });
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Cause).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ContentHash).HasMaxLength(StorageMetadata.HashLength);
    }

    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("IdempotencyKeys").HasKey(static row => row.Key);
        builder.Property(static row => row.Key).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.CommandHash).HasMaxLength(StorageMetadata.HashLength);
        builder.HasIndex(static row => row.CreatedAt);
    }
}
