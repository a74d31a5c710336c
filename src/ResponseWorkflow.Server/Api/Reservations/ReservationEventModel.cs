using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Reservations;

namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>Something that happened to a reservation.</summary>
public sealed record ReservationEventModel
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How the reservation stood then.</summary>
    public required ReservationState State { get; init; }

    /// <summary>Until when the resources were held then.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Who wanted it; null when the process did it by itself.</summary>
    public required string? By { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public required string? Reason { get; init; }

    internal static ReservationEventModel Of(ReservationEventRow row, PersonNames names) => new() { At = row.At, State = row.State, Until = row.Until, By = names.Of(row.By), Reason = row.Reason };
}
