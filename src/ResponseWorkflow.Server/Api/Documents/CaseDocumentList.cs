namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>The documents of a case.</summary>
public sealed record CaseDocumentList
{
    /// <summary>The documents, the newest first.</summary>
    public required IReadOnlyList<CaseDocumentModel> Items { get; init; }
}
