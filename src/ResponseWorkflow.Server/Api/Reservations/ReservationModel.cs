using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Reservations.Queries;

namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>A reservation.</summary>
public sealed record ReservationModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the inventory system calls it.</summary>
    public required string Number { get; init; }

    /// <summary>Number of the case that it was made for.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The customer's name; null when it was not known.</summary>
    public required string? CustomerName { get; init; }

    /// <summary>The branch whose resources they are.</summary>
    public required string UnitId { get; init; }

    /// <summary>Name of the branch in Chinese.</summary>
    public required string UnitNameZh { get; init; }

    /// <summary>Name of the branch in English.</summary>
    public required string UnitNameEn { get; init; }

    /// <summary>How it stands.</summary>
    public required ReservationState State { get; init; }

    /// <summary>Until when the resources are held.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>How many resources are held.</summary>
    public required int ResourceCount { get; init; }

    /// <summary>The circuit that has got them; null while none has.</summary>
    public required string? CircuitNumber { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>When something happened to it last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    internal static ReservationModel Of(ReservationSummary one) => new()
    {
        Id = one.Reservation.Id,
        Number = one.Reservation.Number,
        CaseNumber = one.Reservation.CaseNumber,
        CustomerName = one.Reservation.CustomerName,
        UnitId = one.Unit.Id,
        UnitNameZh = one.Unit.NameZh,
        UnitNameEn = one.Unit.NameEn,
        State = one.Reservation.State,
        Until = one.Reservation.Until,
        ResourceCount = one.Reservation.ResourceCount,
        CircuitNumber = one.Reservation.CircuitNumber,
        ReservedAt = one.Reservation.ReservedAt,
        UpdatedAt = one.Reservation.UpdatedAt,
    };
}
