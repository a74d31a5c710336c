namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Suspends an instance.</summary>
public sealed record SuspendRequest
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
