namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Looks for resources.</summary>
public sealed record ResourceSearch
{
    /// <summary>Which kind: <c>port</c>, <c>fibre</c>, <c>node</c>, ...</summary>
    public required string Category { get; init; }

    /// <summary>Only those of that site.</summary>
    public string? Site { get; init; }

    /// <summary>Only those of that node.</summary>
    public string? Node { get; init; }

    /// <summary>Only those in that status.</summary>
    public string? Status { get; init; }

    /// <summary>Only those with that text in their name.</summary>
    public string? Text { get; init; }

    /// <summary>How many are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>How many at most; null for a page.</summary>
    public int? Limit { get; init; }
}
