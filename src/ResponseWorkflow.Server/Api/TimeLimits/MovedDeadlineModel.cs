using ResponseWorkflow.Application.TimeLimits.Administration.Preview;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a change would do to a running deadline.</summary>
public sealed record MovedDeadlineModel
{
    /// <summary>Id of the deadline.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the limit.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the case; null when it belongs to none.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>What people call the case or the work.</summary>
    public required string Title { get; init; }

    /// <summary>When it is due; null for never.</summary>
    public required DateTimeOffset? Before { get; init; }

    /// <summary>When it would be; null for never.</summary>
    public required DateTimeOffset? After { get; init; }

    /// <summary>Whether it would become overdue.</summary>
    public required bool BecomesOverdue { get; init; }

    /// <summary>Whether it would be overdue no longer.</summary>
    public required bool IsRelieved { get; init; }

    /// <summary>How many warnings would fire at once.</summary>
    public required int Warnings { get; init; }

    /// <summary>Whether no row would hold for it any more.</summary>
    public required bool LosesRow { get; init; }

    internal static MovedDeadlineModel Of(MovedDeadline one) => new()
    {
        Id = one.Id, Key = one.Key, CaseNumber = one.CaseNumber, Title = one.Title, Before = one.Before, After = one.After,
        BecomesOverdue = one.BecomesOverdue, IsRelieved = one.IsRelieved, Warnings = one.Warnings, LosesRow = one.LosesRow,
    };
}
