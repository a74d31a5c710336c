namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A site of a customer.</summary>
public sealed record SiteToQualify
{
    /// <summary>How the answer names it.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Address.</summary>
    public required string Address { get; init; }

    /// <summary>Longitude, decimal degrees, WGS84.</summary>
    public double Longitude { get; init; }

    /// <summary>Latitude, decimal degrees, WGS84.</summary>
    public double Latitude { get; init; }
}
