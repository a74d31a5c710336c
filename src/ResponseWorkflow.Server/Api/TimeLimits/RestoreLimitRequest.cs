using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Which version shall hold again, as a new one.</summary>
public sealed record RestoreLimitRequest
{
    /// <summary>The version.</summary>
    public required int Version { get; init; }

    /// <summary>Which clocks it is for; new ones when left out.</summary>
    public TermReach? Reach { get; init; }

    /// <summary>The first instant at which it holds; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Why; must be given, except in a preview.</summary>
    public string? Reason { get; init; }
}
