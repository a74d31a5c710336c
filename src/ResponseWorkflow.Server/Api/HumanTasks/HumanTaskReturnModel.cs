using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>That a later step was returned, and a task made again because of it.</summary>
public sealed record HumanTaskReturnModel
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom: the name that stands in histories.</summary>
    public required string ByName { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    internal static HumanTaskReturnModel? Of(TaskActRow? act) => act is null ? null : new() { At = act.At, ByName = act.ByName, Reason = act.Reason };
}
