using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Names the instance.</summary>
[Activity("Elsa", "Primitives", "Names the workflow instance.", DisplayName = "Set Name")]
public sealed class SetName : CodeActivity
{
    /// <summary>The name.</summary>
    [Input(Description = "The name of the instance.", DefaultValue = "")]
    public Input<string> Value { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) => context.WorkflowExecutionContext.Name = context.Get(Value);
}
