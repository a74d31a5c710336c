namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>What would hinder publishing the newest version of a definition, and what should be looked at.</summary>
public sealed record ProblemsModel
{
    /// <summary>Number of the newest version.</summary>
    public required int Version { get; init; }

    /// <summary>Id of that version; who publishes what was found here sends it back.</summary>
    public required string VersionId { get; init; }

    /// <summary>Hash of its content, which is its ETag: If-Match of a publication.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What hinders publishing.</summary>
    public required IReadOnlyList<ProblemModel> Errors { get; init; }

    /// <summary>What does not.</summary>
    public required IReadOnlyList<ProblemModel> Warnings { get; init; }
}
