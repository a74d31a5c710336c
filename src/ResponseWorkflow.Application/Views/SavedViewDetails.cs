namespace ResponseWorkflow.Application.Views;

/// <summary>What a user decides about a saved view.</summary>
public sealed record SavedViewDetails
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The query of the page's address, without the question mark; empty for the list as it is.</summary>
    public required string Query { get; init; }
}
