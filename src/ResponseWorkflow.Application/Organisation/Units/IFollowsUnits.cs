using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>Something that belongs to units and must follow when they change. Must be safe for use by several threads.</summary>
public interface IFollowsUnits
{
    /// <summary>How many things a unit has that must have a unit: it cannot be dissolved without a successor.</summary>
    /// <param name="context">The database.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<int> CountAsync(ResponseDbContext context, string unitId, CancellationToken cancellationToken) => Task.FromResult(0);

    /// <summary>A unit stands elsewhere now, with all that is below it; the links are those of the new place.</summary>
    /// <param name="transaction">The transaction of the move.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task MovedAsync(StorageTransaction transaction, string unitId, CancellationToken cancellationToken);

    /// <summary>A unit is being dissolved, and another one takes over what it has.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="unitId">The unit that goes.</param>
    /// <param name="successorId">The one that takes over.</param>
    /// <param name="actor">Who dissolves it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SucceededAsync(StorageTransaction transaction, string unitId, string successorId, Actor actor, CancellationToken cancellationToken);
}
