using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Indicators.Activities;

/// <summary>Something that an indicator counts was done.</summary>
/// <param name="Kind">Key of what is counted.</param>
public sealed record IndicatorRecorded(string Kind) : Effect
{
    /// <summary>What of the case it is: one row for each.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Key of the limit that says when it was due; null when none does.</summary>
    public string? LimitKey { get; init; }

    /// <summary>The occurrence of that limit; null for any.</summary>
    public string? Occurrence { get; init; }

    /// <summary>Id of the step whose task the limit belonged to; null for a limit of the case.</summary>
    public string? Step { get; init; }

    /// <summary>The unit for which it counts: an id or a code; null for that of the case, or of the step's task.</summary>
    public string? Unit { get; init; }

    /// <summary>How much it counts.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Whether it counts as late, whatever the limit says.</summary>
    public bool IsLate { get; init; }
}
