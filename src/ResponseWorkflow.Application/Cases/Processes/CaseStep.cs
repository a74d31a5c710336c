using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>Keeps cases in step with their processes: carries out what these ask for, and closes a case in the transaction in which its process ends.</summary>
/// <param name="updates">Carries out what processes ask for.</param>
internal sealed class CaseStep(CaseUpdates updates) : ITransactionStep
{
    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var concerned = false;
        foreach (var transition in transaction.Transitions)
            concerned |= transition.CaseId is not null;
        var cases = CasesInHand.Of(transaction);
        if (!concerned && cases.IsEmpty)
            return;
        foreach (var transition in transaction.Transitions)
        {
            if (transition.CaseId is not { } caseId || !(transition.HasJustEnded || transition.IsReopened))
                continue;

            // First it goes on, then its process changes it, then it ends.
            var found = transition.HasEnded ? await cases.FindAsync(caseId, updates, cancellationToken) : await cases.ReadAsync(caseId, cancellationToken);
            if (found?.Row.InstanceId == transition.InstanceId)
                Follow(found, transition);
        }

        await cases.WriteAsync(updates, cancellationToken);
    }

    private static void Follow(CaseInHand found, InstanceTransition transition)
    {
        var (row, before) = (found.Row, found.Row.Status);
        row.Status = transition.HasEnded ? CaseStatuses.Of(transition.State.SubStatus) : CaseStatus.Open;
        if (row.Status == before)
            return;
        row.ClosedAt = row.IsOpen ? null : transition.State.FinishedAt ?? transition.Transaction.Now;
        found.Tell(row.IsOpen ? CaseActs.Reopened : CaseActs.Closed, by: null, new { before = before.ToString(), after = row.Status.ToString() });
    }
}
