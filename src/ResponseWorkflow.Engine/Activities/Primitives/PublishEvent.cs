using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Publishes an event.</summary>
[Activity("Elsa", "Primitives", "Publishes an event.", DisplayName = "Publish Event")]
public sealed class PublishEvent : CodeActivity
{
    /// <summary>Name of the event.</summary>
    [Input(Description = "The name of the event.", DisplayName = "Event Name")]
    public Input<string> EventName { get; set; } = default!;

    /// <summary>Reaches only instances of that correlation.</summary>
    [Input(Description = "Only instances with this correlation id hear the event; empty reaches all.", DisplayName = "Correlation ID")]
    public Input<string> CorrelationId { get; set; } = default!;

    /// <summary>Whether only this instance may hear it.</summary>
    [Input(Description = "Whether only this instance may hear the event.", DisplayName = "Local event", UIHint = InputUIHints.Checkbox, DefaultValue = false)]
    public Input<bool> IsLocalEvent { get; set; } = default!;

    /// <summary>What the event carries.</summary>
    [Input(Description = "What the event carries.")]
    public Input<object> Payload { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        var name = context.Get(EventName);
        if (string.IsNullOrEmpty(name))
            throw new ActivityFaultException("input.missing", "The event has no name.");
        var correlationId = context.Get(CorrelationId);
        context.Emit(new EventPublished(name, context.GetData(Payload), string.IsNullOrEmpty(correlationId) ? null : correlationId, context.Get(IsLocalEvent)));
    }
}
