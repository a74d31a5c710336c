using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>An instance as it is stored: its state, and beside it what lists filter by.</summary>
public sealed class InstanceRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Logical id of its definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Id of the version that it is pinned to.</summary>
    public required string VersionId { get; init; }

    /// <summary>Number of that version.</summary>
    public int Version { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>The instance that dispatched it.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Number of that instance's execution that started this one; null when there is none or it is not known.</summary>
    public int? ParentExecution { get; init; }

    /// <summary>The case that it works for, itself or through the instances that dispatched it; null when it works for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>How many instances dispatched each other down to this one; 0 when none did.</summary>
    public int Depth { get; init; }

    /// <summary>When the parent is told of it; see <see cref="ChildReport"/>.</summary>
    public ChildReport Report { get; set; }

    /// <summary>The parent's bookmark that the report resumes.</summary>
    public string? ReportBookmarkId { get; set; }

    /// <summary>Whether it is alive.</summary>
    public WorkflowStatus Status { get; set; }

    /// <summary>What it does, or how it ended.</summary>
    public WorkflowSubStatus SubStatus { get; set; }

    /// <summary>Whether an operator has suspended it: nothing wakes it until it is continued.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Who suspended it and why; null when it is not.</summary>
    public string? HeldReason { get; set; }

    /// <summary>Whether it waits although nothing can wake it: an operator must look.</summary>
    public bool IsStuck { get; set; }

    /// <summary>How many errors its state holds.</summary>
    public int IncidentCount { get; set; }

    /// <summary>When it started.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Counts the transitions, from 1. A transition succeeds only from the row version that it has read.</summary>
    public long RowVersion { get; set; }

    /// <summary>How many bursts it has had; the last <see cref="History.BurstRow.Number"/>.</summary>
    public int BurstCount { get; set; }

    /// <summary>The state, as <see cref="Engine.Execution.State.WorkflowStateJson"/> writes it.</summary>
    public required byte[] State { get; set; }
}
