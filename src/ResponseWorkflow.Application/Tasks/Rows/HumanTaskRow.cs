using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>A task of a person: what the inbox shows, who has it, and how it ended.</summary>
public sealed class HumanTaskRow
{
    /// <summary>What stands in <see cref="DueOrder"/> of a task without a due instant: behind all others.</summary>
    public static readonly DateTimeOffset NoDue = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What stands in <see cref="DueOrder"/> of a task whose time limit is suspended: behind those that are due at some instant.</summary>
    public static readonly DateTimeOffset PausedDue = new(9998, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Id: that of the wait in the instance.</summary>
    public required string Id { get; init; }

    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Logical id of its definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Id of the activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Number of the activity's execution in the instance: the same for all members of a group.</summary>
    public int Execution { get; init; }

    /// <summary>Index of the member of a group; null when the task stands alone.</summary>
    public int? Member { get; init; }

    /// <summary>The wait by which the group takes further signers; null when it takes none.</summary>
    public string? ControlBookmarkId { get; init; }

    /// <summary>Id of the case; null when there is none.</summary>
    public string? CaseId { get; init; }

    /// <summary>The case's number, as it was when the task was made.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The case's title, as it was when the task was made.</summary>
    public string? CaseTitle { get; init; }

    /// <summary>The customer's name, as it was when the task was made.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The customer's grade, as it was when the task was made.</summary>
    public string? Grade { get; init; }

    /// <summary>Who started the case; null when no person did.</summary>
    public string? StartedById { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Instructions in Chinese.</summary>
    public string? InstructionsZh { get; init; }

    /// <summary>Instructions in English.</summary>
    public string? InstructionsEn { get; init; }

    /// <summary>The role that may take it; null when only the one who has it may.</summary>
    public string? RoleId { get; init; }

    /// <summary>The unit that it belongs to: the role is held there or above.</summary>
    public required string UnitId { get; set; }

    /// <summary>Who has it; null while it is open.</summary>
    public string? AssigneeId { get; set; }

    /// <summary>Where it stands.</summary>
    public HumanTaskState State { get; set; }

    /// <summary>How urgent it is.</summary>
    public TaskPriority Priority { get; init; }

    /// <summary>Key of the section of the tracking board that it belongs to; null when it belongs to none.</summary>
    public string? Section { get; init; }

    /// <summary>Which time limit applies; null when none does.</summary>
    public string? LimitKey { get; init; }

    /// <summary>By when it should be done; null when nothing says so, and while the clock of its time limit is suspended.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The same for sorting: <see cref="NoDue"/> when nothing says so, <see cref="PausedDue"/> while its time limit is suspended.</summary>
    public DateTimeOffset DueOrder { get; set; }

    /// <summary>Whether its time limit is suspended.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Whole seconds of counted time that are left while it is, negative when it was over before; null when nothing says so.</summary>
    public long? PausedLeftSeconds { get; set; }

    /// <summary>The form, JSON; null when there is none.</summary>
    public string? Form { get; init; }

    /// <summary>The outcomes, JSON.</summary>
    public required string Outcomes { get; init; }

    /// <summary>The rules of the task, JSON (<see cref="TaskRules"/>).</summary>
    public required string Rules { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When whoever has it got it.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who ended it; null when the workflow did.</summary>
    public string? EndedById { get; set; }

    /// <summary>The outcome that was chosen.</summary>
    public string? Outcome { get; set; }

    /// <summary>What was filled in, JSON.</summary>
    public string? Data { get; set; }

    /// <summary>How often somebody urged it.</summary>
    public int UrgeCount { get; set; }

    /// <summary>When somebody urged it last.</summary>
    public DateTimeOffset? UrgedAt { get; set; }

    /// <summary>Counts the acts; the last <see cref="TaskActRow.Number"/>.</summary>
    public long RowVersion { get; set; }

    /// <summary>Whether it has not ended.</summary>
    public bool IsAlive => State is HumanTaskState.Open or HumanTaskState.Claimed;
}
