using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>A file of an import, and what came of it.</summary>
public sealed record ImportedFileModel
{
    /// <summary>Its name; of one in an archive the archive's name, a slash and its path in there.</summary>
    public required string File { get; init; }

    /// <summary>What came of it.</summary>
    public required ImportResult Result { get; init; }

    /// <summary>Logical id of the definition; null when there is none, or it could not be read.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>Name of the definition.</summary>
    public string? Name { get; init; }

    /// <summary>Number of the version that holds it; null when none does.</summary>
    public int? Version { get; init; }

    /// <summary>Why it was refused, all reasons together.</summary>
    public IReadOnlyList<ProblemError> Errors { get; init; } = [];
}
