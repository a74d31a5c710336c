namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>What was filled in so far. It belongs to the task, not to a person: whoever gets the task goes on with it.</summary>
public sealed class TaskDraftRow
{
    /// <summary>In place of who saved it: the process, which had the form filled in to begin with. Nobody has begun the task by that.</summary>
    public const string ByProcess = "";

    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>What was filled in, JSON.</summary>
    public required string Data { get; set; }

    /// <summary>Who saved it; <see cref="ByProcess"/> when nobody has yet.</summary>
    public required string SavedById { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Counts the saves.</summary>
    public long RowVersion { get; set; }
}
