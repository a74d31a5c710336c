namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>A field in a block: a cell of a grid, a column of a table, or whoever signs.</summary>
public sealed record DocumentItem
{
    /// <summary>The field, such as <c>case.customer</c> or <c>fields.site</c>; inside rows, the name of the row's field alone. Empty for a place that is signed by hand.</summary>
    public string? Field { get; init; }

    /// <summary>What stands before it, in Chinese; null for the field's own name.</summary>
    public string? Zh { get; init; }

    /// <summary>What stands before it, in English; null for the field's own name.</summary>
    public string? En { get; init; }

    /// <summary>In a grid: whether it takes the whole width.</summary>
    public bool IsWide { get; init; }

    /// <summary>In a table: its share of the width in percent; null to share what is left.</summary>
    public int? Width { get; init; }
}
