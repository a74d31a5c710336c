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

    /// <summary>Address of the Z end.</summary>
    public string? EndZ { get; set; }

    /// <summary>Key of its own grade; null when it has that of the customer.</summary>
    public string? Grade { get; set; }

    /// <summary>The branch, or other unit, that keeps it.</summary>
    public required string UnitId { get; set; }

    /// <summary>Key of the state.</summary>
    public required string State { get; set; }

    /// <summary>When it was opened; null while it is not, or when that is not known.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When it was put on file.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes.</summary>
    public long RowVersion { get; set; }
}
