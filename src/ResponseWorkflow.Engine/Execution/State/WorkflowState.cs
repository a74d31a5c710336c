using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>Everything that must survive of an instance between two bursts. Immutable; see <see cref="WorkflowStateJson"/> for its stored form.</summary>
public sealed record WorkflowState
{
    /// <summary>Id of the instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Logical id of its definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Id of the version it runs with, for its whole life.</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>Number of that version.</summary>
    public int DefinitionVersion { get; init; } = 1;

    /// <summary>The instance that dispatched this one.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Name of the instance.</summary>
    public string? Name { get; init; }

    /// <summary>Status.</summary>
    public WorkflowStatus Status { get; init; }

    /// <summary>Sub-status.</summary>
    public WorkflowSubStatus SubStatus { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last burst was.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Inputs that are stored.</summary>
    public DataObject Input { get; init; } = DataObject.Empty;

    /// <summary>Outputs so far.</summary>
    public DataObject Output { get; init; } = DataObject.Empty;

    /// <summary>Free properties.</summary>
    public DataObject Properties { get; init; } = DataObject.Empty;

    /// <summary>The outcomes that the workflow ended with; empty while it runs.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The number given last: to an execution or a bookmark.</summary>
    public int LastNumber { get; init; }

    /// <summary>The journal's last sequence.</summary>
    public long LastSequence { get; init; }

    /// <summary>The root execution, and all open and faulted ones, enclosing before enclosed.</summary>
    public IReadOnlyList<ExecutionState> Executions { get; init; } = [];

    /// <summary>Where it waits, in order of creation.</summary>
    public IReadOnlyList<Bookmark> Bookmarks { get; init; } = [];

    /// <summary>Where a faulted instance waited: a retry makes these bookmarks again.</summary>
    public IReadOnlyList<Bookmark> ParkedBookmarks { get; init; } = [];

    /// <summary>Errors, oldest first.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>
    /// Whether it is suspended although nothing can wake it and no error explains it, such as a join that can never fire: an operator must look.
    /// </summary>
    public bool IsStuck => SubStatus == WorkflowSubStatus.Suspended && Bookmarks.Count == 0 && !Executions.Any(static execution => execution.Status == ActivityStatus.Faulted);
}
