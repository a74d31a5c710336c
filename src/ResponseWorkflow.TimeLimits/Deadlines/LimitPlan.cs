using System.Collections.Immutable;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>Target and limit of a row as they would be if nothing ever paused or moved the clock. Ticks are UTC.</summary>
internal sealed class LimitPlan
{
    /// <summary>The calendar that counts.</summary>
    public required ServiceCalendar Calendar { get; init; }

    /// <summary>Before this instant an appointment is kept too early.</summary>
    public PlannedInstant? Earliest { get; set; }

    /// <summary>What is aimed at.</summary>
    public PlannedInstant? Target { get; set; }

    /// <summary>What must be kept.</summary>
    public PlannedInstant? Limit { get; set; }

    /// <summary>What must be kept by the row alone, when a stated limit took its place.</summary>
    public PlannedInstant? LimitOfRow { get; set; }

    /// <summary>What was added.</summary>
    public ImmutableArray<AppliedAddition> Additions { get; set; } = [];

    /// <summary>The row that it is a share of.</summary>
    public RuleRow? ShareOf { get; set; }
}
