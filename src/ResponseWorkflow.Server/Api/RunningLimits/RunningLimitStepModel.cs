using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>A step of a time limit: one that has come, or one that is ahead.</summary>
public sealed record RunningLimitStepModel
{
    /// <summary>How it is called, such as <c>warning-1</c>.</summary>
    public required string Step { get; init; }

    /// <summary>What it is.</summary>
    public required DeadlineStepKind Kind { get; init; }

    /// <summary>Which one of its kind, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it is planned, or was.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>When it was done; null while it is ahead.</summary>
    public DateTimeOffset? FiredAt { get; init; }

    /// <summary>The role that an escalation is for.</summary>
    public string? Role { get; init; }

    /// <summary>The names of the people whom an escalation was for.</summary>
    public IReadOnlyList<string>? People { get; init; }
}
