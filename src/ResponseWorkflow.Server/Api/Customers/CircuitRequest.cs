using ResponseWorkflow.Application.Customers.Circuits;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>What people say of a circuit.</summary>
public sealed record CircuitRequest
{
    /// <summary>Number; without white space.</summary>
    public string? Number { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The customer: id or number.</summary>
    public string? Customer { get; init; }

    /// <summary>The kind: a key of the list.</summary>
    public string? Kind { get; init; }

    /// <summary>Bandwidth, in its unit; left out when it is not known.</summary>
    public decimal? Bandwidth { get; init; }

    /// <summary>Unit of the bandwidth: one of the list.</summary>
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

    /// <summary>The access and transport technology: a key of the list.</summary>
    public string? Technology { get; init; }

    /// <summary>Number of the order that opened or changed it last.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Its own grade: a key of the list; that of the customer when left out.</summary>
    public string? Grade { get; init; }

    /// <summary>The branch, or other unit, that keeps it: id or code; that of the customer when left out.</summary>
    public string? Unit { get; init; }

    /// <summary>The branches that cooperate beside it: ids or codes.</summary>
    public IReadOnlyList<string>? Cooperating { get; init; }

    /// <summary>The state: a key of the list; unchanged when left out, of a new circuit the first of the list.</summary>
    public string? State { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }

    internal CircuitDetails Details() => new()
    {
        Number = Number, Customer = Customer, Kind = Kind, Bandwidth = Bandwidth, BandwidthUnit = BandwidthUnit, Name = Name, EndA = EndA, ContactA = ContactA, PhoneA = PhoneA, EndZ = EndZ,
        ContactZ = ContactZ, PhoneZ = PhoneZ, Technology = Technology, Order = OrderNumber, Cooperating = Cooperating is null ? null : string.Join(',', Cooperating), Grade = Grade, Unit = Unit, State = State, OpenedAt = OpenedAt,
    };
}
