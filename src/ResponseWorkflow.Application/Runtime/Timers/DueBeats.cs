using System.Globalization;
using ResponseWorkflow.Engine.Scheduling;

namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>Which beats of a timed trigger start instances now, and which beat is next.</summary>
/// <param name="Fire">The beats that start an instance each, in order.</param>
/// <param name="Next">The next beat; the end of time when there is none.</param>
/// <param name="AreLeftOut">Whether beats were missed that start nothing.</param>
internal sealed record DueBeats(IReadOnlyList<DateTimeOffset> Fire, DateTimeOffset Next, bool AreLeftOut = false)
{
    /// <summary>The beat of something that never comes again.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    /// <summary>An instant that comes once.</summary>
    public static DueBeats OfInstant(DateTimeOffset beat) => new([beat], Never);

    /// <summary>Intervals. Missed beats start one instance together; the next one is on the old beat.</summary>
    /// <exception cref="FormatException">The text is no interval, or one that does not go forward.</exception>
    public static DueBeats OfInterval(string interval, DateTimeOffset beat, DateTimeOffset now)
    {
        var step = TimeSpan.Parse(interval, CultureInfo.InvariantCulture);
        if (step <= TimeSpan.Zero)
            throw new FormatException($"The interval '{interval}' is not greater than zero.");
        var passed = now < beat ? 0 : (now - beat).Ticks / step.Ticks;
        var untilNext = (Int128)step.Ticks * (passed + 1);
        return new DueBeats([beat], untilNext >= (Never - beat).Ticks ? Never : beat.AddTicks((long)untilNext));
    }

    /// <summary>A cron expression.</summary>
    /// <param name="cron">The expression.</param>
    /// <param name="beat">The oldest beat that is due.</param>
    /// <param name="isOwed">Whether the beat was on time and its start failed: it is made up for in any case.</param>
    /// <param name="now">Now.</param>
    /// <param name="catchUp">What becomes of missed beats.</param>
    /// <param name="options">Tolerance and maximum.</param>
    public static DueBeats OfCron(CronExpression cron, DateTimeOffset beat, bool isOwed, DateTimeOffset now, CronCatchUp catchUp, TimerOptions options)
    {
        var next = cron.Next(now) ?? Never;
        if (catchUp == CronCatchUp.All)
            return All(cron, beat, now, next, options.MaxCaughtUp);
        var hasMissed = cron.Next(beat) <= now;
        if (catchUp == CronCatchUp.One || isOwed)
            return new DueBeats([beat], next, hasMissed);
        var earliest = now - options.CronTolerance;
        if (beat >= earliest)
            return new DueBeats([beat], next, hasMissed);

        // The beat itself was missed; a later one may be fresh enough all the same.
        return cron.Next(earliest.AddTicks(-1)) is { } fresh && fresh <= now ? new DueBeats([fresh], next, true) : new DueBeats([], next, true);
    }

    private static DueBeats All(CronExpression cron, DateTimeOffset beat, DateTimeOffset now, DateTimeOffset next, int max)
    {
        var beats = new List<DateTimeOffset>();
        for (DateTimeOffset? at = beat; at <= now; at = cron.Next(at.Value))
        {
            if (beats.Count == max)
                return new DueBeats(beats, next, true);
            beats.Add(at.Value);
        }

        return new DueBeats(beats, next);
    }
}
