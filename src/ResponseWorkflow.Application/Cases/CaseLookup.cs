using ResponseWorkflow.Application.Cases.Processes;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Finds the case of an instance in the transaction of that instance.</summary>
/// <param name="updates">Carries out what processes ask for.</param>
internal sealed class CaseLookup(CaseUpdates updates) : ICaseLookup
{
    /// <inheritdoc/>
    public async ValueTask<CaseFacts?> FindAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transition);
        if (transition.CaseId is not { } caseId)
            return null;
        return await CasesInHand.Of(transition.Transaction).FindAsync(caseId, updates, cancellationToken) is { } found ? CaseDocument.FactsOf(found.Row) : null;
    }
}
