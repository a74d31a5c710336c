using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>The numbers beside the tabs of the inbox.</summary>
public sealed record HumanTaskCountsModel
{
    /// <summary>Tasks that the caller has.</summary>
    public required int Mine { get; init; }

    /// <summary>Of these, those whose time is over.</summary>
    public required int Overdue { get; init; }

    /// <summary>Tasks that the caller may claim.</summary>
    public required int Units { get; init; }

    /// <summary>Up to where was counted: a number that equals it may be greater in truth.</summary>
    public required int Limit { get; init; }

    /// <summary>From how many seconds before a task is due its time counts as nearly over.</summary>
    public required long SoonSeconds { get; init; }

    internal static HumanTaskCountsModel Of(TaskCounts counts) => new() { Mine = counts.Mine, Overdue = counts.Overdue, Units = counts.Units, Limit = counts.Limit, SoonSeconds = (long)counts.SoonWithin.TotalSeconds };
}
