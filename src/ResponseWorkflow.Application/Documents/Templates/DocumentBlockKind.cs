namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>What a block of a document is.</summary>
public enum DocumentBlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Text.</summary>
    Paragraph,

    /// <summary>Names and values of fields side by side; once for each row where it names a list.</summary>
    Fields,

    /// <summary>A table over the rows of a list.</summary>
    Table,

    /// <summary>A table of indicators: threshold, value and verdict of each.</summary>
    Indicators,

    /// <summary>Places for signatures.</summary>
    Signatures,

    /// <summary>The beginning of an annex, on a page of its own. Annexes are numbered.</summary>
    Annex,

    /// <summary>What follows begins on a new page.</summary>
    PageBreak,
}
