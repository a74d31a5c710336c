namespace CarrierSimulator.Network;

/// <summary>What changes about a resource.</summary>
/// <param name="Status">TMF639's <c>resourceStatus</c>: available, reserved, standby (assigned) or alarm (out of order).</param>
/// <param name="Usage">TMF639's <c>usageState</c>: idle, or busy while it carries a circuit in operation.</param>
/// <param name="Circuit">The circuit it is assigned to.</param>
/// <param name="Reservation">The reservation that holds it.</param>
internal sealed record ResourceState(string Status, string Usage, string? Circuit = null, string? Reservation = null)
{
    /// <summary>Free.</summary>
    public static ResourceState Free { get; } = new("available", "idle");

    /// <summary>Held for an offer made elsewhere.</summary>
    public static ResourceState Held { get; } = new("reserved", "idle");

    /// <summary>Out of order.</summary>
    public static ResourceState Faulty { get; } = new("alarm", "idle");

    /// <summary>Whether it can be reserved.</summary>
    public bool IsFree => Status == "available";

    /// <summary>Held by a reservation.</summary>
    public static ResourceState ReservedBy(string reservation) => new("reserved", "idle", null, reservation);

    /// <summary>Belongs to a circuit.</summary>
    public static ResourceState AssignedTo(string circuit, bool isActive, string? reservation = null) => new("standby", isActive ? "busy" : "idle", circuit, reservation);
}
