using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>Something that belongs to units and must follow when they change. Must be safe for use by several threads.</summary>
public interface IFollowsUnits
{
    /// <summary>A unit stands elsewhere now, with all that is below it; the links are those of the new place.</summary>
    /// <param name="transaction">The transaction of the move.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task MovedAsync(StorageTransaction transaction, string unitId, CancellationToken cancellationToken);

    /// <summary>A unit is being dissolved, and another one takes over what it has.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="unitId">The unit that goes.</param>
    /// <param name="successorId">The one that takes over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SucceededAsync(StorageTransaction transaction, string unitId, string successorId, CancellationToken cancellationToken);
}
