namespace ResponseWorkflow.Engine.Definitions;

/// <summary>What came of parsing a document.</summary>
/// <param name="Document">The document, or null when it cannot be used.</param>
/// <param name="Problems">Why it cannot be used.</param>
public sealed record DefinitionDocumentResult(DefinitionDocument? Document, IReadOnlyList<DefinitionProblem> Problems);
