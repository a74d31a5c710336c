namespace ResponseWorkflow.Application.Orders;

/// <summary>A dispatch order in its ledger. Rows are never deleted.</summary>
public sealed class DispatchOrderRow
{
    /// <summary>What stands in <see cref="LimitOrder"/> of an order without a limit: behind all others.</summary>
    public static readonly DateTimeOffset NoLimit = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Id: that of its case.</summary>
    public required string Id { get; init; }

    /// <summary>The readable number: that of its case.</summary>
    public required string Number { get; init; }

    /// <summary>The number in the form that is compared.</summary>
    public required string NumberKey { get; init; }

    /// <summary>Its version, from 1: an order that is changed supersedes itself.</summary>
    public int Version { get; set; }

    /// <summary>What it orders, such as <c>opening</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Title, as people wrote it.</summary>
    public required string Title { get; set; }

    /// <summary>Who issued it, as histories have it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where it came from, such as <c>province</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What the system that it came from calls it; null when none did.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The unit whose desk has it.</summary>
    public required string UnitId { get; init; }

    /// <summary>The branch that leads its first circuit.</summary>
    public required string LeadUnitId { get; set; }

    /// <summary>The customer's number; null when it is not known.</summary>
    public string? CustomerNumber { get; set; }

    /// <summary>The customer's name, as the order has it.</summary>
    public string? CustomerName { get; set; }

    /// <summary>The customer's grade, as the order has it.</summary>
    public string? Grade { get; set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>By when it is to be done; null while nothing says so.</summary>
    public DateTimeOffset? LimitAt { get; set; }

    /// <summary>The same for sorting: <see cref="NoLimit"/> when nothing says so.</summary>
    public DateTimeOffset LimitOrder { get; set; }

    /// <summary>How often its limit was extended.</summary>
    public int Extensions { get; set; }

    /// <summary>How many timeouts it has: those of its circuits together.</summary>
    public int Timeouts { get; set; }

    /// <summary>How many circuits it covers.</summary>
    public int CircuitCount { get; set; }

    /// <summary>How it stands.</summary>
    public DispatchOrderState State { get; set; }

    /// <summary>When it was completed; null while it is not.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Number of its test report; null while there is none.</summary>
    public string? TestReport { get; set; }

    /// <summary>Where the signed paper lies; null when that is not known.</summary>
    public string? FilingPlace { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }

    /// <summary>Whether it is neither completed nor cancelled.</summary>
    public bool IsOpen => State is not (DispatchOrderState.Completed or DispatchOrderState.Cancelled);
}
