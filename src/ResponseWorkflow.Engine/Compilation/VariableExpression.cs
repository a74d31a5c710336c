using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>The value of the variable with an id, from the nearest scope; null when there is none.</summary>
internal sealed class VariableExpression(string id) : CompiledExpression
{
    public override DataValue Evaluate(ActivityExecutionContext context) => context.TryGetVariableById(id, out var value) ? value : DataValue.Null;
}
