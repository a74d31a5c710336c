namespace CarrierSimulator.Network;

/// <summary>What the circuits that are there from the beginning are made from.</summary>
/// <param name="Customers">Whose they are.</param>
/// <param name="Kinds">Of what kinds.</param>
internal sealed record InitialCircuits(IReadOnlyList<string> Customers, IReadOnlyList<InitialCircuitKind> Kinds);
