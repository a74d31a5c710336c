using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>How limits, the logs of their clocks and their steps are stored.</summary>
internal sealed class LimitTables : IEntityTypeConfiguration<RunningLimitRow>, IEntityTypeConfiguration<LimitEventRow>, IEntityTypeConfiguration<LimitStepRow>
{
    public const string Limits = "running_limits";

    // Longest name of a step: a kind and a number.
    private const int StepLength = 32;

    public void Configure(EntityTypeBuilder<RunningLimitRow> builder)
    {
        builder.ToTable("RunningLimits").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ActivityId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.TaskId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Key).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Grade).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RuleId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.LastError).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.Ignore(static row => row.IsAlive);

        // What the sweep reads: those for which nothing is planned are not in it.
        builder.HasIndex(static row => row.NextAt).HasFilter("next_at IS NOT NULL");

        // What is to be computed again when the terms have changed.
        builder.HasIndex(static row => new { row.State, row.Generation });
        builder.HasIndex(static row => row.InstanceId);
        builder.HasIndex(static row => row.CaseId).HasFilter("case_id IS NOT NULL");
        builder.HasIndex(static row => row.TaskId).HasFilter("task_id IS NOT NULL");

        // What has changed since somebody looked.
        builder.HasIndex(static row => row.UpdatedAt);

        // Lists are read along these.
        builder.HasIndex(static row => new { row.State, row.DueOrder, row.Id });
        builder.HasIndex(static row => new { row.UnitId, row.State, row.DueOrder, row.Id });
        builder.HasIndex(static row => new { row.Key, row.State, row.DueOrder, row.Id });
        builder.HasIndex(static row => new { row.DefinitionId, row.State, row.DueOrder, row.Id });
    }

    public void Configure(EntityTypeBuilder<LimitEventRow> builder)
    {
        builder.ToTable("LimitEvents").HasKey(static row => new { row.LimitId, row.Number });
        builder.Property(static row => row.LimitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.By).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Cause).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
    }

    public void Configure(EntityTypeBuilder<LimitStepRow> builder)
    {
        builder.ToTable("LimitSteps").HasKey(static row => new { row.LimitId, row.Step, row.PlannedTicks });
        builder.Property(static row => row.LimitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Step).HasMaxLength(StepLength);
    }
}
