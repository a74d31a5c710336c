using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Publishes a stimulus for all that wait for it. When nothing does, it is kept for a while.</summary>
public sealed record PublishStimulus
{
    /// <summary>The kind of bookmark or trigger it is for, such as <c>Elsa.Event</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What bookmarks and triggers must equal, such as <c>{"eventName": "…"}</c>.</summary>
    public DataValue Stimulus { get; init; }

    /// <summary>Reaches only instances of that correlation; null reaches all.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Reaches only this instance, and starts none; null reaches all.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The input of the bursts that it causes.</summary>
    public DataObject Input { get; init; } = DataObject.Empty;

    /// <summary>How long it is kept when nothing waits for it; null for the rule of its kind.</summary>
    public TimeSpan? KeepFor { get; init; }
}
