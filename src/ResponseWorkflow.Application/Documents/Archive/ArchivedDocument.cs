using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>A document of a case with what a list says of it.</summary>
/// <param name="Row">The document.</param>
/// <param name="Template">The template as it was.</param>
/// <param name="Fields">Its own fields.</param>
/// <param name="SupersedesNumber">Number of the one that it supersedes; null when it is the first.</param>
/// <param name="SupersededByNumber">Number of the one that supersedes it; null while it is in force.</param>
/// <param name="ScanName">Name of the signed scan; null while there is none.</param>
public sealed record ArchivedDocument(CaseDocumentRow Row, DocumentTemplate Template, DataObject Fields, string? SupersedesNumber, string? SupersededByNumber, string? ScanName);
