using ResponseWorkflow.Application.Definitions;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>A version of a definition, without its document.</summary>
public record VersionModel
{
    /// <summary>Id of the version.</summary>
    public required string Id { get; init; }

    /// <summary>Logical id.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Number, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Name.</summary>
    public required string? Name { get; init; }

    /// <summary>Description.</summary>
    public required string? Description { get; init; }

    /// <summary>Where it stands.</summary>
    public required VersionState State { get; init; }

    /// <summary>Whether it is the newest of its definition.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>Whether other definitions may use it as an activity.</summary>
    public required bool UsableAsActivity { get; init; }

    /// <summary>Hash of its content; in quotation marks it is its ETag, which If-Match takes.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Who changed its content last.</summary>
    public required string Author { get; init; }

    /// <summary>Version of the tool that wrote it; null when it does not say.</summary>
    public required string? ToolVersion { get; init; }

    /// <summary>What was changed, in the words of the one who published it.</summary>
    public required string? ChangeNote { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its content changed last.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>When it was published; null before.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it; null before.</summary>
    public required string? PublishedBy { get; init; }

    /// <summary>When it was retracted or replaced; null while it is not.</summary>
    public required DateTimeOffset? RetractedAt { get; init; }
}
