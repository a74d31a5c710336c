using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>One line of the time line of a case.</summary>
public sealed record TimelineModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What: started, state, changed, commented, attached, detached, linked, unlinked, joined, left, closed, reopened and others; of a task claimed, released, completed, delegated, reassigned, returned, signerAdded, withdrawn, misassigned, cancelled; of a process the name of the event.</summary>
    public required string Act { get; init; }

    /// <summary>Who did it, as people are called now; null when the process did.</summary>
    public required string? By { get; init; }

    /// <summary>The task with which somebody did something; null for what was done to the case or by a process.</summary>
    public required string? TaskId { get; init; }

    /// <summary>What the task or the step is called in Chinese; null for what was done to the case itself.</summary>
    public required string? NameZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string? NameEn { get; init; }

    /// <summary>The instance whose step it is; null for what was done to the case itself.</summary>
    public required string? InstanceId { get; init; }

    /// <summary>The activity whose step it is.</summary>
    public required string? Activity { get; init; }

    /// <summary>What the process said of it.</summary>
    public required string? Message { get; init; }

    /// <summary>What exactly; null for steps of a process.</summary>
    public required JsonText? Data { get; init; }

    internal static TimelineModel Of(TimelineEntry entry) => new()
    {
        Id = entry.Id,
        At = entry.At,
        Act = entry.Act,
        By = entry.By,
        TaskId = entry.TaskId,
        NameZh = entry.NameZh,
        NameEn = entry.NameEn,
        InstanceId = entry.InstanceId,
        Activity = entry.Activity,
        Message = entry.Message,
        Data = entry.Data is { } data ? new JsonText(data) : null,
    };
}
