namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Asks whether sites and circuits can be served.</summary>
public sealed record QualificationRequest
{
    /// <summary>What it is for: the number of the case.</summary>
    public required string Reference { get; init; }

    /// <summary>The sites.</summary>
    public required IReadOnlyList<SiteToQualify> Sites { get; init; }

    /// <summary>The circuits between them.</summary>
    public IReadOnlyList<CircuitToQualify> Circuits { get; init; } = [];

    /// <summary>The day by which the customer wishes it; null when none is known.</summary>
    public string? WishedDate { get; init; }
}
