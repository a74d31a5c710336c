namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>What was filled in so far. It belongs to the task, not to a person: whoever gets the task goes on with it.</summary>
public sealed class TaskDraftRow
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>What was filled in, JSON.</summary>
    public required string Data { get; set; }

    /// <summary>Who saved it.</summary>
    public required string SavedById { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Counts the saves.</summary>
    public long RowVersion { get; set; }
}
