using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Stimuli;

/// <summary>Publishes a stimulus for all that wait for it.</summary>
public sealed record PublishStimulusRequest : IConcernsInstance
{
    /// <summary>The kind of bookmark or trigger it is for, such as <c>Elsa.Event</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What bookmarks and triggers must equal.</summary>
    public DataValue Stimulus { get; init; }

    /// <summary>The input of the bursts that it causes.</summary>
    public DataObject? Input { get; init; }

    /// <summary>Reaches only instances of that correlation; all when left out.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Reaches only this instance, and starts none; all when left out.</summary>
    public string? InstanceId { get; init; }

    /// <summary>How many seconds it is kept when nothing waits for it; the rule of its kind when left out, 0 for not at all.</summary>
    public int? KeepForSeconds { get; init; }
}
