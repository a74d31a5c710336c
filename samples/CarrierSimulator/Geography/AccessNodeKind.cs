namespace CarrierSimulator.Geography;

/// <summary>A kind of access node.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Ports">How many ports it has.</param>
/// <param name="PortKbits">What a port carries, in kbit/s.</param>
/// <param name="Weight">How frequent it is.</param>
internal sealed record AccessNodeKind(string Kind, int Ports, int PortKbits, int Weight);
