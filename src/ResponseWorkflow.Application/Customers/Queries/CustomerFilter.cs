namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>Which customers a list shows. What is null does not restrict.</summary>
public sealed record CustomerFilter
{
    /// <summary>A number or telephone, which finds exactly those customers; else a part of name, contact or address, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only those of this grade.</summary>
    public string? Grade { get; init; }

    /// <summary>Only those of this unit and of units below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those that this user looks after.</summary>
    public string? ManagerId { get; init; }

    /// <summary>Only those in this state.</summary>
    public string? State { get; init; }
}
