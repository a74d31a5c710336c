using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>Replaces limits, as approved extensions do.</summary>
internal static class LimitMoves
{
    /// <summary>Replaces a limit by another. The open limits that are a share of it move by the same difference.</summary>
    /// <param name="clock">The limit.</param>
    /// <param name="limit">When it is over from now on.</param>
    /// <param name="scope">The limits of the same case.</param>
    /// <param name="terms">The rows and calendars.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cause">What makes it, one of <see cref="LimitCauses"/>.</param>
    /// <param name="by">Who; null when the process does.</param>
    /// <param name="reason">Why.</param>
    public static void Move(RunningClock clock, DateTimeOffset limit, IReadOnlyList<RunningClock> scope, TimeLimitTerms terms, DateTimeOffset now, string cause, string? by, string? reason)
    {
        clock.Compute(terms, now);
        var before = clock.Deadline?.Limit;
        clock.Append(ClockEventKind.Moved, now, now, cause, by, reason, movedTo: limit);
        if (before is not { } former)
            return;
        foreach (var other in scope.Where(other => other != clock))
        {
            var needsComputing = other.NeedsComputing;
            other.Compute(terms, now);
            other.NeedsComputing = needsComputing;
            if (other.Deadline?.Row.Measure is Measure.Share share && share.Of == clock.Row.Key)
                other.Append(ClockEventKind.Moved, now, now, LimitCauses.Whole, by, reason, movedBy: limit - former);
        }

    }
}
