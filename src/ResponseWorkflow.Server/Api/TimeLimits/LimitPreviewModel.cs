using ResponseWorkflow.Application.TimeLimits.Administration.Preview;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a change would do to the deadlines that are running.</summary>
public sealed record LimitPreviewModel
{
    /// <summary>How many clocks were looked at.</summary>
    public required int Running { get; init; }

    /// <summary>How many deadlines would move.</summary>
    public required int Moved { get; init; }

    /// <summary>How many would become overdue.</summary>
    public required int Overdue { get; init; }

    /// <summary>How many would be overdue no longer.</summary>
    public required int Relieved { get; init; }

    /// <summary>How many warnings would fire at once.</summary>
    public required int Warnings { get; init; }

    /// <summary>How many clocks would have no row any more.</summary>
    public required int WithoutRow { get; init; }

    /// <summary>A page of the deadlines that would change, those that become overdue first.</summary>
    public required IReadOnlyList<MovedDeadlineModel> Items { get; init; }

    /// <summary>How many deadlines the whole list has.</summary>
    public required int Total { get; init; }

    /// <summary>When those that move are due now and would be due then.</summary>
    public required IReadOnlyList<PreviewSectionModel> Sections { get; init; }

    internal static LimitPreviewModel Of(PreviewResult result, int page, int size) => new()
    {
        Running = result.Running,
        Moved = result.Moved,
        Overdue = result.Overdue,
        Relieved = result.Relieved,
        Warnings = result.Warnings,
        WithoutRow = result.WithoutRow,
        Items = [.. result.Deadlines.Skip((page - 1) * size).Take(size).Select(MovedDeadlineModel.Of)],
        Total = result.Deadlines.Count,
        Sections = [.. result.Sections.Select(static one => new PreviewSectionModel { From = one.From, To = one.To, Before = one.Before, After = one.After })],
    };
}
