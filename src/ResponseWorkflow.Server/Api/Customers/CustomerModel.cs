using ResponseWorkflow.Application.Customers.Queries;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A customer.</summary>
public sealed record CustomerModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The number by which people and cases name it.</summary>
    public required string Number { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the grade.</summary>
    public required string Grade { get; init; }

    /// <summary>The unit that looks after it.</summary>
    public required string UnitId { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Name of the unit in Chinese.</summary>
    public required string UnitNameZh { get; init; }

    /// <summary>Name of the unit in English.</summary>
    public required string UnitNameEn { get; init; }

    /// <summary>Id of the customer manager; null when nobody is.</summary>
    public required string? ManagerId { get; init; }

    /// <summary>Name of the customer manager.</summary>
    public required string? ManagerName { get; init; }

    /// <summary>Whom to ask there.</summary>
    public required string? Contact { get; init; }

    /// <summary>That person's telephone.</summary>
    public required string? Telephone { get; init; }

    /// <summary>Address.</summary>
    public required string? Address { get; init; }

    /// <summary>Key of the state.</summary>
    public required string State { get; init; }

    /// <summary>How many circuits it has.</summary>
    public required int Circuits { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes; <c>If-Match</c> takes it in quotes.</summary>
    public required long Version { get; init; }

    internal static CustomerModel Of(CustomerSummary summary) => new()
    {
        Id = summary.Customer.Id,
        Number = summary.Customer.Number,
        Name = summary.Customer.Name,
        Grade = summary.Customer.Grade,
        UnitId = summary.Unit.Id,
        UnitCode = summary.Unit.Code,
        UnitNameZh = summary.Unit.NameZh,
        UnitNameEn = summary.Unit.NameEn,
        ManagerId = summary.Customer.ManagerId,
        ManagerName = summary.ManagerName,
        Contact = summary.Customer.Contact,
        Telephone = summary.Customer.Telephone,
        Address = summary.Customer.Address,
        State = summary.Customer.State,
        Circuits = summary.Circuits,
        UpdatedAt = summary.Customer.UpdatedAt,
        Version = summary.Customer.RowVersion,
    };
}
