namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>A definition, as lists show it.</summary>
/// <param name="DefinitionId">Logical id.</param>
/// <param name="Latest">The newest version.</param>
/// <param name="PublishedVersionId">Id of the published version; null when none is.</param>
/// <param name="PublishedVersion">Its number.</param>
/// <param name="ImportedFrom">The file that it was imported from.</param>
/// <param name="RetentionDays">How many days finished instances are kept; null leaves it to the general rule.</param>
/// <param name="CreatedAt">When the definition was made.</param>
public sealed record DefinitionSummary(
    string DefinitionId,
    VersionSummary Latest,
    string? PublishedVersionId,
    int? PublishedVersion,
    string? ImportedFrom,
    int? RetentionDays,
    DateTimeOffset CreatedAt)
{
    /// <summary>The family of processes that it belongs to; null when to none.</summary>
    public string? Family { get; init; }

    /// <summary>How many instances of it are running, of all versions.</summary>
    public int RunningInstances { get; init; }
}
