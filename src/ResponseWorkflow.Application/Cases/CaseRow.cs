namespace ResponseWorkflow.Application.Cases;

/// <summary>A case: the business face of a process instance.</summary>
public sealed class CaseRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The readable number; no two cases share one.</summary>
    public required string Number { get; init; }

    /// <summary>The number in the form that is compared (<see cref="CaseKeys.OfNumber"/>).</summary>
    public required string NumberKey { get; init; }

    /// <summary>Id of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Title, as people wrote it.</summary>
    public required string Title { get; set; }

    /// <summary>The branch, or other unit, that it belongs to. It changes only while the case is open, when the unit is dissolved; the number keeps the code under which it was drawn.</summary>
    public required string UnitId { get; set; }

    /// <summary>The customer's name; null when it is not known.</summary>
    public string? CustomerName { get; set; }

    /// <summary>The customer's number in the carrier's books; null when it is not known.</summary>
    public string? CustomerNumber { get; set; }

    /// <summary>The customer's grade; null when it is not known.</summary>
    public string? Grade { get; set; }

    /// <summary>Number of the circuit, as it was written.</summary>
    public string? CircuitNumber { get; set; }

    /// <summary>The circuit in the form that is compared (<see cref="CaseKeys.OfCircuit"/>).</summary>
    public string? CircuitKey { get; set; }

    /// <summary>Telephone of whoever can be asked, as it was written.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>The telephone in the form that is compared (<see cref="CaseKeys.OfPhone"/>).</summary>
    public string? PhoneKey { get; set; }

    /// <summary>Where.</summary>
    public string? Address { get; set; }

    /// <summary>Key of the state that the process has set, such as <c>locating</c>; null before it has set one.</summary>
    public string? State { get; set; }

    /// <summary>The state in Chinese words.</summary>
    public string? StateZh { get; set; }

    /// <summary>The state in English words.</summary>
    public string? StateEn { get; set; }

    /// <summary>Whether it is open, or how it ended.</summary>
    public CaseStatus Status { get; set; }

    /// <summary>How pressing it is.</summary>
    public CasePriority Priority { get; set; }

    /// <summary>Id of the user who answers for it; null when nobody does.</summary>
    public string? OwnerId { get; set; }

    /// <summary>Id of the user who started it; null when a program did.</summary>
    public string? StartedById { get; init; }

    /// <summary>Name of whoever started it, as it was then: that of the person, or of the program's key.</summary>
    public required string StartedBy { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it should be done; null when nothing says so, and while its time limit is suspended.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary><see cref="DueAt"/>, with the end of time where there is none: what lists are ordered by.</summary>
    public DateTimeOffset DueOrder { get; set; }

    /// <summary>Whether the time limit by which it is due is suspended.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Whole seconds of counted time that are left while it is, negative when it was over before; null when nothing says so.</summary>
    public long? PausedLeftSeconds { get; set; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Data under the schema of its kind, a JSON object.</summary>
    public required string Data { get; set; }

    /// <summary>The instance whose end is the end of the case.</summary>
    public required string InstanceId { get; init; }

    /// <summary>What was done last, one of <see cref="History.CaseActs"/>.</summary>
    public required string LastAct { get; set; }

    /// <summary>Who did that; null when nobody did.</summary>
    public string? LastBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes of what people can change. Comments and attachments do not count.</summary>
    public long Revision { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }

    /// <summary>Whether it is open.</summary>
    internal bool IsOpen => Status == CaseStatus.Open;
}
