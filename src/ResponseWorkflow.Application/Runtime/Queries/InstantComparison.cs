namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>How an instant is compared.</summary>
public enum InstantComparison
{
    /// <summary>It is the given one.</summary>
    Is,

    /// <summary>It is another one.</summary>
    IsNot,

    /// <summary>It is later.</summary>
    GreaterThan,

    /// <summary>It is later or the same.</summary>
    GreaterThanOrEqual,

    /// <summary>It is earlier.</summary>
    LessThan,

    /// <summary>It is earlier or the same.</summary>
    LessThanOrEqual,
}
