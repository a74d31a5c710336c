using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>What became of a child workflow, as its parent hears it.</summary>
/// <param name="InstanceId">Id of the child.</param>
/// <param name="Status">Its status.</param>
/// <param name="SubStatus">Its sub-status.</param>
/// <param name="Output">Its output so far.</param>
public sealed record ChildOutcome(string InstanceId, WorkflowStatus Status, WorkflowSubStatus SubStatus, DataObject Output)
{
    /// <summary>The stimulus input that carries this.</summary>
    public DataObject ToInput() => DataValue.ObjectOf((StimulusInputs.Child, ToData())).AsObject();

    /// <summary>This as data: <c>{workflowInstanceId, status, subStatus, output}</c>.</summary>
    public DataValue ToData() => DataValue.ObjectOf(
        ("workflowInstanceId", InstanceId),
        ("status", Status.ToString()),
        ("subStatus", SubStatus.ToString()),
        ("output", Output));
}
