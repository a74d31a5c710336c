using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>What is wrong with a version, or should be looked at.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="VersionId">Id of the version.</param>
/// <param name="ContentHash">Hash of the content that was looked at.</param>
/// <param name="Problems">Errors, which hinder publishing, and warnings, which do not.</param>
public sealed record VersionProblems(int Version, string VersionId, string ContentHash, IReadOnlyList<DefinitionProblem> Problems);
