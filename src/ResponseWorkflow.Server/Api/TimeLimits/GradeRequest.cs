namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A grade of customers.</summary>
public sealed record GradeRequest
{
    /// <summary>Its name in rows.</summary>
    public string? Name { get; init; }

    /// <summary>What people call it.</summary>
    public LimitText? Label { get; init; }

    /// <summary>What else it is called.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>The grade whose rows it takes where it has none of its own.</summary>
    public string? RowsOf { get; init; }
}
