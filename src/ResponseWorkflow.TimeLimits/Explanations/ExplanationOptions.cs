namespace ResponseWorkflow.TimeLimits.Explanations;

/// <summary>How much an explanation tells.</summary>
public sealed record ExplanationOptions
{
    /// <summary>The most lines about counted days; alike days that follow each other share a line. 40 when not set.</summary>
    public int MostDayLines { get; init; } = 40;
}
