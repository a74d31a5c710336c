namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>To tell the signed scan of a document and where its paper lies.</summary>
public sealed record FileDocumentRequest
{
    /// <summary>Id of the attachment of the case that is the scan; null for none.</summary>
    public string? ScanId { get; init; }

    /// <summary>Where the paper lies; null when that is not known.</summary>
    public string? Place { get; init; }
}
