namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>What a change would do to a running deadline.</summary>
public sealed record MovedDeadline
{
    /// <summary>Id of the deadline.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the limit.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the case; null when it belongs to none.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>What people call the case or the work.</summary>
    public required string Title { get; init; }

    /// <summary>The limit, or the target where there is no limit, as it is; null for none.</summary>
    public required DateTimeOffset? Before { get; init; }

    /// <summary>The same as it would be; null for none.</summary>
    public required DateTimeOffset? After { get; init; }

    /// <summary>Whether it would become overdue by the change.</summary>
    public required bool BecomesOverdue { get; init; }

    /// <summary>Whether it would be overdue no longer.</summary>
    public required bool IsRelieved { get; init; }

    /// <summary>How many warnings would fire at once.</summary>
    public required int Warnings { get; init; }

    /// <summary>Whether no row would hold for it any more.</summary>
    public required bool LosesRow { get; init; }
}
