using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>A version with its document.</summary>
/// <param name="Summary">What is known of it beside the document.</param>
/// <param name="Document">The document; id, version number, state and instant of creation in it are those of the summary.</param>
public sealed record StoredVersion(VersionSummary Summary, DefinitionDocument Document);
