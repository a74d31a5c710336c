using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>An instance that the in-memory host keeps.</summary>
/// <param name="id">Its id.</param>
/// <param name="definitionId">Logical id of its definition, or of the one that was asked for and is missing.</param>
/// <param name="parent">The instance that dispatched it.</param>
internal sealed class HostedInstance(string id, string definitionId, HostedInstance? parent)
{
    private readonly Dictionary<int, DataObject> _inputs = [];

    /// <summary>Id.</summary>
    public string Id => id;

    /// <summary>Logical id of its definition.</summary>
    public string DefinitionId => definitionId;

    /// <summary>The instance that dispatched it; null when none did.</summary>
    public HostedInstance? Parent => parent;

    /// <summary>How many instances dispatched each other down to this one.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Its definition, ready to run; null when it could not be had.</summary>
    public CompiledWorkflow? Workflow { get; init; }

    /// <summary>Its state; null until its first burst.</summary>
    public WorkflowState? State { get; private set; }

    /// <summary>The workflow's own variables after the last burst.</summary>
    public DataObject Variables { get; private set; } = DataObject.Empty;

    /// <summary>What its activities did.</summary>
    public ActivityCounts Activities { get; } = new();

    /// <summary>The instances that it dispatched, in order.</summary>
    public List<HostedInstance> Children { get; } = [];

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => State is { Status: WorkflowStatus.Finished };

    /// <summary>What its parent hears of it.</summary>
    public ChildOutcome Outcome => new(id, State!.Status, State.SubStatus, State.Output);

    /// <summary>Takes over what a burst made of it.</summary>
    public void Accept(BurstResult result)
    {
        State = result.State;
        Variables = result.Variables;
    }

    /// <summary>Makes it an instance that never ran, with the reason as its incident.</summary>
    public void Refuse(string code, string reason, DateTimeOffset now) => State = new WorkflowState
    {
        InstanceId = id,
        DefinitionId = definitionId,
        DefinitionVersionId = "",
        ParentInstanceId = parent?.Id,
        Status = WorkflowStatus.Finished,
        SubStatus = WorkflowSubStatus.Faulted,
        CreatedAt = now,
        UpdatedAt = now,
        FinishedAt = now,
        Incidents = [new Incident(null, 0, code, nameof(InMemoryHost), reason, now)],
    };

    /// <summary>Keeps the inputs with which an execution waits.</summary>
    public void Remember(ActivityRecord record)
    {
        if (record is { HasBookmarks: true, Inputs: { } inputs })
            _inputs[record.Execution] = inputs;
    }

    /// <summary>The inputs with which an execution waits.</summary>
    public DataObject InputsOf(int execution) => _inputs.GetValueOrDefault(execution) ?? DataObject.Empty;
}
