namespace ResponseWorkflow.Application.Reservations;

/// <summary>Something that happened to a reservation. Rows are added only.</summary>
public sealed class ReservationEventRow
{
    /// <summary>The reservation.</summary>
    public required string ReservationId { get; init; }

    /// <summary>Its place in the history, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How the reservation stood then.</summary>
    public ReservationState State { get; init; }

    /// <summary>Until when the resources were held then.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Name of the person who wanted it; null when the process did it by itself.</summary>
    public string? By { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public string? Reason { get; init; }
}
