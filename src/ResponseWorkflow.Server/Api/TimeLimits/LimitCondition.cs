namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a row asks of one fact of a case: words, yes or no, or bounds of a number.</summary>
public sealed record LimitCondition
{
    /// <summary>Name of the fact, such as <c>grade</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>The words of which it must be one.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>Whether it must be yes or no.</summary>
    public bool? Is { get; init; }

    /// <summary>The least number, which is included.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The number that it must be above.</summary>
    public decimal? MoreThan { get; init; }

    /// <summary>The greatest number, which is included.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>The number that it must be below.</summary>
    public decimal? LessThan { get; init; }
}
