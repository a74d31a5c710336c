namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A document in one language, ready to be written as a page or a file: plain texts in order.</summary>
public sealed record ComposedDocument
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The number; stands on every page.</summary>
    public required string Number { get; init; }

    /// <summary>What sort of document it is.</summary>
    public required string Sort { get; init; }

    /// <summary>Whether it is in English; else in Chinese.</summary>
    public required bool IsEnglish { get; init; }

    /// <summary>What must be known before it is read, such as that another one supersedes it; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Who made it and when.</summary>
    public required string Origin { get; init; }

    /// <summary>The blocks, from top to bottom.</summary>
    public required IReadOnlyList<ComposedBlock> Blocks { get; init; }
}
