namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A grade of customers.</summary>
public sealed record GradeModel
{
    /// <summary>Its name in rows.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required LimitText Label { get; init; }

    /// <summary>What else it is called.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The grade whose rows it takes where it has none of its own; null for none.</summary>
    public required string? RowsOf { get; init; }
}
