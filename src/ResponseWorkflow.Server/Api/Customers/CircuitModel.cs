using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A circuit.</summary>
public sealed record CircuitModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The number by which people and cases name it.</summary>
    public required string Number { get; init; }

    /// <summary>Its name; null when it has none.</summary>
    public required string? Name { get; init; }

    /// <summary>Id of the customer.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Number of the customer.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>Name of the customer.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Key of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Bandwidth, in its unit; null when it is not known.</summary>
    public required decimal? Bandwidth { get; init; }

    /// <summary>Unit of the bandwidth.</summary>
    public required string? BandwidthUnit { get; init; }

    /// <summary>Address of the A end.</summary>
    public required string? EndA { get; init; }

    /// <summary>Whom to ask for at the A end.</summary>
    public required string? ContactA { get; init; }

    /// <summary>Telephone at the A end.</summary>
    public required string? PhoneA { get; init; }

    /// <summary>Address of the Z end.</summary>
    public required string? EndZ { get; init; }

    /// <summary>Whom to ask for at the Z end.</summary>
    public required string? ContactZ { get; init; }

    /// <summary>Telephone at the Z end.</summary>
    public required string? PhoneZ { get; init; }

    /// <summary>Key of the access and transport technology; null when it is not known.</summary>
    public required string? Technology { get; init; }

    /// <summary>Id of its service in the inventory system; null when it is not known.</summary>
    public required string? Service { get; init; }

    /// <summary>Number of the order that opened or changed it last; null when there was none.</summary>
    public required string? OrderNumber { get; init; }

    /// <summary>How pages call the customer manager; null when there is none.</summary>
    public required string? ManagerName { get; init; }

    /// <summary>The branches that cooperate beside the one that keeps it.</summary>
    public required IReadOnlyList<CircuitUnitModel> Cooperating { get; init; }

    /// <summary>Key of its own grade; null when it has that of the customer.</summary>
    public required string? OwnGrade { get; init; }

    /// <summary>Key of the grade that counts: its own, or else that of the customer.</summary>
    public required string Grade { get; init; }

    /// <summary>The unit that keeps it, the lead branch.</summary>
    public required string UnitId { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Name of the unit in Chinese.</summary>
    public required string UnitNameZh { get; init; }

    /// <summary>Name of the unit in English.</summary>
    public required string UnitNameEn { get; init; }

    /// <summary>Key of the state.</summary>
    public required string State { get; init; }

    /// <summary>When it was opened; null while it is not, or when that is not known.</summary>
    public required DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes; <c>If-Match</c> takes it in quotes.</summary>
    public required long Version { get; init; }

    internal static CircuitModel Of(CircuitSummary summary, IReadOnlyList<BandwidthTerm> units) => new()
    {
        Id = summary.Circuit.Id,
        Number = summary.Circuit.Number,
        Name = summary.Circuit.Name,
        CustomerId = summary.Customer.Id,
        CustomerNumber = summary.Customer.Number,
        CustomerName = summary.Customer.Name,
        Kind = summary.Circuit.Kind,
        Bandwidth = BandwidthOf(summary, units),
        BandwidthUnit = summary.Circuit.BandwidthUnit,
        EndA = summary.Circuit.EndA,
        ContactA = summary.Circuit.ContactA,
        PhoneA = summary.Circuit.PhoneA,
        EndZ = summary.Circuit.EndZ,
        ContactZ = summary.Circuit.ContactZ,
        PhoneZ = summary.Circuit.PhoneZ,
        Technology = summary.Circuit.Technology,
        Service = summary.Circuit.Service,
        OrderNumber = summary.Circuit.OrderNumber,
        ManagerName = summary.ManagerName,
        Cooperating = [.. summary.Cooperating.Select(CircuitUnitModel.Of)],
        OwnGrade = summary.Circuit.Grade,
        Grade = summary.Circuit.Grade ?? summary.Customer.Grade,
        UnitId = summary.Unit.Id,
        UnitCode = summary.Unit.Code,
        UnitNameZh = summary.Unit.NameZh,
        UnitNameEn = summary.Unit.NameEn,
        State = summary.Circuit.State,
        OpenedAt = summary.Circuit.OpenedAt,
        UpdatedAt = summary.Circuit.UpdatedAt,
        Version = summary.Circuit.RowVersion,
    };

    /// <summary>The bandwidth in the unit in which people speak of it; in kbit/s when the settings know that unit no longer.</summary>
    internal static decimal? BandwidthOf(CircuitSummary summary, IReadOnlyList<BandwidthTerm> units) =>
        summary.Circuit.Bandwidth is { } kilobits ? (decimal)kilobits / (units.FirstOrDefault(unit => unit.Key == summary.Circuit.BandwidthUnit)?.Kilobits ?? 1) : null;
}
