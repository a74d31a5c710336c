namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A wanted circuit or outsourcing service.</summary>
public sealed record CircuitToQualify
{
    /// <summary>How the answer names it.</summary>
    public required string Key { get; init; }

    /// <summary>Type of the circuit.</summary>
    public required string Type { get; init; }

    /// <summary>Bandwidth, kbit/s.</summary>
    public long Bandwidth { get; init; }

    /// <summary>Key of the site of its A end.</summary>
    public required string SiteA { get; init; }

    /// <summary>Key of the site of its Z end; null when it has one end.</summary>
    public string? SiteZ { get; init; }
}
