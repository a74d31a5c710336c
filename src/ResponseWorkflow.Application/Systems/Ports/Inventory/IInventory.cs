using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>An inventory of resources and services. Must be safe for use by several threads.</summary>
/// <remarks>
/// All throw <see cref="SystemRefusedException"/> when the inventory refuses for a reason of the business, and <see cref="SystemFailedException"/> when there is no answer that
/// counts. Each may be called again with the same call id, and must then take effect only once.
/// </remarks>
public interface IInventory
{
    /// <summary>Asks whether sites and circuits can be served from free resources.</summary>
    Task<Qualification> QualifyAsync(SystemCall call, QualificationRequest request, CancellationToken cancellationToken);

    /// <summary>Looks for resources.</summary>
    Task<ResourcePage> SearchAsync(SystemCall call, ResourceSearch request, CancellationToken cancellationToken);

    /// <summary>Holds resources. Refuses with <c>resource.unavailable</c> and the keys of what is not free.</summary>
    Task<Reservation> ReserveAsync(SystemCall call, ReservationRequest request, CancellationToken cancellationToken);

    /// <summary>Holds a reservation longer.</summary>
    Task<ExtendedReservation> ExtendAsync(SystemCall call, ReservationExtension request, CancellationToken cancellationToken);

    /// <summary>Frees what is held. A reservation that holds nothing any more is released already.</summary>
    Task<ReleasedReservation> ReleaseAsync(SystemCall call, ReservationRelease request, CancellationToken cancellationToken);

    /// <summary>Assigns what is held to a circuit.</summary>
    Task<AssignedReservation> AssignAsync(SystemCall call, ResourceAssignment request, CancellationToken cancellationToken);

    /// <summary>Records a service, or what has changed of it.</summary>
    Task<RecordedService> RecordServiceAsync(SystemCall call, ServiceRecord request, CancellationToken cancellationToken);
}
