using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>An expression that could not be compiled: whoever evaluates it faults.</summary>
internal sealed class FaultingExpression(string code, string message) : CompiledExpression
{
    public override DataValue Evaluate(ActivityExecutionContext context) => throw new ActivityFaultException(code, message);
}
