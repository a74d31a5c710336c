namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>Time that is added to target and limit of a key when a case meets conditions. All additions that match add up.</summary>
public sealed record Addition
{
    /// <summary>What it is called, when it applies and who wrote it; its key is that of the limit it adds to.</summary>
    public required RowHeader Header { get; init; }

    /// <summary>What the time is for.</summary>
    public required LocalText Name { get; init; }

    /// <summary>How much it adds.</summary>
    public required AdditionAmount Amount { get; init; }
}
