using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>A file, and what came of it.</summary>
/// <param name="Path">Path below the import folder, with slashes.</param>
/// <param name="DefinitionId">Logical id of the definition in it; null when it could not be read.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Version">Number of the version that it became; null when it became none.</param>
public sealed record ImportedFile(string Path, string? DefinitionId, ImportOutcome Outcome, int? Version = null)
{
    /// <summary>Why it was not imported, all reasons together.</summary>
    public IReadOnlyList<Refusal> Problems { get; init; } = [];

    /// <summary>What validation would like to be looked at.</summary>
    public IReadOnlyList<DefinitionProblem> Warnings { get; init; } = [];
}
