namespace ResponseWorkflow.TimeLimits.Clocks;

/// <summary>An entry of a clock's log. Immutable.</summary>
public sealed record ClockEvent
{
    private ClockEvent(ClockEventKind kind, DateTimeOffset at, DateTimeOffset recordedAt, string? reason)
    {
        Kind = kind;
        At = at.ToUniversalTime();
        RecordedAt = recordedAt.ToUniversalTime();
        Reason = reason;
    }

    /// <summary>What happened.</summary>
    public ClockEventKind Kind { get; }

    /// <summary>When it takes effect, UTC; before <see cref="RecordedAt"/> when it was entered afterwards.</summary>
    public DateTimeOffset At { get; }

    /// <summary>When it was written down, UTC.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Why, in the words of who entered it.</summary>
    public string? Reason { get; }

    /// <summary>The limit that replaces the former one; null for every event but such a move.</summary>
    public DateTimeOffset? MovedTo { get; private init; }

    /// <summary>By how much the limit moves; null for every event but such a move.</summary>
    public TimeSpan? MovedBy { get; private init; }

    /// <summary>The clock began to run.</summary>
    /// <param name="at">When it takes effect. For a limit that lies before something: when that something is.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="reason">Why.</param>
    public static ClockEvent Started(DateTimeOffset at, DateTimeOffset recordedAt, string? reason = null) => new(ClockEventKind.Started, at, recordedAt, reason);

    /// <summary>The clock was suspended.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="reason">Why.</param>
    public static ClockEvent Paused(DateTimeOffset at, DateTimeOffset recordedAt, string? reason = null) => new(ClockEventKind.Paused, at, recordedAt, reason);

    /// <summary>One suspension ended.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="reason">Why.</param>
    public static ClockEvent Resumed(DateTimeOffset at, DateTimeOffset recordedAt, string? reason = null) => new(ClockEventKind.Resumed, at, recordedAt, reason);

    /// <summary>The limit was replaced, as an approved extension does.</summary>
    /// <param name="at">When it takes effect; suspensions from then on move the new limit too.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="limit">The new limit.</param>
    /// <param name="reason">Why.</param>
    public static ClockEvent Replaced(DateTimeOffset at, DateTimeOffset recordedAt, DateTimeOffset limit, string? reason = null) =>
        new(ClockEventKind.Moved, at, recordedAt, reason) { MovedTo = limit.ToUniversalTime() };

    /// <summary>The limit moved by a difference, as that of a step does when the whole is extended.</summary>
    /// <param name="at">When it takes effect; suspensions from then on move the new limit too.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="difference">By how much; negative for an earlier limit.</param>
    /// <param name="reason">Why.</param>
    public static ClockEvent Moved(DateTimeOffset at, DateTimeOffset recordedAt, TimeSpan difference, string? reason = null) =>
        new(ClockEventKind.Moved, at, recordedAt, reason) { MovedBy = difference };

    /// <summary>The clock began again from nothing.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="reason">Why.</param>
    public static ClockEvent Reset(DateTimeOffset at, DateTimeOffset recordedAt, string? reason = null) => new(ClockEventKind.Reset, at, recordedAt, reason);

    /// <summary>What the clock measures is done.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="reason">Why.</param>
    public static ClockEvent Stopped(DateTimeOffset at, DateTimeOffset recordedAt, string? reason = null) => new(ClockEventKind.Stopped, at, recordedAt, reason);
}
