using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>An inventory that a test plays: it knows how far sites are, holds reservations, and fails or refuses when it is told to.</summary>
public sealed class PlayedInventory : IInventory
{
    private const double Near = 12;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _held = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Kilometres to the nearest maintenance point.</summary>
    public double Distance { get; set; } = Near;

    /// <summary>Whether every site is covered from existing resources.</summary>
    public bool IsCovered { get; set; } = true;

    /// <summary>Whether nothing answers.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether everything is understood and refused.</summary>
    public bool Refuses { get; set; }

    /// <summary>Whether nothing can be reserved.</summary>
    public bool IsFull { get; set; }

    /// <summary>What is held, and until when.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Held
    {
        get
        {
            lock (_lock)
                return new Dictionary<string, DateTimeOffset>(_held, StringComparer.Ordinal);
        }
    }

    /// <summary>Everything is near, covered and free again, and answers. What is held stays.</summary>
    public void Recover() => (Distance, IsCovered, IsDown, Refuses, IsFull) = (Near, true, false, false, false);

    /// <inheritdoc/>
    public Task<Qualification> QualifyAsync(SystemCall call, QualificationRequest request, CancellationToken cancellationToken)
    {
        Demand();
        return Task.FromResult(new Qualification
        {
            Id = "Q-1",
            Qualified = IsCovered,
            Sites = [.. request.Sites.Select(site => new QualifiedSite { Key = site.Key, Coverable = IsCovered, MaintenancePoint = "Station 3", DistanceKm = Distance, AccessNode = "OLT-7", AccessNodeName = "South OLT", FreePorts = 4, FibreRoute = "F-12", FibreKm = 1.5, Network = "A" })],
            Circuits = [.. request.Circuits.Select(line => new QualifiedCircuit { Key = line.Key, Qualified = IsCovered })],
        });
    }

    /// <inheritdoc/>
    public Task<Reservation> ReserveAsync(SystemCall call, ReservationRequest request, CancellationToken cancellationToken)
    {
        Demand();
        if (IsFull)
            throw new SystemRefusedException("resource.unavailable", "No free port at OLT-7.") { Keys = [request.Items[0].Key] };
        lock (_lock)
        {
            var id = $"RSV-{++_count}";
            _held[id] = request.Until;
            return Task.FromResult(new Reservation { Id = id, Until = request.Until, Items = [.. request.Items.Select(static item => new ReservedItem { Key = item.Key, Resource = $"{item.AccessNode}/{item.Key}", Name = item.Key, Category = item.Category })] });
        }
    }

    /// <inheritdoc/>
    public Task<ExtendedReservation> ExtendAsync(SystemCall call, ReservationExtension request, CancellationToken cancellationToken)
    {
        Demand();
        lock (_lock)
            _held[request.Reservation] = request.Until;
        return Task.FromResult(new ExtendedReservation { Reservation = request.Reservation, Until = request.Until });
    }

    /// <inheritdoc/>
    public Task<ReleasedReservation> ReleaseAsync(SystemCall call, ReservationRelease request, CancellationToken cancellationToken)
    {
        Demand();
        lock (_lock)
            _held.Remove(request.Reservation);
        return Task.FromResult(new ReleasedReservation { Reservation = request.Reservation });
    }

    /// <inheritdoc/>
    public Task<ResourcePage> SearchAsync(SystemCall call, ResourceSearch request, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<AssignedReservation> AssignAsync(SystemCall call, ResourceAssignment request, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<RecordedService> RecordServiceAsync(SystemCall call, ServiceRecord request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private void Demand()
    {
        if (IsDown)
            throw new SystemFailedException("system.unavailable", "The inventory does not answer.");
        if (Refuses)
            throw new SystemRefusedException("inventory.locked", "The inventory is locked for changes.");
    }
}
