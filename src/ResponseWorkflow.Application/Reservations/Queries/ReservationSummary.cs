using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Reservations.Queries;

/// <summary>A reservation as lists show it.</summary>
/// <param name="Reservation">The reservation.</param>
/// <param name="Unit">The branch whose resources they are.</param>
public sealed record ReservationSummary(ReservationRow Reservation, UnitRow Unit);
