namespace ResponseWorkflow.Application.Customers;

/// <summary>A group customer.</summary>
public sealed class CustomerRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The number by which people and cases name it.</summary>
    public required string Number { get; set; }

    /// <summary>The number in the form that is compared.</summary>
    public required string NumberKey { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Key of the grade.</summary>
    public required string Grade { get; set; }

    /// <summary>The branch, or other unit, that looks after it.</summary>
    public required string UnitId { get; set; }

    /// <summary>Id of the user who is its customer manager; null when nobody is.</summary>
    public string? ManagerId { get; set; }

    /// <summary>Whom to ask there.</summary>
    public string? Contact { get; set; }

    /// <summary>That person's telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>The telephone in the form that is compared.</summary>
    public string? TelephoneKey { get; set; }

    /// <summary>Address.</summary>
    public string? Address { get; set; }

    /// <summary>Key of the state.</summary>
    public required string State { get; set; }

    /// <summary>When it was put on file.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes.</summary>
    public long RowVersion { get; set; }
}
