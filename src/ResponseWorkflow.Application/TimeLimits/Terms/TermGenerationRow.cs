namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>A change of the time limits: everything that was accepted together. Nodes see by the highest number whether there is something new.</summary>
public sealed class TermGenerationRow
{
    /// <summary>Its number, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
