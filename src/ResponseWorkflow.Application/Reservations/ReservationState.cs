namespace ResponseWorkflow.Application.Reservations;

/// <summary>How a reservation stands.</summary>
public enum ReservationState
{
    /// <summary>Its resources are held.</summary>
    Reserved,

    /// <summary>Its resources belong to a circuit now.</summary>
    Assigned,

    /// <summary>Its resources are free again, because somebody gave them up.</summary>
    Released,

    /// <summary>Its resources are free again, because its time was over.</summary>
    Expired,
}
