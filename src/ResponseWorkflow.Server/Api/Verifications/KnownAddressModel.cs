using ResponseWorkflow.Application.Processes.PreSales;

namespace ResponseWorkflow.Server.Api.Verifications;

/// <summary>An address on file.</summary>
public sealed record KnownAddressModel
{
    /// <summary>What the site was called; null for addresses without a name.</summary>
    public required string? Name { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>Degrees, WGS84; null when nobody has said.</summary>
    public required double? Longitude { get; init; }

    /// <summary>Degrees, WGS84; null when nobody has said.</summary>
    public required double? Latitude { get; init; }

    /// <summary>Where it stands: the number of a customer, circuit or case.</summary>
    public required string Source { get; init; }

    internal static KnownAddressModel Of(KnownAddress one) => new() { Name = one.Name, Address = one.Address, Longitude = one.Longitude, Latitude = one.Latitude, Source = one.Source };
}
