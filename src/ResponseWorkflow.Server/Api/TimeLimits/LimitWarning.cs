namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A warning before the limit; exactly one member is given.</summary>
public sealed record LimitWarning
{
    /// <summary>How long before the limit.</summary>
    public string? Before { get; init; }

    /// <summary>At which part of its time, above 0 and below 100.</summary>
    public decimal? AtPercent { get; init; }
}
