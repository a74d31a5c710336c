namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Publishes the draft of a definition.</summary>
public sealed record PublishRequest
{
    /// <summary>What was changed.</summary>
    public string? ChangeNote { get; init; }
}
