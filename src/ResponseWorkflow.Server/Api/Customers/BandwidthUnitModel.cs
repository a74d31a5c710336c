namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A unit in which bandwidths are said.</summary>
public sealed record BandwidthUnitModel
{
    /// <summary>How it is written.</summary>
    public required string Key { get; init; }

    /// <summary>How many kbit/s it is.</summary>
    public required long Kilobits { get; init; }
}
