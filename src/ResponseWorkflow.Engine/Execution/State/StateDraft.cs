using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>The members of a stored state as they come.</summary>
internal sealed class StateDraft
{
    public int Format { get; set; }

    public string Instance { get; set; } = "";

    public string Definition { get; set; } = "";

    public string DefinitionVersion { get; set; } = "";

    public int Version { get; set; } = 1;

    public string? ParentInstance { get; set; }

    public string? Correlation { get; set; }

    public string? Name { get; set; }

    public WorkflowStatus Status { get; set; }

    public WorkflowSubStatus SubStatus { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DataObject Input { get; set; } = DataObject.Empty;

    public DataObject Output { get; set; } = DataObject.Empty;

    public DataObject Properties { get; set; } = DataObject.Empty;

    public string[] Outcomes { get; set; } = [];

    public int LastNumber { get; set; }

    public long LastSequence { get; set; }

    public List<ExecutionState> Executions { get; } = [];

    public List<Bookmark> Bookmarks { get; } = [];

    public List<Bookmark> Parked { get; } = [];

    public List<Incident> Incidents { get; } = [];

    public WorkflowState Finish() => new()
    {
        InstanceId = Instance,
        DefinitionId = Definition,
        DefinitionVersionId = DefinitionVersion,
        DefinitionVersion = Version,
        ParentInstanceId = ParentInstance,
        CorrelationId = Correlation,
        Name = Name,
        Status = Status,
        SubStatus = SubStatus,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        FinishedAt = FinishedAt,
        Input = Input,
        Output = Output,
        Properties = Properties,
        Outcomes = Outcomes,
        LastNumber = LastNumber,
        LastSequence = LastSequence,
        Executions = Executions,
        Bookmarks = Bookmarks,
        ParkedBookmarks = Parked,
        Incidents = Incidents,
    };
}
