namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Sets how long finished instances of a definition are kept.</summary>
public sealed record RetentionRequest
{
    /// <summary>Days; null leaves it to the general rule.</summary>
    public required int? Days { get; init; }
}
