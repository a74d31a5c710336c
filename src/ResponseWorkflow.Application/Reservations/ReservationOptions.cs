namespace ResponseWorkflow.Application.Reservations;

/// <summary>The settings of reservations: section <c>Reservations</c>.</summary>
public sealed class ReservationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Reservations";

    /// <summary>Name of the event that asks for the release of a reservation: its case was cancelled, or somebody wants it. It starts the process that begins with it.</summary>
    public string ReleaseEvent { get; set; } = "reservation.release";

    /// <summary>Name of the event that asks for a reservation to be held for longer. It starts the process that begins with it.</summary>
    public string ExtendEvent { get; set; } = "reservation.extend";

    /// <summary>Up to how many reservations are counted exactly; a list of more says so many.</summary>
    public int CountLimit { get; set; } = 10_000;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => ReleaseEvent.Length == 0 || ExtendEvent.Length == 0 ? "Reservations:ReleaseEvent and ExtendEvent must be given." : CountLimit < 1 ? "Reservations:CountLimit must be at least 1." : null;
}
