using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>A template with its versions.</summary>
public sealed record DocumentTemplateDetail
{
    /// <summary>The template.</summary>
    public required DocumentTemplate Template { get; init; }

    /// <summary>Its version; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>The versions, the newest first.</summary>
    public required IReadOnlyList<DocumentTemplateVersionModel> Versions { get; init; }
}
