using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.LineTests.Activities;

/// <summary>A process wants to know what is measured of a circuit.</summary>
/// <param name="CircuitType">Key of the circuit's type.</param>
/// <param name="Grade">The customer's grade; null when it is not known.</param>
/// <param name="BookmarkId">What waits for the answer.</param>
public sealed record TestTemplateSought(string CircuitType, string? Grade, string? BookmarkId) : Effect, IAwaitedEffect;
