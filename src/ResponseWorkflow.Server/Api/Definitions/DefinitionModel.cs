namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>A definition.</summary>
public sealed record DefinitionModel
{
    /// <summary>Logical id.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The newest version.</summary>
    public required VersionModel Latest { get; init; }

    /// <summary>Id of the published version; null when none is.</summary>
    public required string? PublishedVersionId { get; init; }

    /// <summary>Its number.</summary>
    public required int? PublishedVersion { get; init; }

    /// <summary>The file that it was imported from.</summary>
    public required string? ImportedFrom { get; init; }

    /// <summary>How many days finished instances are kept; null leaves it to the general rule.</summary>
    public required int? RetentionDays { get; init; }

    /// <summary>The family of processes that it belongs to; null when to none.</summary>
    public required string? Family { get; init; }

    /// <summary>How many instances of it are running, of all versions.</summary>
    public required int RunningInstances { get; init; }

    /// <summary>Whether the newest version is a draft.</summary>
    public required bool HasDraft { get; init; }

    /// <summary>Who changed its content last.</summary>
    public required string LastAuthor { get; init; }

    /// <summary>When its content was changed last.</summary>
    public required DateTimeOffset LastModifiedAt { get; init; }

    /// <summary>Those who are editing it now.</summary>
    public IReadOnlyList<EditorModel> Editors { get; init; } = [];

    /// <summary>When the definition was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
