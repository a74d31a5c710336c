using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Queries;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A dispatch order in its ledger.</summary>
public sealed record OrderModel
{
    /// <summary>Id: that of its case.</summary>
    public required string Id { get; init; }

    /// <summary>Number: that of its case.</summary>
    public required string Number { get; init; }

    /// <summary>Its version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What it orders, such as <c>opening</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    /// <summary>What the system that it came from calls it; null when none did.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The unit whose desk has it.</summary>
    public required OrderUnitModel? Unit { get; init; }

    /// <summary>The branch that leads its first circuit.</summary>
    public required OrderUnitModel? LeadUnit { get; init; }

    /// <summary>The customer's number.</summary>
    public required string? CustomerNumber { get; init; }

    /// <summary>The customer's name.</summary>
    public required string? CustomerName { get; init; }

    /// <summary>The customer's grade.</summary>
    public required string? Grade { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>By when it is to be done; null while nothing says so.</summary>
    public required DateTimeOffset? LimitAt { get; init; }

    /// <summary>How often its limit was extended.</summary>
    public required int Extensions { get; init; }

    /// <summary>How many timeouts it has.</summary>
    public required int Timeouts { get; init; }

    /// <summary>How many circuits it covers.</summary>
    public required int CircuitCount { get; init; }

    /// <summary>How it stands.</summary>
    public required DispatchOrderState State { get; init; }

    /// <summary>When it was completed; null while it is not.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Number of its test report.</summary>
    public required string? TestReport { get; init; }

    /// <summary>Where the signed paper lies.</summary>
    public required string? FilingPlace { get; init; }

    internal static OrderModel Of(OrderSummary one) => new()
    {
        Id = one.Order.Id,
        Number = one.Order.Number,
        Version = one.Order.Version,
        Kind = one.Order.Kind,
        Title = one.Order.Title,
        Issuer = one.Order.Issuer,
        Source = one.Order.Source,
        ExternalId = one.Order.ExternalId,
        Unit = OrderUnitModel.Of(one.Unit),
        LeadUnit = OrderUnitModel.Of(one.LeadUnit),
        CustomerNumber = one.Order.CustomerNumber,
        CustomerName = one.Order.CustomerName,
        Grade = one.Order.Grade,
        ReceivedAt = one.Order.ReceivedAt,
        LimitAt = one.Order.LimitAt,
        Extensions = one.Order.Extensions,
        Timeouts = one.Order.Timeouts,
        CircuitCount = one.Order.CircuitCount,
        State = one.Order.State,
        CompletedAt = one.Order.CompletedAt,
        TestReport = one.Order.TestReport,
        FilingPlace = one.Order.FilingPlace,
    };
}
