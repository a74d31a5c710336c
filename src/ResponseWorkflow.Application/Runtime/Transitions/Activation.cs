using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <summary>Whether a new instance may start beside those that run.</summary>
/// <remarks>
/// The database decides: starts that could be in each other's way hold a lock of the database on what they compete for, from before they look until they
/// are committed. So of any number of starts, on any number of nodes, each sees those that were allowed before it.
/// </remarks>
internal static class Activation
{
    /// <summary>Makes sure that the instance may start in this transaction.</summary>
    /// <exception cref="RefusedException">Its version is gone (<c>version.unknown</c>), or it may not (<c>activation.singleton</c>, <c>activation.correlated</c>, <c>activation.correlation</c>).</exception>
    public static async Task DemandAsync(RuntimeTransaction transaction, RunnableDefinition definition, string? correlationId, CancellationToken cancellationToken)
    {
        await transaction.Services.Catalogue.HoldAsync(definition, transaction.Storage, cancellationToken);
        if (KeyOf(definition, correlationId) is not { } key)
            return;
        await transaction.Storage.LockAsync(key, exclusive: true, cancellationToken);
        if (!await IsFreeAsync(transaction, definition, correlationId, cancellationToken))
            throw new RefusedException(RuntimeRefusals.NotActivated(definition, correlationId));
    }

    /// <summary>Whether a refusal says that the strategy does not allow the start, and not that it is impossible.</summary>
    public static bool IsRefusal(Refusal refusal) => refusal.Code.StartsWith("activation.", StringComparison.Ordinal);

    /// <summary>Whether nothing that runs is in the way, as far as this transaction sees.</summary>
    public static async Task<bool> IsFreeAsync(RuntimeTransaction transaction, RunnableDefinition definition, string? correlationId, CancellationToken cancellationToken)
    {
        var strategy = definition.Workflow.Definition.Options.ActivationStrategy;
        if (strategy == ActivationStrategy.AllowAlways)
            return true;

        // What this transaction has started or ended itself is not stored yet.
        var known = transaction.Transitions.Where(static transition => transition.HasRun).ToArray();
        if (known.Any(transition => !transition.HasEnded && IsInTheWay(strategy, definition.DefinitionId, correlationId, transition.Definition.DefinitionId, transition.State.CorrelationId)))
            return false;
        var ended = known.Where(static transition => transition.HasEnded).Select(static transition => transition.InstanceId).ToArray();
        var running = transaction.Storage.Context.Instances.Where(static row => row.Status == WorkflowStatus.Running);
        running = strategy switch
        {
            ActivationStrategy.Singleton => running.Where(row => row.DefinitionId == definition.DefinitionId),
            ActivationStrategy.CorrelatedSingleton => running.Where(row => row.DefinitionId == definition.DefinitionId && row.CorrelationId == correlationId),
            _ => running.Where(row => row.CorrelationId == correlationId),
        };
        if (ended.Length > 0)
            running = running.Where(row => !ended.Contains(row.Id));
        return !await running.AnyAsync(cancellationToken);
    }

    private static bool IsInTheWay(ActivationStrategy strategy, string definitionId, string? correlationId, string otherDefinitionId, string? otherCorrelationId) => strategy switch
    {
        ActivationStrategy.Singleton => otherDefinitionId == definitionId,
        ActivationStrategy.CorrelatedSingleton => otherDefinitionId == definitionId && otherCorrelationId == correlationId,
        _ => otherCorrelationId == correlationId,
    };

    private static string? KeyOf(RunnableDefinition definition, string? correlationId) => definition.Workflow.Definition.Options.ActivationStrategy switch
    {
        ActivationStrategy.AllowAlways => null,
        ActivationStrategy.Correlation => $"correlation:{correlationId}",
        _ => $"activation:{definition.DefinitionId}",
    };
}
