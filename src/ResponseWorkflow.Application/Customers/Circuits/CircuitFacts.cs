namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>What the audit trail says of a circuit.</summary>
internal sealed record CircuitFacts(
    string Number, string CustomerId, string Kind, long? Bandwidth, string? BandwidthUnit, string? EndA, string? EndZ, string? Grade, string UnitId, string State, DateTimeOffset? OpenedAt);
