namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>To suspend or resume time limits, or to correct when one began.</summary>
public sealed record LimitActRequest
{
    /// <summary>When it takes effect; now when left out. It may lie in the past.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why; must be given.</summary>
    public string? Reason { get; init; }
}
