namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>One act on a task. Acts are added and never changed: together they are the task's history.</summary>
public sealed class TaskActRow
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Its place in the history, from 1, without gaps.</summary>
    public long Number { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What, one of <see cref="TaskActs"/>.</summary>
    public required string Act { get; init; }

    /// <summary>Id of the user or key; null when the workflow did it.</summary>
    public string? ById { get; init; }

    /// <summary>The name that stands in histories.</summary>
    public required string ByName { get; init; }

    /// <summary>Id of the user in whose place a deputy did it.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Why, or the text of a comment.</summary>
    public string? Reason { get; init; }

    /// <summary>Who had the task before, for acts that hand it over.</summary>
    public string? FromId { get; init; }

    /// <summary>Who has it afterwards; for copies and signers, who was added; for returns, the step; for completions, the outcome.</summary>
    public string? ToId { get; init; }
}
