namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>An amount that a period may use up.</summary>
public sealed record LimitBudget
{
    /// <summary>How much.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What is counted: <c>hours</c> or <c>times</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The period, such as <c>12 months</c>.</summary>
    public string? Period { get; init; }
}
