namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Which versions a list shows, and in which order; what is null does not narrow it.</summary>
public sealed record VersionFilter
{
    /// <summary>Which versions of each definition.</summary>
    public VersionOptions Versions { get; init; } = VersionOptions.All;

    /// <summary>Logical ids.</summary>
    public IReadOnlyCollection<string>? DefinitionIds { get; init; }

    /// <summary>Ids of versions.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }

    /// <summary>Part of the name or of the logical id, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>The order.</summary>
    public VersionOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; init; }
}
