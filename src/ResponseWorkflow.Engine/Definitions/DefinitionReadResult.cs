namespace ResponseWorkflow.Engine.Definitions;

/// <summary>What came of reading a document.</summary>
/// <param name="Definition">The definition, or null when the document has no usable root.</param>
/// <param name="Problems">What could not be read as it stands. With an error among them the definition may be kept as a draft, but not run.</param>
public sealed record DefinitionReadResult(WorkflowDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems);
