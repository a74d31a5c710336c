using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>The templates of documents.</summary>
public sealed record DocumentTemplateList
{
    /// <summary>The templates.</summary>
    public required IReadOnlyList<DocumentTemplateEntry> Items { get; init; }

    /// <summary>The fields that every document has from its case.</summary>
    public required IReadOnlyList<DocumentField> Fields { get; init; }
}
