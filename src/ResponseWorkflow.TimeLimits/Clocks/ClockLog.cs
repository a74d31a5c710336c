using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Clocks;

/// <summary>Everything that happened to a clock, in the order in which it was written down. Entries are added, never changed.</summary>
/// <remarks>
/// What a log means depends on when its entries take effect, not on their order: a suspension that is entered afterwards counts as if it had
/// been entered in time. Among several starts the one written down last holds; with it a wrong start is corrected.
/// </remarks>
public sealed class ClockLog
{
    /// <summary>A clock to which nothing happened yet.</summary>
    public static ClockLog Empty { get; } = new([]);

    private ClockLog(ImmutableArray<ClockEvent> events) => Events = events;

    /// <summary>The entries, in the order in which they were added.</summary>
    public ImmutableArray<ClockEvent> Events { get; }

    /// <summary>The log of a clock that runs from an instant.</summary>
    /// <param name="at">When it began to run; taken as the instant of recording too.</param>
    public static ClockLog StartedAt(DateTimeOffset at) => Empty.Append(ClockEvent.Started(at, at));

    /// <summary>A log from stored entries.</summary>
    /// <param name="events">The entries, in the order in which they were added.</param>
    public static ClockLog Of(IEnumerable<ClockEvent> events) => new([.. events]);

    /// <summary>This log with one more entry.</summary>
    /// <param name="entry">The entry.</param>
    public ClockLog Append(ClockEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new ClockLog(Events.Add(entry));
    }

    /// <summary>This log with a suspension that is over.</summary>
    /// <param name="from">When it began.</param>
    /// <param name="to">When it ended.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <exception cref="TimeLimitException">It ends before it begins.</exception>
    public ClockLog AppendPause(DateTimeOffset from, DateTimeOffset to, DateTimeOffset recordedAt)
    {
        if (to < from)
            throw new TimeLimitException("clock.pauseBackwards", Messages.PauseBackwards(from, to));
        return Append(ClockEvent.Paused(from, recordedAt)).Append(ClockEvent.Resumed(to, recordedAt));
    }
}
