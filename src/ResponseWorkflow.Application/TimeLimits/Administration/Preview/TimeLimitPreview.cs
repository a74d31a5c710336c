using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>Computes every running deadline twice. Safe for use by several threads.</summary>
/// <param name="clocks">The clocks that run.</param>
/// <param name="options">How much is listed.</param>
/// <param name="time">The clock.</param>
public sealed class TimeLimitPreview(IRunningClocks clocks, IOptions<TermOptions> options, TimeProvider time) : ITimeLimitPreview
{
    /// <inheritdoc/>
    public async Task<PreviewResult> CompareAsync(TimeLimitData current, TimeLimitData draft, IReadOnlySet<string>? keys, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (before, after) = (new DeadlineCalculator(current), new DeadlineCalculator(draft));
        var running = 0;
        var found = new List<MovedDeadline>();
        await foreach (var clock in clocks.StreamAsync(keys, cancellationToken))
        {
            running++;
            if (Compare(clock, Compute(before, clock, now), Compute(after, clock, now), now) is { } changed)
                found.Add(changed);
        }

        found.Sort(static (one, other) => Order(one, other));
        return new PreviewResult
        {
            Running = running,
            Moved = found.Count(static one => one.Before != one.After),
            Overdue = found.Count(static one => one.BecomesOverdue),
            Relieved = found.Count(static one => one.IsRelieved),
            Warnings = found.Sum(static one => one.Warnings),
            WithoutRow = found.Count(static one => one.LosesRow),
            Deadlines = [.. found.Take(options.Value.PreviewList)],
            Sections = PreviewSections.Of(found, options.Value.PreviewSections),
        };
    }

    private static MovedDeadline? Compare(ClockSnapshot clock, Deadline? before, Deadline? after, DateTimeOffset now)
    {
        var (first, second) = (DueOf(before), DueOf(after));
        var warnings = Math.Max(0, Fired(after, now) - Fired(before, now));
        var losesRow = before is not null && after is null;
        if (first == second && warnings == 0 && !losesRow)
            return null;
        return new MovedDeadline
        {
            Id = clock.Id,
            Key = clock.Key,
            CaseNumber = clock.CaseNumber,
            Title = clock.Title,
            Before = first,
            After = second,
            BecomesOverdue = before?.OverdueSince is null && after?.OverdueSince is not null,
            IsRelieved = before?.OverdueSince is not null && after is { OverdueSince: null },
            Warnings = warnings,
            LosesRow = losesRow,
        };
    }

    private static DateTimeOffset? DueOf(Deadline? deadline) => deadline?.Limit ?? deadline?.Target;

    private static int Fired(Deadline? deadline, DateTimeOffset now) => deadline?.Steps.Count(step => step.Kind == DeadlineStepKind.Warning && step.At <= now) ?? 0;

    // A clock without a row has no deadline: that is what is told of it.
    private static Deadline? Compute(DeadlineCalculator calculator, ClockSnapshot clock, DateTimeOffset now)
    {
        try
        {
            return calculator.Compute(clock.Key, clock.Facts, clock.Log, now);
        }
        catch (TimeLimitException)
        {
            return null;
        }
    }

    private static int Order(MovedDeadline one, MovedDeadline other)
    {
        if (one.BecomesOverdue != other.BecomesOverdue)
            return one.BecomesOverdue ? -1 : 1;
        return Nullable.Compare(one.After, other.After) is var sign and not 0 ? sign : string.CompareOrdinal(one.Id, other.Id);
    }
}
