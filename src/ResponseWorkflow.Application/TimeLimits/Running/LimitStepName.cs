using System.Globalization;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>How the steps of a limit are called in tables, histories and definitions: <c>warning-1</c>, <c>target</c>, <c>limit</c>, <c>repeat-3</c>, <c>escalation-2</c>.</summary>
public static class LimitStepName
{
    /// <summary>What is waited for by those who only want to know that the clock has stopped; no step is called so.</summary>
    public const string Stopped = "stopped";

    private const string Warning = "warning", Repeat = "repeat", Escalation = "escalation";

    /// <summary>The names that a step answers to: its own, and where it is one of several that of them all, as <c>escalation-2</c> and <c>escalation</c>.</summary>
    public static IReadOnlyList<string> AllOf(DeadlineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind switch
        {
            DeadlineStepKind.Warning => [Of(step), Warning],
            DeadlineStepKind.Repeat => [Of(step), Repeat],
            DeadlineStepKind.Escalation => [Of(step), Escalation],
            _ => [Of(step)],
        };
    }

    /// <summary>The name of a step.</summary>
    public static string Of(DeadlineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind switch
        {
            DeadlineStepKind.Earliest => "earliest",
            DeadlineStepKind.Target => "target",
            DeadlineStepKind.Limit => "limit",
            DeadlineStepKind.Warning => Numbered(Warning, step.Number),
            DeadlineStepKind.Repeat => Numbered(Repeat, step.Number),
            _ => Numbered(Escalation, step.Number),
        };
    }

    private static string Numbered(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
