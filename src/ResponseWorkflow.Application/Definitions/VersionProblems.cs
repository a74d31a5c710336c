using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>What is wrong with a version, or should be looked at.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Problems">Errors, which hinder publishing, and warnings, which do not.</param>
public sealed record VersionProblems(int Version, IReadOnlyList<DefinitionProblem> Problems);
