using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>A version of a template.</summary>
public sealed record DocumentTemplateVersionModel
{
    /// <summary>Which; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>What it says; null where a template was taken back.</summary>
    public required DocumentTemplate? Template { get; init; }

    /// <summary>Who; null for what the product brings.</summary>
    public required string? Author { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>When; null for what the product brings.</summary>
    public required DateTimeOffset? At { get; init; }
}
