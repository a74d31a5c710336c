namespace ResponseWorkflow.Server.Api.Stimuli;

/// <summary>Whom a stimulus reaches.</summary>
public sealed record PublicationModel
{
    /// <summary>The instances that wait for it; they go on right after.</summary>
    public required IReadOnlyList<string> ResumedInstances { get; init; }

    /// <summary>The definitions that it starts.</summary>
    public required IReadOnlyList<string> StartedDefinitions { get; init; }

    /// <summary>Whether nothing waited for it and it is kept.</summary>
    public required bool IsKept { get; init; }
}
