using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Stimuli;

/// <summary>Publishes an event.</summary>
public sealed record PublishEventRequest : IConcernsInstance
{
    /// <summary>What it carries.</summary>
    public DataValue Payload { get; init; }

    /// <summary>Reaches only instances of that correlation; all when left out.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Reaches only this instance, and starts none; all when left out.</summary>
    public string? InstanceId { get; init; }
}
