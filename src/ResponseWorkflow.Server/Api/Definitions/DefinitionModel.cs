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

    /// <summary>When the definition was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
