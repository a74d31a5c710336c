namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A part of another limit.</summary>
public sealed record LimitShare
{
    /// <summary>Key of the other limit.</summary>
    public string? Of { get; init; }

    /// <summary>How much of it, above 0 and at most 100.</summary>
    public decimal? Percent { get; init; }
}
