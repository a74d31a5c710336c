using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Customers.Circuits.Finding;

/// <summary>A process wants to know what the ledger has of a circuit.</summary>
/// <param name="Number">Number of the circuit.</param>
/// <param name="BookmarkId">What waits for the answer.</param>
public sealed record CircuitSought(string Number, string? BookmarkId) : Effect, IAwaitedEffect;
