using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>A connection to every system of a carrier, the same for every unit, without a breaker: the trouble shall be the calls' own.</summary>
internal sealed class CarrierConnections : ISystemConnections
{
    private const int Attempts = 3;

    /// <summary>Where the carrier answers.</summary>
    public Uri Address { get; set; } = new("http://carrier.example/");

    /// <inheritdoc/>
    public ValueTask<SystemConnection?> FindAsync(string system, string unitId, CancellationToken cancellationToken) => new(new SystemConnection
    {
        Id = $"c-{system}", System = system, UnitId = "root", Address = Address, Attempts = Attempts, Timeout = TimeSpan.FromSeconds(5), Parallelism = 16, BreakerRatio = 1, BreakerRequests = 100_000,
    });
}
