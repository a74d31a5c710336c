using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>A connection to every system, the same for every unit.</summary>
public sealed class EveryConnection : ISystemConnections
{
    /// <inheritdoc/>
    public ValueTask<SystemConnection?> FindAsync(string system, string unitId, CancellationToken cancellationToken) =>
        new(new SystemConnection { Id = $"c-{system}", System = system, UnitId = "root", Address = new Uri("http://carrier.example/"), Attempts = 2 });
}
