using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Gives the instance a correlation id.</summary>
[Activity("Elsa", "Primitives", "Gives the workflow instance a correlation id.")]
public sealed class Correlate : CodeActivity
{
    /// <summary>The id.</summary>
    [Input(Description = "The correlation id.", DisplayName = "Correlation ID")]
    public Input<string> CorrelationId { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) => context.WorkflowExecutionContext.SetCorrelationId(context.Get(CorrelationId));
}
