using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;

namespace ResponseWorkflow.Adapters.Inventory;

/// <summary>An inventory that speaks TM Forum Open APIs. Safe for use by several threads.</summary>
internal sealed class TmfInventory(TmfQualifications qualifications, TmfResources resources, TmfReservations reservations, TmfServices services) : IInventory
{
    public Task<Qualification> QualifyAsync(SystemCall call, QualificationRequest request, CancellationToken cancellationToken) => qualifications.QualifyAsync(call, request, cancellationToken);

    public Task<ResourcePage> SearchAsync(SystemCall call, ResourceSearch request, CancellationToken cancellationToken) => resources.SearchAsync(call, request, cancellationToken);

    public Task<Reservation> ReserveAsync(SystemCall call, ReservationRequest request, CancellationToken cancellationToken) => reservations.ReserveAsync(call, request, cancellationToken);

    public Task<ExtendedReservation> ExtendAsync(SystemCall call, ReservationExtension request, CancellationToken cancellationToken) => reservations.ExtendAsync(call, request, cancellationToken);

    public Task<ReleasedReservation> ReleaseAsync(SystemCall call, ReservationRelease request, CancellationToken cancellationToken) => reservations.ReleaseAsync(call, request, cancellationToken);

    public Task<AssignedReservation> AssignAsync(SystemCall call, ResourceAssignment request, CancellationToken cancellationToken) => reservations.AssignAsync(call, request, cancellationToken);

    public Task<RecordedService> RecordServiceAsync(SystemCall call, ServiceRecord request, CancellationToken cancellationToken) => services.RecordAsync(call, request, cancellationToken);
}
