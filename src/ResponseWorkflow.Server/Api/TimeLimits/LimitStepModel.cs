using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Something that happens at an instant of a deadline.</summary>
public sealed record LimitStepModel
{
    /// <summary>What happens.</summary>
    public required DeadlineStepKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
