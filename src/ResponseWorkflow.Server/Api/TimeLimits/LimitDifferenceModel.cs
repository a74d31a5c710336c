namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A field that differs between two versions.</summary>
public sealed record LimitDifferenceModel
{
    /// <summary>The field, such as <c>within.limit</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What it said, as JSON; null when it was not there.</summary>
    public required string? Before { get; init; }

    /// <summary>What it says, as JSON; null when it is no longer there.</summary>
    public required string? After { get; init; }
}
