namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>What people say of a circuit.</summary>
public sealed record CircuitDetails
{
    /// <summary>Number.</summary>
    public string? Number { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The customer: id or number.</summary>
    public string? Customer { get; init; }

    /// <summary>The kind: its key, a name of it or an alias.</summary>
    public string? Kind { get; init; }

    /// <summary>Bandwidth, in <see cref="BandwidthUnit"/>; null when it is not known.</summary>
    public decimal? Bandwidth { get; init; }

    /// <summary>Unit of the bandwidth.</summary>
    public string? BandwidthUnit { get; init; }

    /// <summary>Address of the A end.</summary>
    public string? EndA { get; init; }

    /// <summary>Whom to ask for at the A end.</summary>
    public string? ContactA { get; init; }

    /// <summary>Telephone at the A end.</summary>
    public string? PhoneA { get; init; }

    /// <summary>Address of the Z end.</summary>
    public string? EndZ { get; init; }

    /// <summary>Whom to ask for at the Z end.</summary>
    public string? ContactZ { get; init; }

    /// <summary>Telephone at the Z end.</summary>
    public string? PhoneZ { get; init; }

    /// <summary>The access and transport technology: its key, a name of it or an alias.</summary>
    public string? Technology { get; init; }

    /// <summary>Number of the order that opened or changed it last.</summary>
    public string? Order { get; init; }

    /// <summary>Its own grade; empty for that of the customer.</summary>
    public string? Grade { get; init; }

    /// <summary>The branch, or other unit, that keeps it, the lead branch: id or code; that of the customer when left out.</summary>
    public string? Unit { get; init; }

    /// <summary>The branches that cooperate beside it: ids or codes, with commas between them.</summary>
    public string? Cooperating { get; init; }

    /// <summary>The state: its key or a name of it; the first of the list when left out.</summary>
    public string? State { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? OpenedAt { get; init; }
}
