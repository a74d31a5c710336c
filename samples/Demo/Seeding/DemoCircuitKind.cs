namespace ResponseWorkflow.Demo.Seeding;

/// <summary>A kind of circuit.</summary>
/// <param name="Kind">Its key.</param>
/// <param name="Code">What numbers have in the middle.</param>
/// <param name="Bandwidths">Usual bandwidths in Mbit/s.</param>
internal sealed record DemoCircuitKind(string Kind, string Code, IReadOnlyList<int> Bandwidths);
