namespace ResponseWorkflow.Application.Orders;

/// <summary>A section of the work on a circuit in one branch: a cell of the tracking board.</summary>
public sealed class OrderSectionRow
{
    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Key of the circuit within the order.</summary>
    public required string CircuitKey { get; init; }

    /// <summary>The branch.</summary>
    public required string UnitId { get; init; }

    /// <summary>Key of the section.</summary>
    public required string Section { get; init; }

    /// <summary>The case that does it.</summary>
    public required string CaseId { get; set; }

    /// <summary>How it stands.</summary>
    public OrderSectionState State { get; set; }

    /// <summary>The task at hand; null when a step without a person does it, or nothing is at hand.</summary>
    public string? TaskId { get; set; }

    /// <summary>Who has the task; null while nobody has.</summary>
    public string? OwnerId { get; set; }

    /// <summary>The unit that the task is with; null when there is no task.</summary>
    public string? OwnerUnitId { get; set; }

    /// <summary>The role that may take the task; null when there is no task, or only its owner may.</summary>
    public string? OwnerRoleId { get; set; }

    /// <summary>When it began; null before that.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>By when it is to be done; null when nothing says so, and while its limit is suspended.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Whether its limit is suspended.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Whole seconds of counted time that are left while it is; null when nothing says so.</summary>
    public long? PausedLeftSeconds { get; set; }

    /// <summary>When it was done; null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What is in its way, as a person or the process has noted it; null when nothing is.</summary>
    public string? Blocker { get; set; }

    /// <summary>Who has noted that; null when the process did, or nothing is noted.</summary>
    public string? BlockedBy { get; set; }

    /// <summary>When it was noted; null when nothing is.</summary>
    public DateTimeOffset? BlockedAt { get; set; }

    /// <summary>When somebody urged it last; null when nobody did.</summary>
    public DateTimeOffset? UrgedAt { get; set; }

    /// <summary>How often it was urged.</summary>
    public int UrgeCount { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }

    /// <summary>Whether it is neither done nor needless.</summary>
    public bool IsOpen => State is not (OrderSectionState.Done or OrderSectionState.NotNeeded);
}
