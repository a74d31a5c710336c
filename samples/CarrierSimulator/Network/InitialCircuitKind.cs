namespace CarrierSimulator.Network;

/// <summary>A kind of circuits that are there from the beginning.</summary>
/// <param name="Type">Type of the circuit.</param>
/// <param name="Code">What numbers have in the middle.</param>
/// <param name="Ends">How many ports it takes.</param>
/// <param name="Kbits">Usual bandwidths.</param>
internal sealed record InitialCircuitKind(string Type, string Code, int Ends, IReadOnlyList<int> Kbits);
