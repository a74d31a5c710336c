namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Target and limit of a row. Durations are texts such as <c>90 min</c>, <c>1.5 h</c>, <c>3 working days</c>, <c>2 calendar days</c>, <c>1 month</c>, <c>same day</c>.</summary>
public sealed record LimitSpan
{
    /// <summary>What is aimed at.</summary>
    public string? Target { get; init; }

    /// <summary>What must be kept.</summary>
    public string? Limit { get; init; }
}
