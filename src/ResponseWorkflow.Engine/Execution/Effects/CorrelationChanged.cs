namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>The instance has a new correlation id; its stored bookmarks take it too.</summary>
/// <param name="CorrelationId">The new id.</param>
public sealed record CorrelationChanged(string? CorrelationId) : Effect;
