using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>The limits that would apply to what somebody registers, while it is typed.</summary>
internal static class LimitsAhead
{
    /// <summary>Those that are shown.</summary>
    /// <param name="inForce">The rows and calendars.</param>
    /// <param name="shown">The limits, each written as a key with facts behind it: <c>verification.department part=department</c>.</param>
    /// <param name="facts">What is known so far.</param>
    /// <param name="now">When the clock would begin.</param>
    public static IReadOnlyList<LimitAhead> Of(TimeLimitTerms inForce, IEnumerable<string> shown, DataObject facts, DateTimeOffset now) => [.. shown.Select(one => Of(inForce, one, facts, now))];

    private static LimitAhead Of(TimeLimitTerms inForce, string shown, DataObject facts, DateTimeOffset now)
    {
        var words = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var pair in words.Skip(1).Select(static word => word.Split('=', 2)).Where(static pair => pair.Length == 2))
            facts = facts.With(pair[0], pair[1]);
        var part = facts["part"].TryGetString(out var named) ? named : null;
        try
        {
            var known = LimitFacts.Read(inForce.Data.Vocabulary, LimitFacts.Gather(inForce.Data.Vocabulary, subject: null, facts, stated: null));
            var deadline = new DeadlineCalculator(inForce.Data).Compute(words[0], known, ClockLog.StartedAt(now), now);
            return new LimitAhead(words[0], part, deadline.Limit ?? deadline.Target, deadline.Row.Header.Id);
        }
        catch (TimeLimitException)
        {
            return new LimitAhead(words[0], part, null, null);
        }
    }
}
