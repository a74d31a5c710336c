namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>A block of a document. Which of its parts are used follows from its kind.</summary>
public sealed record DocumentBlock
{
    /// <summary>What it is.</summary>
    public DocumentBlockKind Kind { get; init; }

    /// <summary>A field that must be given, and be neither empty nor no, for the block to be there; null for always.</summary>
    public string? When { get; init; }

    /// <summary>Text in Chinese, a Liquid template: of a heading, a paragraph, an annex, or above the rows of a repeated grid.</summary>
    public string? Zh { get; init; }

    /// <summary>The same in English.</summary>
    public string? En { get; init; }

    /// <summary>Level of a heading, from 1 to 3.</summary>
    public int Level { get; init; } = 1;

    /// <summary>How many fields stand side by side in a grid, from 1 to 3.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>The field that holds the rows of a table, of indicators or of a repeated grid.</summary>
    public string? List { get; init; }

    /// <summary>Whether a table counts its rows.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The fields of a grid, the columns of a table, or those who sign.</summary>
    public IReadOnlyList<DocumentItem> Items { get; init => field = value ?? []; } = [];
}
