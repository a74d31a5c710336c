using ResponseWorkflow.Application.Customers;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>What people say of a customer.</summary>
public sealed record CustomerRequest
{
    /// <summary>Number; without white space.</summary>
    public string? Number { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>The grade: a key of the list.</summary>
    public string? Grade { get; init; }

    /// <summary>The branch, or other unit, that looks after it: id or code.</summary>
    public string? Unit { get; init; }

    /// <summary>The customer manager: id or sign-in name; nobody when left out.</summary>
    public string? Manager { get; init; }

    /// <summary>Whom to ask there.</summary>
    public string? Contact { get; init; }

    /// <summary>That person's telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>The state: a key of the list; unchanged when left out, of a new customer the first of the list.</summary>
    public string? State { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }

    internal CustomerDetails Details() => new()
    {
        Number = Number, Name = Name, Grade = Grade, Unit = Unit, Manager = Manager, Contact = Contact, Telephone = Telephone, Address = Address, State = State,
    };
}
