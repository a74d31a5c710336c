using ResponseWorkflow.Application.Views;

namespace ResponseWorkflow.Server.Api.Views;

/// <summary>A view that the caller saved of a list.</summary>
public sealed record ViewModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Which list it belongs to.</summary>
    public required string List { get; init; }

    /// <summary>What the caller calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The query of the page's address, without the question mark.</summary>
    public required string Query { get; init; }

    internal static ViewModel Of(SavedViewRow row) => new() { Id = row.Id, List = row.List, Name = row.Name, Query = row.Query };
}
