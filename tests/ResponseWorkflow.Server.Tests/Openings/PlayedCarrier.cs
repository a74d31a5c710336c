using System.Text.Json;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Activation;
using ResponseWorkflow.Application.Systems.Ports.Inventory;
using ResponseWorkflow.Application.Systems.Ports.Testing;
using TestResult = ResponseWorkflow.Application.Systems.Ports.Testing.TestResult;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>Inventory, activation and measuring that a test plays: they keep what they were told, and fail or refuse when they are told to.</summary>
public sealed class PlayedCarrier : IInventory, IServiceActivation, ITestExecution
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _begun = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Whether nothing can be assigned.</summary>
    public bool RefusesAssignment { get; set; }

    /// <summary>Whether nothing answers.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether everything is understood and refused.</summary>
    public bool Refuses { get; set; }

    /// <summary>Whether what is configured is configured at once, and told of later.</summary>
    public bool TellsLater { get; set; }

    /// <summary>Whether the automatic test gives values.</summary>
    public bool Measures { get; set; }

    /// <summary>Reservations that hold resources.</summary>
    public ISet<string> Held { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Services that are configured, with their circuits.</summary>
    public IDictionary<string, string> Configured { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>States of circuits in the inventory.</summary>
    public IDictionary<string, string> Services { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was asked, in order.</summary>
    public IList<string> Asked { get; } = [];

    /// <summary>Everything answers again. What was done stays.</summary>
    public void Recover() => (RefusesAssignment, IsDown, Refuses, TellsLater, Measures) = (false, false, false, false, false);

    /// <inheritdoc/>
    public Task<AssignedReservation> AssignAsync(SystemCall call, ResourceAssignment request, CancellationToken cancellationToken)
    {
        Demand($"assign {request.Circuit} {string.Join(' ', request.Items ?? [])}");
        return RefusesAssignment
            ? throw new SystemRefusedException("resource.unavailable", "The port is broken.")
            : Task.FromResult(new AssignedReservation { Reservation = request.Reservation, Resources = [.. (request.Items ?? []).Select(static key => new AssignedResource { Resource = $"OLT-7/{key}", Name = key, Category = key.EndsWith("port", StringComparison.Ordinal) ? "port" : "fibre" })] });
    }

    /// <inheritdoc/>
    public Task<ReleasedReservation> ReleaseAsync(SystemCall call, ReservationRelease request, CancellationToken cancellationToken)
    {
        Demand($"release {request.Reservation}");
        lock (_lock)
            Held.Remove(request.Reservation);
        return Task.FromResult(new ReleasedReservation { Reservation = request.Reservation });
    }

    /// <inheritdoc/>
    public Task<RecordedService> RecordServiceAsync(SystemCall call, ServiceRecord request, CancellationToken cancellationToken)
    {
        Demand($"service {request.Circuit} {request.State}");
        lock (_lock)
            Services[request.Circuit] = request.State;
        return Task.FromResult(new RecordedService { Service = $"SVC-{request.Circuit}", State = request.State });
    }

    /// <inheritdoc/>
    public Task<ConfiguredService> ConfigureAsync(SystemCall call, ConfigurationRequest request, CancellationToken cancellationToken)
    {
        Demand($"configure {request.Circuit} {string.Join(' ', request.Ends.Select(static end => end.End))}");
        lock (_lock)
        {
            var service = _begun.TryGetValue(call.Id, out var known) ? known : _begun[call.Id] = request.Service ?? $"S-{++_count}";
            Configured[service] = request.Circuit;
            if (TellsLater)
                throw new SystemPendingException("The order is being worked on.", TimeSpan.FromMinutes(1));
            return Task.FromResult(new ConfiguredService { Service = service, State = "active" });
        }
    }

    /// <inheritdoc/>
    public Task<WithdrawnService> WithdrawAsync(SystemCall call, WithdrawalRequest request, CancellationToken cancellationToken)
    {
        Demand($"withdraw {request.Service}");
        lock (_lock)
            Configured.Remove(request.Service);
        return Task.FromResult(new WithdrawnService { Service = request.Service });
    }

    /// <inheritdoc/>
    public Task<TestResult> RunAsync(SystemCall call, TestRequest request, CancellationToken cancellationToken)
    {
        Demand($"test {request.Circuit} {request.Template}");
        return Measures
            ? Task.FromResult(new TestResult { Test = "T-1", Measures = [.. request.Indicators.Select(static one => new TestMeasure { Key = one.Key, Unit = one.Unit, Value = JsonSerializer.SerializeToElement(0.5) })] })
            : throw new SystemRefusedException("test.notPossible", "The circuit cannot be measured from here.");
    }

    /// <inheritdoc/>
    public Task<Qualification> QualifyAsync(SystemCall call, QualificationRequest request, CancellationToken cancellationToken)
    {
        Demand("qualify");
        return Task.FromResult(new Qualification
        {
            Id = "Q-1",
            Qualified = true,
            Sites = [.. request.Sites.Select(static site => new QualifiedSite { Key = site.Key, Coverable = true, DistanceKm = 5, AccessNode = "OLT-7" })],
            Circuits = [.. request.Circuits.Select(static line => new QualifiedCircuit { Key = line.Key, Qualified = true })],
        });
    }

    /// <inheritdoc/>
    public Task<Reservation> ReserveAsync(SystemCall call, ReservationRequest request, CancellationToken cancellationToken)
    {
        Demand("reserve");
        lock (_lock)
        {
            var id = $"RSV-{++_count}-V";
            Held.Add(id);
            return Task.FromResult(new Reservation { Id = id, Until = request.Until, Items = [.. request.Items.Select(static item => new ReservedItem { Key = item.Key, Resource = $"{item.AccessNode}/{item.Key}", Name = item.Key, Category = item.Category })] });
        }
    }

    /// <inheritdoc/>
    public Task<ExtendedReservation> ExtendAsync(SystemCall call, ReservationExtension request, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<ResourcePage> SearchAsync(SystemCall call, ResourceSearch request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private void Demand(string asked)
    {
        lock (_lock)
            Asked.Add(asked);
        if (IsDown)
            throw new SystemFailedException("system.unavailable", "Nothing answers.");
        if (Refuses)
            throw new SystemRefusedException("carrier.locked", "The network is locked for changes.");
    }
}
