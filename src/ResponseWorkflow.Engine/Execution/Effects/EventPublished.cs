using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>An event for other instances, or for this one.</summary>
/// <param name="EventName">Name; its case counts.</param>
/// <param name="Payload">What arrives as the result of the waiting Event activities.</param>
/// <param name="CorrelationId">Reaches only instances of that correlation; null reaches all.</param>
/// <param name="IsLocal">Whether only this instance may hear it.</param>
public sealed record EventPublished(string EventName, DataValue Payload, string? CorrelationId, bool IsLocal) : Effect;
