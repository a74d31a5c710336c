namespace ResponseWorkflow.Application.Reservations.Queries;

/// <summary>By what a list of reservations is ordered.</summary>
public enum ReservationOrder
{
    /// <summary>By the instant until which they hold.</summary>
    Until,

    /// <summary>By the instant at which they were made.</summary>
    Reserved,

    /// <summary>By number.</summary>
    Number,
}
