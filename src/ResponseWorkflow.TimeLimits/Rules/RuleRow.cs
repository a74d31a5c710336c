using System.Collections.Immutable;
using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>A time limit as an administrator wrote it.</summary>
public sealed record RuleRow
{
    /// <summary>What it is called, when it applies and who wrote it.</summary>
    public required RowHeader Header { get; init; }

    /// <summary>What it limits; null for a row that only repeats or escalates.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The calendar that says which time counts. A share counts as what it is a share of.</summary>
    public string? Calendar { get; init; }

    /// <summary>The calendar whose next working moment the clock really starts at, or null for the start itself.</summary>
    public string? StartsIn { get; init; }

    /// <summary>When it binds.</summary>
    public Applicability Applies { get; init; }

    /// <summary>What starts the clock, in words.</summary>
    public required LocalText Starts { get; init; }

    /// <summary>What stops it, in words.</summary>
    public required LocalText Stops { get; init; }

    /// <summary>What may move the limit.</summary>
    public Movability MovableBy { get; init; }

    /// <summary>What a stated limit does.</summary>
    public StatedLimit Stated { get; init; }

    /// <summary>The warnings before the limit.</summary>
    public ImmutableArray<EarlyWarning> Warnings { get; init; } = [];

    /// <summary>The duty that repeats until the clock stops, such as progress every 30 minutes; null for none.</summary>
    public LimitDuration? Every { get; init; }

    /// <summary>Who is told when it takes too long.</summary>
    public ImmutableArray<EscalationStep> Escalation { get; init; } = [];

    /// <summary>What else there is to say.</summary>
    public LocalText? Note { get; init; }
}
