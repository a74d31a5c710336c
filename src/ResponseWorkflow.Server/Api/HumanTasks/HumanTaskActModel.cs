using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>One act of a task's history.</summary>
public sealed record HumanTaskActModel
{
    /// <summary>Its place, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What: <c>claimed</c>, <c>completed</c> and so on.</summary>
    public required string Act { get; init; }

    /// <summary>Id of the user; null when the workflow did it.</summary>
    public required string? ById { get; init; }

    /// <summary>The name that stands in histories.</summary>
    public required string ByName { get; init; }

    /// <summary>How pages call the one in whose place a deputy acted.</summary>
    public required string? OnBehalfOfName { get; init; }

    /// <summary>Why, or the text of a comment.</summary>
    public required string? Reason { get; init; }

    /// <summary>Id of who had the task before.</summary>
    public required string? FromId { get; init; }

    /// <summary>How pages call who had it.</summary>
    public required string? FromName { get; init; }

    /// <summary>Id of who has it afterwards, or was told or added; the outcome of a completion, the step of a return.</summary>
    public required string? To { get; init; }

    /// <summary>How pages call that person; null when it is none.</summary>
    public required string? ToName { get; init; }

    internal static HumanTaskActModel Of(TaskActEntry entry) => new()
    {
        Number = entry.Act.Number,
        At = entry.Act.At,
        Act = entry.Act.Act,
        ById = entry.Act.ById,
        ByName = entry.Act.ByName,
        OnBehalfOfName = entry.OnBehalfOfName,
        Reason = entry.Act.Reason,
        FromId = entry.Act.FromId,
        FromName = entry.FromName,
        To = entry.Act.ToId,
        ToName = entry.ToName,
    };
}
