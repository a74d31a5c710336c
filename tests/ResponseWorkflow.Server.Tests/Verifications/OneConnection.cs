using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>The same connection for every unit.</summary>
public sealed class OneConnection : ISystemConnections
{
    private static readonly SystemConnection Connection = new() { Id = "c1", System = "inventory", UnitId = "root", Address = new Uri("http://inventory.example/"), Attempts = 2 };

    /// <inheritdoc/>
    public ValueTask<SystemConnection?> FindAsync(string system, string unitId, CancellationToken cancellationToken) => new(system == Connection.System ? Connection : null);
}
