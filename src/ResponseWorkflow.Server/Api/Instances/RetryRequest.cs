namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Tries faulted activities of an instance again.</summary>
public sealed record RetryRequest
{
    /// <summary>Number of the faulted execution; all when left out.</summary>
    public int? Execution { get; init; }
}
