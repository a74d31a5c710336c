namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>As much time as something takes at a speed.</summary>
public sealed record LimitRate
{
    /// <summary>The fact that says how much there is to do.</summary>
    public string? Fact { get; init; }

    /// <summary>How much of it is done in an hour.</summary>
    public decimal? PerHour { get; init; }
}
