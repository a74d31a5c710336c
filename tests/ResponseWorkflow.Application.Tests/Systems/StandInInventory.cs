using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;

namespace ResponseWorkflow.Application.Tests.Systems;

/// <summary>An inventory that a test plays: it notes what it is asked for a reservation and does what it is told.</summary>
public sealed class StandInInventory : IInventory
{
    private readonly List<(SystemCall Call, ReservationRequest Request)> _asked = [];

    public IReadOnlyList<(SystemCall Call, ReservationRequest Request)> Asked => _asked;

    public Func<SystemCall, Reservation> Reserve { get; set; } = static _ => throw new InvalidOperationException("Nobody told what to do.");

    public Task<Reservation> ReserveAsync(SystemCall call, ReservationRequest request, CancellationToken cancellationToken)
    {
        _asked.Add((call, request));
        return Task.FromResult(Reserve(call));
    }

    public Task<Qualification> QualifyAsync(SystemCall call, QualificationRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ResourcePage> SearchAsync(SystemCall call, ResourceSearch request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ExtendedReservation> ExtendAsync(SystemCall call, ReservationExtension request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ReleasedReservation> ReleaseAsync(SystemCall call, ReservationRelease request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AssignedReservation> AssignAsync(SystemCall call, ResourceAssignment request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<RecordedService> RecordServiceAsync(SystemCall call, ServiceRecord request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
