namespace ResponseWorkflow.Application.Orders;

/// <summary>A circuit of a dispatch order, as the tracking board and the ledger have it. Rows are never deleted.</summary>
public sealed class OrderCircuitRow
{
    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Key of the circuit within the order.</summary>
    public required string Key { get; init; }

    /// <summary>The circuit's number.</summary>
    public required string Number { get; init; }

    /// <summary>The number in the form that is compared.</summary>
    public required string NumberKey { get; init; }

    /// <summary>The same while the circuit is open: no two open orders have one circuit. Null when it is not open, or a larger order has it too.</summary>
    public string? OpenKey { get; set; }

    /// <summary>The circuit's name.</summary>
    public required string Name { get; init; }

    /// <summary>Key of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Bandwidth in kbit/s.</summary>
    public long Bandwidth { get; init; }

    /// <summary>Address of the A end.</summary>
    public string? EndA { get; init; }

    /// <summary>Address of the Z end; null when there is none.</summary>
    public string? EndZ { get; init; }

    /// <summary>The branch that leads it.</summary>
    public required string LeadUnitId { get; init; }

    /// <summary>Number of the order.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The number of the order in the form that is compared.</summary>
    public required string OrderKey { get; init; }

    /// <summary>The customer's number; null when it is not known.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The customer's name, as the order has it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The customer's grade, as the order has it.</summary>
    public string? Grade { get; init; }

    /// <summary>The case in which it is opened; null before that has begun.</summary>
    public string? CaseId { get; set; }

    /// <summary>When the order came.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>By when it is to be open; null while nothing says so, and while the limit is suspended.</summary>
    public DateTimeOffset? LimitAt { get; set; }

    /// <summary>The same for sorting: <see cref="DispatchOrderRow.NoLimit"/> when there is none.</summary>
    public DateTimeOffset LimitOrder { get; set; }

    /// <summary>Whether its limit is suspended.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Whole seconds of counted time that are left while it is; null when nothing says so.</summary>
    public long? PausedLeftSeconds { get; set; }

    /// <summary>What is due next of it: the circuit itself or a section at hand; <see cref="DispatchOrderRow.NoLimit"/> when nothing is. Boards are ordered by it.</summary>
    public DateTimeOffset NextDue { get; set; }

    /// <summary>Whether something is in the way of one of its sections.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>How it stands.</summary>
    public OrderCircuitState State { get; set; }

    /// <summary>Whether it is neither completed nor cancelled: boards are read along it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>When it was completed; null while it is not.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>How many of its limits were missed.</summary>
    public int Timeouts { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
