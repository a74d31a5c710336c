namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The words that rows shall be able to use.</summary>
public sealed record LimitWordsRequest
{
    /// <summary>The facts.</summary>
    public IReadOnlyList<FactRequest>? Facts { get; init; }

    /// <summary>The grades, the highest first.</summary>
    public IReadOnlyList<GradeRequest>? Grades { get; init; }

    /// <summary>The roles that can be told of an escalation.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>The units in which they can be told.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>The ways in which they can be told.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>Why; must be given.</summary>
    public string? Reason { get; init; }
}
