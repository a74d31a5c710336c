namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>A circuit of a customer, in the circuit ledger.</summary>
public sealed class CircuitRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The number by which people and cases name it.</summary>
    public required string Number { get; set; }

    /// <summary>The number in the form that is compared: letters and digits.</summary>
    public required string NumberKey { get; set; }

    /// <summary>Its name; null when it has none.</summary>
    public string? Name { get; set; }

    /// <summary>The customer.</summary>
    public required string CustomerId { get; set; }

    /// <summary>Key of the kind.</summary>
    public required string Kind { get; set; }

    /// <summary>Bandwidth in kbit/s; null when it is not known.</summary>
    public long? Bandwidth { get; set; }

    /// <summary>Key of the unit in which people speak of the bandwidth.</summary>
    public string? BandwidthUnit { get; set; }

    /// <summary>Address of the A end.</summary>
    public string? EndA { get; set; }

    /// <summary>Whom to ask for at the A end.</summary>
    public string? ContactA { get; set; }

    /// <summary>Telephone at the A end.</summary>
    public string? PhoneA { get; set; }

    /// <summary>Address of the Z end.</summary>
    public string? EndZ { get; set; }

    /// <summary>Whom to ask for at the Z end.</summary>
    public string? ContactZ { get; set; }

    /// <summary>Telephone at the Z end.</summary>
    public string? PhoneZ { get; set; }

    /// <summary>Key of the access and transport technology; null when it is not known.</summary>
    public string? Technology { get; set; }

    /// <summary>The resources that it uses, along its route: a JSON list of objects; null when they are not known.</summary>
    public string? Resources { get; set; }

    /// <summary>Id of its service in the inventory system; null when it is not known.</summary>
    public string? Service { get; set; }

    /// <summary>Number of the order that opened or changed it last; null when there was none.</summary>
    public string? OrderNumber { get; set; }

    /// <summary>Key of its own grade; null when it has that of the customer.</summary>
    public string? Grade { get; set; }

    /// <summary>The branch, or other unit, that keeps it: the lead branch. Others are in <see cref="CircuitUnitRow"/>.</summary>
    public required string UnitId { get; set; }

    /// <summary>Key of the state.</summary>
    public required string State { get; set; }

    /// <summary>When it was opened; null while it is not, or when that is not known.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When it was put on file.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>How many entries its history has.</summary>
    public int EventCount { get; set; }

    /// <summary>Counts the changes.</summary>
    public long RowVersion { get; set; }
}
