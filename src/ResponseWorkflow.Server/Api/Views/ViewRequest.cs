using ResponseWorkflow.Application.Views;

namespace ResponseWorkflow.Server.Api.Views;

/// <summary>What the caller decides about a saved view.</summary>
public record ViewRequest
{
    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>The query of the page's address, without the question mark; empty for the list as it is.</summary>
    public string Query { get; init; } = "";

    internal SavedViewDetails Details() => new() { Name = Name, Query = Query };
}
