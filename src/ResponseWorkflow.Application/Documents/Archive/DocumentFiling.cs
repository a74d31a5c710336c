namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>What is told of the signed paper of a document.</summary>
public sealed record DocumentFiling
{
    /// <summary>Id of the attachment of the case that is the scan; null for none.</summary>
    public string? ScanId { get; init; }

    /// <summary>Where the paper lies; null when that is not known.</summary>
    public string? Place { get; init; }
}
