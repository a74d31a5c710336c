namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>The last number of a series. It is drawn in the transaction that stores the document, so what fails leaves no gap.</summary>
public sealed class DocumentCounterRow
{
    /// <summary>What the numbers of the series share, with <c>#</c> in the place of what counts.</summary>
    public required string Series { get; init; }

    /// <summary>The last number that was drawn.</summary>
    public long Last { get; set; }
}
