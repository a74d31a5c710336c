using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Reservations.Queries;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>A reservation with its resources and its history.</summary>
public sealed record ReservationDetail
{
    /// <summary>The reservation.</summary>
    public required ReservationModel Reservation { get; init; }

    /// <summary>The resources.</summary>
    public required IReadOnlyList<ReservedResourceModel> Resources { get; init; }

    /// <summary>What happened, the oldest entry first.</summary>
    public required IReadOnlyList<ReservationEventModel> History { get; init; }

    /// <summary>Whether the caller may have it extended or released.</summary>
    public required bool MayChange { get; init; }

    internal static ReservationDetail Of(ReservationSummary found, IReadOnlyList<ReservationEventRow> history, PersonNames names, bool mayChange) => new()
    {
        MayChange = mayChange,
        Reservation = ReservationModel.Of(found),
        Resources = [.. DataJson.Parse(found.Reservation.Resources).AsArray().Select(static one => ReservedResourceModel.Of(one.TryGetObject(out var resource) ? resource : DataObject.Empty))],
        History = [.. history.Select(row => ReservationEventModel.Of(row, names))],
    };
}
