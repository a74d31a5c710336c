namespace ResponseWorkflow.Application.Views;

/// <summary>What somebody wants to see of a list again: filter, order and page size, under a name.</summary>
public sealed class SavedViewRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the user whose view it is. Nobody else sees it.</summary>
    public required string Owner { get; init; }

    /// <summary>Which list it belongs to, such as <c>instances</c>.</summary>
    public required string List { get; init; }

    /// <summary>What the user calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The name in the form that is compared: nobody has two views of a list with the same name.</summary>
    public required string NormalizedName { get; set; }

    /// <summary>The query of the page's address, without the question mark.</summary>
    public required string Query { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
