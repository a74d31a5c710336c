namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>A time limit of a case or of a task: what its clock and its rule row say. All but what it is for is computed from its log (<see cref="LimitEventRow"/>).</summary>
public sealed class RunningLimitRow
{
    /// <summary>The end of time, for the order of limits that have no instant. No database's own, which some treat as infinite.</summary>
    public static readonly DateTimeOffset NoDue = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The instance that started it.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Logical id of the definition of that instance.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The activity that started it.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The case; null when the instance works for none.</summary>
    public string? CaseId { get; init; }

    /// <summary>The unit of the case; null without a case.</summary>
    public string? UnitId { get; set; }

    /// <summary>The task that it starts and stops with; null when it is no task's.</summary>
    public string? TaskId { get; init; }

    /// <summary>Key of the limit, such as <c>fault.recovery</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Tells it from other limits of the key in the same case; empty where there is one.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the case is due when this limit is over.</summary>
    public bool IsCaseDue { get; init; }

    /// <summary>Whether the customer has asked for what rows grant on request.</summary>
    public bool IsRequested { get; init; }

    /// <summary>What was known of the case when it began, a JSON object of texts by the names of facts.</summary>
    public required string Facts { get; init; }

    /// <summary>The customer's grade, as it was when the limit began; null when it was not known.</summary>
    public string? Grade { get; init; }

    /// <summary>Name of the rule row that holds; null when none does.</summary>
    public string? RuleId { get; set; }

    /// <summary>The version of that row.</summary>
    public int RuleVersion { get; set; }

    /// <summary>The generation of the terms by which it was computed.</summary>
    public long Generation { get; set; }

    /// <summary>How it stands.</summary>
    public LimitState State { get; set; }

    /// <summary>When its clock began to run.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>What is aimed at; while it is suspended, what it was then.</summary>
    public DateTimeOffset? TargetAt { get; set; }

    /// <summary>What must be kept; while it is suspended, what it was then.</summary>
    public DateTimeOffset? LimitAt { get; set; }

    /// <summary>The limit or else the target, with the end of time where there is neither and while it is suspended: what lists are ordered by.</summary>
    public DateTimeOffset DueOrder { get; set; }

    /// <summary>Whole seconds of counted time that are left for as long as it is suspended, negative when it was over before; null while it is not suspended.</summary>
    public long? PausedLeftSeconds { get; set; }

    /// <summary>Since when it is warned of; null before the first warning, and where none is given.</summary>
    public DateTimeOffset? WarnedAt { get; set; }

    /// <summary>Since when it is over; null when it is not, and when it was kept.</summary>
    public DateTimeOffset? OverdueSince { get; set; }

    /// <summary>When what it limits was done.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>When something happens next; null when nothing does before somebody or the process acts.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Why it could not be computed, JSON (<see cref="LimitFault"/>); null when it could.</summary>
    public string? Fault { get; set; }

    /// <summary>How many entries its log has.</summary>
    public int EventCount { get; set; }

    /// <summary>How often what was due could not be done since it was done last.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it could not be done last.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was written last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }

    /// <summary>Whether what it limits is still to be done.</summary>
    public bool IsAlive => State != LimitState.Stopped;
}
