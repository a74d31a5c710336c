using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The definitions that instances run with, compiled and kept in memory. Safe for use by several threads.</summary>
public interface IDefinitionCatalogue
{
    /// <summary>The version with that id. Versions that were published never change, so what is kept in memory is always right.</summary>
    /// <exception cref="RefusedException">There is none (<c>version.unknown</c>), or it cannot be made ready to run (<c>version.broken</c>).</exception>
    ValueTask<RunnableDefinition> GetVersionAsync(string versionId, CancellationToken cancellationToken);

    /// <summary>The published version of a definition, as of at most 5 seconds ago; at once on the node that published it.</summary>
    /// <exception cref="RefusedException">There is no definition (<c>definition.unknown</c>) or none is published (<c>definition.unpublished</c>).</exception>
    ValueTask<RunnableDefinition> GetPublishedAsync(string definitionId, CancellationToken cancellationToken);

    /// <summary>
    /// Makes sure that a version stays until a transaction that pins an instance to it has ended: what is kept in memory may have been deleted by another
    /// node a moment ago. Nothing needs to be done where versions are never deleted.
    /// </summary>
    /// <exception cref="RefusedException">It has been deleted (<c>version.unknown</c>).</exception>
    ValueTask HoldAsync(RunnableDefinition definition, StorageTransaction transaction, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
