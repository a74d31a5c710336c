using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Tests.Systems;

/// <summary>Connections that a test sets.</summary>
public sealed class SetConnections : ISystemConnections
{
    public SystemConnection? Connection { get; set; } = new() { Id = "c1", System = "inventory", UnitId = "root", Address = new Uri("http://inventory.example/"), Attempts = 3 };

    public ValueTask<SystemConnection?> FindAsync(string system, string unitId, CancellationToken cancellationToken) => new(Connection?.System == system ? Connection : null);
}
