using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>A version, as lists of the designer show it.</summary>
public sealed record DefinitionSummaryModel
{
    /// <summary>Id of the version.</summary>
    public required string Id { get; init; }

    /// <summary>Logical id.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Name.</summary>
    public required string? Name { get; init; }

    /// <summary>Description.</summary>
    public required string? Description { get; init; }

    /// <summary>Number.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it is the newest.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>Whether it is the published one.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>Always false: who may not edit sees no link to do so.</summary>
    public bool IsReadonly { get; init; }

    /// <summary>Always the materializer of JSON documents.</summary>
    public string MaterializerName { get; init; } = DefinitionWriter.Materializer;

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Always null: all definitions come from the database.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Version of the tool that wrote it.</summary>
    public required string? ToolVersion { get; init; }

    /// <summary>Always true.</summary>
    public bool IsMaterializerAvailable { get; init; } = true;

    /// <summary>What the user may do with it.</summary>
    public required IReadOnlyList<DesignerLink> Links { get; init; }

    /// <summary>The model of a version.</summary>
    internal static DefinitionSummaryModel Of(VersionSummary version, ICurrentUser user) => new()
    {
        Id = version.Id,
        DefinitionId = version.DefinitionId,
        Name = version.Name,
        Description = version.Description,
        Version = version.Version,
        IsLatest = version.IsLatest,
        IsPublished = version.State == VersionState.Published,
        CreatedAt = version.CreatedAt,
        ToolVersion = version.ToolVersion,
        Links = DefinitionLinks.Of(version.DefinitionId, user),
    };
}
