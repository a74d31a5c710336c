using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Scripting;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>The text of a rendered template.</summary>
internal sealed class LiquidExpression(LiquidTemplate template) : CompiledExpression
{
    public override DataValue Evaluate(ActivityExecutionContext context) => template.Render(WorkflowLiquidScope.ContextFor(context));
}
