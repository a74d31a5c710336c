namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>What the inventory says of a site.</summary>
public sealed record QualifiedSite
{
    /// <summary>The site.</summary>
    public required string Key { get; init; }

    /// <summary>Whether it can be served from free resources.</summary>
    public bool Coverable { get; init; }

    /// <summary>The nearest maintenance point.</summary>
    public string? MaintenancePoint { get; init; }

    /// <summary>How far that is, km.</summary>
    public double? DistanceKm { get; init; }

    /// <summary>Id of the nearest access node.</summary>
    public string? AccessNode { get; init; }

    /// <summary>Its name.</summary>
    public string? AccessNodeName { get; init; }

    /// <summary>Its free ports.</summary>
    public int? FreePorts { get; init; }

    /// <summary>The fibre route to the site.</summary>
    public string? FibreRoute { get; init; }

    /// <summary>Its length, km.</summary>
    public double? FibreKm { get; init; }

    /// <summary>Whose network it is: <c>A</c>, <c>B</c> or <c>partner</c>.</summary>
    public string? Network { get; init; }

    /// <summary>Why it cannot be served.</summary>
    public IReadOnlyList<UnqualifiedReason> Reasons { get; init; } = [];
}
