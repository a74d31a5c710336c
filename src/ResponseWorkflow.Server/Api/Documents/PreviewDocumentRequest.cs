using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>To see what a template makes of a real case.</summary>
public sealed record PreviewDocumentRequest
{
    /// <summary>The template.</summary>
    public DocumentTemplate? Template { get; init; }

    /// <summary>Id or number of the case; null for the newest that the caller may see.</summary>
    public string? CaseId { get; init; }

    /// <summary>zh-CN or en; the language of the request when left out.</summary>
    public string? Language { get; init; }
}
