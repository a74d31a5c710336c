namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>What a template makes of a case.</summary>
public sealed record DocumentPreviewModel
{
    /// <summary>The page.</summary>
    public required string Html { get; init; }

    /// <summary>Number of the case; null when there is none to be seen.</summary>
    public required string? CaseNumber { get; init; }
}
