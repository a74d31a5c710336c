using ResponseWorkflow.Engine.Activities.Flow;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Authoring;

/// <content>What is recorded of this execution, and what survives of it.</content>
public sealed partial class ActivityExecutionContext
{
    internal DataObject Properties => ToObject(_properties) ?? DataObject.Empty;

    internal ActivityRecord ToRecord() => new()
    {
        Execution = Number,
        ParentExecution = Parent?.Number ?? 0,
        SchedulingExecution = Scheduling,
        CallStackDepth = Depth,
        Activity = Node.Reference,
        Status = Status,
        StartedAt = StartedAt,
        CompletedAt = CompletedAt,
        HasBookmarks = HasBookmarks,
        AggregateFaultCount = FaultCount,
        Inputs = RecordedInputs(),
        Outputs = RecordedOutputs(),
        Payload = ToObject(_journalData),
        Fault = Fault,
    };

    internal ExecutionState ToState() => new()
    {
        Number = Number,
        Parent = Parent?.Number ?? 0,
        Scheduling = Scheduling,
        Depth = Depth,
        NodeId = Node.Reference.NodeId,
        Status = Status,
        Callback = Callback is null ? null : CallbackNames.Of(Callback),
        Tag = Tag,
        StartedAt = StartedAt,
        FaultCount = FaultCount,
        Variables = HasVariables ? VariableStore.ToState() : [],
        Properties = Properties,
        Flow = Flow?.ToState(),
    };

    internal void Restore(ExecutionState state)
    {
        Status = state.Status;
        Scheduling = state.Scheduling;
        Depth = state.Depth;
        Tag = state.Tag;
        StartedAt = state.StartedAt;
        FaultCount = state.FaultCount;
        if (state.Callback is not null && Parent is not null)
            Callback = Parent.Node.Callback<ActivityCompletionCallback>(state.Callback);
        if (state.Variables.Count > 0)
            VariableStore.Restore(state.Variables);
        foreach (var (name, value) in state.Properties)
            (_properties ??= new(StringComparer.Ordinal))[name] = value;
        if (state.Flow is not null && Node.Activity is Flowchart flowchart)
            Flow = FlowProgress.Restore(flowchart, state.Flow);
    }

    private static DataObject? ToObject(Dictionary<string, DataValue>? values)
    {
        if (values is null)
            return null;
        var builder = new DataObject.Builder(values.Count);
        foreach (var (name, value) in values)
            builder.Set(name, value);
        return builder.ToObject();
    }

    private DataObject? RecordedInputs()
    {
        if (_inputs is null)
            return null;
        var builder = new DataObject.Builder(_inputs.Length);
        for (var i = 0; i < _inputs.Length; i++)
        {
            if (Node.Inputs[i].IsRecorded && Node.Inputs[i].AutoEvaluate)
                builder.Set(Node.Inputs[i].Name, _inputs[i]);
        }

        return builder.ToObject();
    }

    private DataObject? RecordedOutputs()
    {
        if (_outputs is null)
            return null;
        var builder = new DataObject.Builder(_outputs.Length);
        for (var i = 0; i < _outputs.Length; i++)
        {
            if (Node.Outputs[i].IsSerializable && _outputs[i] is { } value)
                builder.Set(Node.Outputs[i].Name, value);
        }

        return builder.ToObject();
    }
}
