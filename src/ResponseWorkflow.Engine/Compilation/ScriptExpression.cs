using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Scripting;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>The result of a script.</summary>
internal sealed class ScriptExpression(ScriptProgram program) : CompiledExpression
{
    public override DataValue Evaluate(ActivityExecutionContext context) => program.Run(WorkflowScriptScope.ContextFor(context));
}
