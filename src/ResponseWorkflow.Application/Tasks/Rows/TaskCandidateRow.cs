namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>
/// That an open task may be claimed by those who hold a role in a unit. There is one for the task's unit and for each unit above it, so that a list of what
/// somebody may claim is read along an index, however many tasks are open. They go when the task is claimed.
/// </summary>
public sealed class TaskCandidateRow
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The role and the unit in which it is held (<see cref="Reach.TaskPools"/>).</summary>
    public required string Pool { get; init; }

    /// <summary><see cref="HumanTaskRow.DueOrder"/> of the task.</summary>
    public DateTimeOffset DueOrder { get; set; }

    /// <summary>When the task was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
