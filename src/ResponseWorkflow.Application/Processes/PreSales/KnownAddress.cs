namespace ResponseWorkflow.Application.Processes.PreSales;

/// <summary>An address that is on file: of a customer, of an end of a circuit, or of a site that was verified before.</summary>
/// <param name="Name">What the site was called; null for addresses without a name.</param>
/// <param name="Address">The address.</param>
/// <param name="Longitude">Degrees, WGS84; null when nobody has said.</param>
/// <param name="Latitude">Degrees, WGS84; null when nobody has said.</param>
/// <param name="Source">Where it stands: the number of a customer, circuit or case.</param>
public sealed record KnownAddress(string? Name, string Address, double? Longitude, double? Latitude, string Source);
