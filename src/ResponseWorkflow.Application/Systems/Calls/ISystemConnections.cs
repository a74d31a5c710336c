using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>Knows how the systems of units are reached. Must be safe for use by several threads.</summary>
public interface ISystemConnections
{
    /// <summary>The connection by which a unit reaches a system: its own, or that of the nearest unit above, enabled or not; null when there is none.</summary>
    /// <param name="system">Which system (<see cref="Operations.SystemKinds"/>).</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<SystemConnection?> FindAsync(string system, string unitId, CancellationToken cancellationToken);

    /// <summary>The same within a transaction, so that it takes no second connection to the database.</summary>
    ValueTask<SystemConnection?> FindWithinAsync(ResponseDbContext context, string system, string unitId, CancellationToken cancellationToken) => FindAsync(system, unitId, cancellationToken);
}
