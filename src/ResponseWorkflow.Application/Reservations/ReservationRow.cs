namespace ResponseWorkflow.Application.Reservations;

/// <summary>Ports and fibres that the inventory system holds for a case. Rows are never deleted.</summary>
public sealed class ReservationRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the inventory system calls it.</summary>
    public required string Number { get; init; }

    /// <summary>The number in the form that is compared.</summary>
    public required string NumberKey { get; init; }

    /// <summary>The case that it was made for.</summary>
    public required string CaseId { get; init; }

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The customer's name, as it was then; null when it was not known.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The branch whose resources they are.</summary>
    public required string UnitId { get; set; }

    /// <summary>How it stands.</summary>
    public ReservationState State { get; set; }

    /// <summary>Until when the resources are held.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>The resources: a JSON list of objects.</summary>
    public required string Resources { get; set; }

    /// <summary>How many they are.</summary>
    public int ResourceCount { get; set; }

    /// <summary>The circuit that has got them; null while none has.</summary>
    public string? CircuitNumber { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset ReservedAt { get; init; }

    /// <summary>When something happened to it last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>How many entries its history has.</summary>
    public int EventCount { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
