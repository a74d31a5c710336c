namespace ResponseWorkflow.Application.Customers;

/// <summary>What people say of a customer.</summary>
public sealed record CustomerDetails
{
    /// <summary>Number.</summary>
    public string? Number { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>The grade: its key, a name of it or an alias.</summary>
    public string? Grade { get; init; }

    /// <summary>The branch, or other unit, that looks after it: id or code.</summary>
    public string? Unit { get; init; }

    /// <summary>The customer manager: id or sign-in name; empty for nobody.</summary>
    public string? Manager { get; init; }

    /// <summary>Whom to ask there.</summary>
    public string? Contact { get; init; }

    /// <summary>That person's telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>The state: its key or a name of it; the first of the list when left out.</summary>
    public string? State { get; init; }
}
