using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>To add or change a template.</summary>
public sealed record DocumentTemplateRequest
{
    /// <summary>The template.</summary>
    public DocumentTemplate? Template { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
