using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Finds the case that an instance works for. Must be safe for use by several threads.</summary>
public interface ICaseLookup
{
    /// <summary>The case of an instance, or of the instances that dispatched it; null when it works for none.</summary>
    /// <param name="transition">The instance, in the transaction that the answer is for: what that transaction changes of the case is in the answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<CaseFacts?> FindAsync(InstanceTransition transition, CancellationToken cancellationToken);
}
