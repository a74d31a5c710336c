using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>A document of a case with what was given for it.</summary>
public sealed record CaseDocumentDetail
{
    /// <summary>The document.</summary>
    public required CaseDocumentModel Document { get; init; }

    /// <summary>The fields of its template.</summary>
    public required IReadOnlyList<DocumentField> Fields { get; init; }

    /// <summary>What was given for them.</summary>
    public required DataObject Values { get; init; }
}
