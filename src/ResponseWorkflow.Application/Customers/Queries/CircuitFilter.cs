namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>Which circuits a list shows. What is null does not restrict.</summary>
public sealed record CircuitFilter
{
    /// <summary>A number, or that of a customer, which finds exactly those circuits; else a part of the number, an address or the customer's name, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only those of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Only those that this order opened or changed last, by its number.</summary>
    public string? Order { get; init; }

    /// <summary>Only those of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only those of this grade, their own or that of the customer.</summary>
    public string? Grade { get; init; }

    /// <summary>Only those of this unit and of units below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those in this state.</summary>
    public string? State { get; init; }
}
