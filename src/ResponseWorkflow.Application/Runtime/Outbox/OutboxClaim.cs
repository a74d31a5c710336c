namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>What a claim brought.</summary>
/// <param name="Leases">The calls to be made now.</param>
/// <param name="Seen">How many rows were due, with those that could not be leased.</param>
/// <param name="Abandoned">How many were taken over from nodes that gave no sign of life.</param>
internal sealed record OutboxClaim(IReadOnlyList<OutboxLease> Leases, int Seen, int Abandoned);
