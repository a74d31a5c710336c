namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>To replace a time limit by another one, as an approved extension does.</summary>
public sealed record MoveLimitRequest
{
    /// <summary>When it is over from now on.</summary>
    public DateTimeOffset? Limit { get; init; }

    /// <summary>Why; must be given.</summary>
    public string? Reason { get; init; }
}
