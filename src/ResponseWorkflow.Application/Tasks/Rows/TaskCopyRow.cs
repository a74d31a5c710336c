namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>Somebody was told of a task, and may see it.</summary>
public sealed class TaskCopyRow
{
    /// <summary>Who.</summary>
    public required string UserId { get; init; }

    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; null when the workflow did.</summary>
    public string? ById { get; init; }
}
