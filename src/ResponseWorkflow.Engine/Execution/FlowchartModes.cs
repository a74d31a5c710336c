using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>Reads the flowchart mode from an instance's property.</summary>
internal static class FlowchartModes
{
    /// <summary><c>TokenBased</c> or 1, <c>CounterBased</c> or 2; anything else is the given default.</summary>
    public static FlowchartMode Parse(DataValue value, FlowchartMode otherwise) => value.ToString().Trim('"').ToUpperInvariant() switch
    {
        "TOKENBASED" or "1" => FlowchartMode.Token,
        "COUNTERBASED" or "2" => FlowchartMode.Counter,
        _ => otherwise,
    };
}
