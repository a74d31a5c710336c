using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>From when on a row shall hold no more.</summary>
public sealed record RetireLimitRequest
{
    /// <summary>Which clocks lose it; new ones when left out.</summary>
    public TermReach? Reach { get; init; }

    /// <summary>The first instant without it; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Why; must be given, except in a preview.</summary>
    public string? Reason { get; init; }
}
