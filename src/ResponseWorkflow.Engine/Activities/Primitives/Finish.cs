using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Ends the instance at once.</summary>
[Activity("Elsa", "Primitives", "Ends the workflow at once; what else runs or waits is given up.")]
public sealed class Finish : Activity, ITerminalNode
{
    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) => context.WorkflowExecutionContext.Finish(context);
}
