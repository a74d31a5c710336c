using System.Text.Json;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Execution.State.StateTokens;
using N = ResponseWorkflow.Engine.Execution.State.StateNames;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>Reads executions from the stored form.</summary>
internal static class ExecutionStateReader
{
    public static ExecutionState Read(ref Utf8JsonReader reader)
    {
        int number = 0, parent = 0, scheduling = 0, depth = 0, faults = 0;
        string node = "", callback = null!;
        var status = ActivityStatus.Running;
        DataValue tag = default;
        DateTimeOffset startedAt = default;
        List<VariableState>? variables = null;
        var properties = DataObject.Empty;
        FlowState? flow = null;
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            if (Is(ref reader, N.Number)) number = Int(ref reader);
            else if (Is(ref reader, N.Parent)) parent = Int(ref reader);
            else if (Is(ref reader, N.Scheduling)) scheduling = Int(ref reader);
            else if (Is(ref reader, N.Depth)) depth = Int(ref reader);
            else if (Is(ref reader, N.Node)) node = Text(ref reader);
            else if (Is(ref reader, N.Status)) status = Choice<ActivityStatus>(ref reader);
            else if (Is(ref reader, N.Callback)) callback = Text(ref reader);
            else if (Is(ref reader, N.Tag)) tag = Value(ref reader);
            else if (Is(ref reader, N.StartedAt)) startedAt = Instant(ref reader);
            else if (Is(ref reader, N.FaultCount)) faults = Int(ref reader);
            else if (Is(ref reader, N.Variables)) ReadVariables(ref reader, variables ??= [], isDynamic: false);
            else if (Is(ref reader, N.DynamicVariables)) ReadVariables(ref reader, variables ??= [], isDynamic: true);
            else if (Is(ref reader, N.Properties)) properties = Object(ref reader);
            else if (Is(ref reader, N.Flow)) flow = ReadFlow(ref reader);
            else Pass(ref reader);
        }

        return new ExecutionState
        {
            Number = number,
            Parent = parent,
            Scheduling = scheduling,
            Depth = depth,
            NodeId = node,
            Status = status,
            Callback = callback,
            Tag = tag,
            StartedAt = startedAt,
            FaultCount = faults,
            Variables = variables ?? (IReadOnlyList<VariableState>)[],
            Properties = properties,
            Flow = flow,
        };
    }

    private static void ReadVariables(ref Utf8JsonReader reader, List<VariableState> variables, bool isDynamic)
    {
        Next(ref reader);
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            variables.Add(new VariableState(isDynamic ? null : key, isDynamic ? key : null, Value(ref reader)));
        }
    }

    private static FlowState ReadFlow(ref Utf8JsonReader reader)
    {
        var mode = FlowchartMode.Counter;
        var start = 0;
        int[] activities = [], connections = [], joins = [], tokens = [];
        Next(ref reader);
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            if (Is(ref reader, N.Mode)) mode = Choice<FlowchartMode>(ref reader);
            else if (Is(ref reader, N.Start)) start = Int(ref reader);
            else if (Is(ref reader, N.Activities)) activities = Ints(ref reader);
            else if (Is(ref reader, N.Connections)) connections = Ints(ref reader);
            else if (Is(ref reader, N.Joins)) joins = Ints(ref reader);
            else if (Is(ref reader, N.Tokens)) tokens = Ints(ref reader);
            else Pass(ref reader);
        }

        return new FlowState
        {
            Mode = mode,
            Start = start,
            ActivityVisits = activities,
            ConnectionVisits = connections,
            JoinRounds = joins,
            Tokens = Array.ConvertAll(tokens, static token => token < 0 ? new FlowToken(~token, IsBlocked: true) : new FlowToken(token, IsBlocked: false)),
        };
    }
}
