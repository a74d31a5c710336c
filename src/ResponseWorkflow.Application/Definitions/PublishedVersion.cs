using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>What came of a publication.</summary>
/// <param name="Version">The published version.</param>
/// <param name="Warnings">What validation would like to be looked at; none of it hinders running.</param>
public sealed record PublishedVersion(StoredVersion Version, IReadOnlyList<DefinitionProblem> Warnings)
{
    /// <summary>Whether it was published before, and nothing has changed.</summary>
    public bool WasPublished { get; init; }
}
