namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Cancels an instance.</summary>
public sealed record CancelRequest
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
