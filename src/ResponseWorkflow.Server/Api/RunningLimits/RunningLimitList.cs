namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>The time limits of a case or of a task.</summary>
public sealed record RunningLimitList
{
    /// <summary>The limits, the nearest first, those that are over at the end.</summary>
    public required IReadOnlyList<RunningLimitModel> Items { get; init; }
}
