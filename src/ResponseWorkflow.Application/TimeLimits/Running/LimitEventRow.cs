using ResponseWorkflow.TimeLimits.Clocks;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>An entry of the log of a limit's clock. Rows are added only.</summary>
public sealed class LimitEventRow
{
    /// <summary>The limit.</summary>
    public required string LimitId { get; init; }

    /// <summary>Place in the log, from 1 without gaps.</summary>
    public int Number { get; init; }

    /// <summary>What happened.</summary>
    public ClockEventKind Kind { get; init; }

    /// <summary>When it takes effect.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The limit that replaces the former one; null for every entry but such a move.</summary>
    public DateTimeOffset? MovedTo { get; init; }

    /// <summary>By how many ticks the limit moves; null for every entry but such a move.</summary>
    public long? MovedBy { get; init; }

    /// <summary>Who; null when the process did.</summary>
    public string? By { get; init; }

    /// <summary>What made it, one of <see cref="LimitCauses"/>.</summary>
    public required string Cause { get; init; }

    /// <summary>Why, in the words of who entered it.</summary>
    public string? Reason { get; init; }

    /// <summary>The entry as the arithmetic of clocks takes it.</summary>
    internal ClockEvent ToEvent() => Kind switch
    {
        ClockEventKind.Started => ClockEvent.Started(At, RecordedAt, Reason),
        ClockEventKind.Paused => ClockEvent.Paused(At, RecordedAt, Reason),
        ClockEventKind.Resumed => ClockEvent.Resumed(At, RecordedAt, Reason),
        ClockEventKind.Reset => ClockEvent.Reset(At, RecordedAt, Reason),
        ClockEventKind.Stopped => ClockEvent.Stopped(At, RecordedAt, Reason),
        ClockEventKind.Moved when MovedTo is { } limit => ClockEvent.Replaced(At, RecordedAt, limit, Reason),
        _ => ClockEvent.Moved(At, RecordedAt, new TimeSpan(MovedBy ?? 0), Reason),
    };
}
