namespace ResponseWorkflow.Application.Cases.History;

/// <summary>One line of the time line of a case.</summary>
public sealed record TimelineEntry
{
    /// <summary>Id; together with <see cref="At"/> its place in the time line.</summary>
    public required string Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What: one of <see cref="CaseActs"/>; of a task one of <see cref="Tasks.Rows.TaskActs"/>; or the event of a process such as <c>Completed</c> or <c>Faulted</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Who did it, as people are called now; null when the process did.</summary>
    public string? By { get; init; }

    /// <summary>The task with which somebody did something; null for what was done to the case or by a process.</summary>
    public string? TaskId { get; init; }

    /// <summary>What the task or the step of the process is called in Chinese; null for what was done to the case.</summary>
    public string? NameZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>The instance whose process did it; null for what people did.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Name, or else id, of the activity of the process.</summary>
    public string? Activity { get; init; }

    /// <summary>What the process said of it.</summary>
    public string? Message { get; init; }

    /// <summary>What exactly, a JSON object; null for what a process did.</summary>
    public string? Data { get; init; }
}
