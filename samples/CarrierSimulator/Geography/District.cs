namespace CarrierSimulator.Geography;

/// <summary>A district of a city.</summary>
/// <param name="Name">Name.</param>
/// <param name="EastKm">How far east of the city's centre its centre lies.</param>
/// <param name="NorthKm">How far north of it.</param>
/// <param name="Density">How much network it has beside the others.</param>
internal sealed record District(string Name, double EastKm, double NorthKm, int Density);
