namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Resources that were found.</summary>
public sealed record ResourcePage
{
    /// <summary>How many there are.</summary>
    public int Total { get; init; }

    /// <summary>Those of the page.</summary>
    public required IReadOnlyList<FoundResource> Items { get; init; }
}
