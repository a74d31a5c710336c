using System.Collections.Immutable;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>What a rule row, a calendar and a clock's log say at an instant. Immutable; all instants are UTC.</summary>
/// <remarks>
/// Wall time since <see cref="CountedFrom"/> splits exactly into <see cref="Elapsed"/>, <see cref="Paused"/> and <see cref="Uncounted"/>.
/// While the clock is suspended, the instants are those that hold if it is resumed now, and <see cref="NextInstant"/> is null: nothing happens
/// to a suspended clock.
/// </remarks>
public sealed record Deadline
{
    /// <summary>The row that holds.</summary>
    public required RuleRow Row { get; init; }

    /// <summary>The calendar that it counts with.</summary>
    public required ServiceCalendar Calendar { get; init; }

    /// <summary>What was known of the case.</summary>
    public required CaseFacts Facts { get; init; }

    /// <summary>The instant that the rest is said for.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How it stands.</summary>
    public required DeadlineState State { get; init; }

    /// <summary>The start that holds; null for a clock that was not started, which has none of the instants below.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Where counting begins: the start, the last reset, or the next working moment of the row's calendar of starts.</summary>
    public DateTimeOffset? CountedFrom { get; init; }

    /// <summary>Before this instant an appointment is kept too early; null for every other deadline.</summary>
    public DateTimeOffset? Earliest { get; init; }

    /// <summary>What is aimed at, or null when the row has no target.</summary>
    public DateTimeOffset? Target { get; init; }

    /// <summary>What must be kept, or null when the row has no limit.</summary>
    public DateTimeOffset? Limit { get; init; }

    /// <summary>The counted time that the clock has run.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The counted time that is left until the limit, or until the target where there is no limit; negative when it is over, null when there is neither.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>The time for which the clock was suspended.</summary>
    public TimeSpan Paused { get; init; }

    /// <summary>The time for which the clock ran although the calendar does not count it, such as a weekend.</summary>
    public TimeSpan Uncounted { get; init; }

    /// <summary>Whether the clock is suspended, its limit over or not.</summary>
    public bool IsPaused { get; init; }

    /// <summary>How much of the limit's counted time is used, in per cent, above 100 when it is over; null when there is no limit to use.</summary>
    public double? PercentUsed { get; init; }

    /// <summary>The limit, when it is over and was not kept.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>Everything that happens, in order of time; of a repeating duty the last one that is over and the next one.</summary>
    public ImmutableArray<DeadlineStep> Steps { get; init; } = [];

    /// <summary>The next instant at which anything happens, or null when nothing does any more or before the clock is resumed.</summary>
    public DateTimeOffset? NextInstant { get; init; }

    /// <summary>The additions that target and limit contain.</summary>
    public ImmutableArray<AppliedAddition> Additions { get; init; } = [];

    /// <summary>The row of the limit that this one is a share of, or null.</summary>
    public RuleRow? ShareOf { get; init; }

    /// <summary>Whether a stated limit took the place of the row's own.</summary>
    public bool IsStated { get; init; }

    /// <summary>What the row itself would have said, when a stated limit took its place.</summary>
    public DateTimeOffset? LimitOfRow { get; init; }

    /// <summary>Whether the stated limit gives less time than the row.</summary>
    public bool IsStatedTooShort => IsStated && Limit < LimitOfRow;

    /// <summary>When the clock ran and how its limit moved; null for a clock that was not started.</summary>
    internal ClockTimeline? Timeline { get; init; }
}
