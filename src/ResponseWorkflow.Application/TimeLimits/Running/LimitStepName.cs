using System.Globalization;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>How the steps of a limit are called in tables, histories and definitions: <c>warning-1</c>, <c>target</c>, <c>limit</c>, <c>repeat-3</c>, <c>escalation-2</c>.</summary>
public static class LimitStepName
{
    /// <summary>The name of a step.</summary>
    public static string Of(DeadlineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind switch
        {
            DeadlineStepKind.Earliest => "earliest",
            DeadlineStepKind.Target => "target",
            DeadlineStepKind.Limit => "limit",
            DeadlineStepKind.Warning => Numbered("warning", step.Number),
            DeadlineStepKind.Repeat => Numbered("repeat", step.Number),
            _ => Numbered("escalation", step.Number),
        };
    }

    private static string Numbered(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
