namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Publishes the draft of a definition.</summary>
public sealed record PublishRequest
{
    /// <summary>What was changed.</summary>
    public string? ChangeNote { get; init; }

    /// <summary>Id of the version that shall be published; when another is the newest by now, nothing is. Left out, the newest is meant.</summary>
    public string? VersionId { get; init; }
}
