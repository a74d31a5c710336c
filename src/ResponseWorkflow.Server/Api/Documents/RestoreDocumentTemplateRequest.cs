namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>To bring an older version of a template back.</summary>
public sealed record RestoreDocumentTemplateRequest
{
    /// <summary>Which; 0 for what the product brings.</summary>
    public int Version { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
