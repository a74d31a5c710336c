using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Activities.Primitives;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>A stimulus for whatever waits for it.</summary>
/// <param name="Name">The kind of bookmark or trigger it is for.</param>
/// <param name="Hash">By which it finds them.</param>
/// <param name="CorrelationId">Reaches only instances of that correlation; null reaches all.</param>
/// <param name="InstanceId">Reaches only this instance, and starts none; null reaches all.</param>
/// <param name="Input">The input of the bursts that it causes.</param>
/// <param name="Cause">Who or what caused it.</param>
public sealed record Broadcast(string Name, string Hash, string? CorrelationId, string? InstanceId, DataObject Input, string Cause)
{
    /// <summary>The case that what it starts works for; null for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>How long it is kept when nothing waits for it; null for the rule of its kind.</summary>
    public TimeSpan? KeepFor { get; init; }

    /// <summary>An event from outside.</summary>
    public static Broadcast OfEvent(string eventName, DataValue payload, string? correlationId, string? instanceId, string cause) => new(
        BookmarkNames.Event,
        StimulusHash.Compute(BookmarkNames.Event, Event.Stimulus(eventName)),
        correlationId,
        instanceId,
        DataObject.Empty.With(StimulusInputs.EventPayload, payload),
        cause);

    /// <summary>An event that an instance published.</summary>
    public static Broadcast OfEvent(EventPublished published, string publisher)
    {
        ArgumentNullException.ThrowIfNull(published);
        return OfEvent(published.EventName, published.Payload, published.CorrelationId, published.IsLocal ? publisher : null, $"workflow {publisher}");
    }
}
