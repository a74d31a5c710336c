namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>To bring an older version of a template of line tests back.</summary>
public sealed record RestoreTestTemplateRequest
{
    /// <summary>Which; 0 for what the product brings.</summary>
    public int Version { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
