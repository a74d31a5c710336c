using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>Says that a step of a limit has come. Its key is what has come and for which instant, so that nothing can come twice.</summary>
public sealed class LimitStepRow
{
    /// <summary>The limit.</summary>
    public required string LimitId { get; init; }

    /// <summary>Which step, such as <c>warning-1</c> (<see cref="LimitStepName"/>).</summary>
    public required string Step { get; init; }

    /// <summary>The instant that was planned for it, UTC ticks.</summary>
    public long PlannedTicks { get; init; }

    /// <summary>What has come.</summary>
    public DeadlineStepKind Kind { get; init; }

    /// <summary>Which one of its kind, from 1.</summary>
    public int Number { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset FiredAt { get; init; }

    /// <summary>Whom an escalation was for, JSON (<see cref="EscalationTarget"/>); null for every other step.</summary>
    public string? Told { get; init; }

    /// <summary>Whom an escalation was for; null for every other step.</summary>
    public EscalationTarget? ReadTarget() => LimitJson.Read<EscalationTarget>(Told);
}
