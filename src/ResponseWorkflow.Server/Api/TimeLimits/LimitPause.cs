namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A suspension.</summary>
public sealed record LimitPause
{
    /// <summary>When it begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset To { get; init; }
}
