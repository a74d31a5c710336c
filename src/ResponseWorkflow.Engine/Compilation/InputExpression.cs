using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>The value of a workflow input.</summary>
internal sealed class InputExpression(string name) : CompiledExpression
{
    public override DataValue Evaluate(ActivityExecutionContext context) => context.GetWorkflowInputData(name);
}
