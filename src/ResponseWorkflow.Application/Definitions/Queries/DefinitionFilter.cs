namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Which definitions a list shows; what is null does not narrow it.</summary>
public sealed record DefinitionFilter
{
    /// <summary>Part of the name or of the logical id, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// <see cref="VersionState.Draft"/>: those with a draft. <see cref="VersionState.Published"/>: those that new instances can run.
    /// <see cref="VersionState.Retracted"/>: those that they could run once, but not now.
    /// </summary>
    public VersionState? State { get; init; }

    /// <summary>The family that they belong to.</summary>
    public string? Family { get; init; }

    /// <summary>The order of the list.</summary>
    public DefinitionOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Whether the newest version may be used as an activity.</summary>
    public bool? UsableAsActivity { get; init; }
}
