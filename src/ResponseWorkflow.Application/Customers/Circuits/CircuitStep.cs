using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Customers.Circuits.Activities;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>Keeps the circuit ledger in step with processes, in the transaction in which something happens. It goes before what keeps cases: what does not fit is told by their history. Safe for use by several threads.</summary>
/// <param name="cases">Finds the case.</param>
/// <param name="filling">Carries out what processes ask for.</param>
internal sealed class CircuitStep(ICaseLookup cases, CircuitFilling filling) : IEffectHandler, ITransactionStep
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is CircuitRecorded;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun || transition.CaseId is null)
                continue;
            foreach (var recorded in transition.Handled.OfType<CircuitRecorded>())
                await RecordAsync(transition, recorded, cancellationToken);
        }
    }

    private async ValueTask RecordAsync(InstanceTransition transition, CircuitRecorded recorded, CancellationToken cancellationToken)
    {
        var (storage, now) = (transition.Transaction.Storage, transition.Transaction.Now);
        if (await cases.FindAsync(transition, cancellationToken) is not { } subject)
            return;
        var number = Texts.Shorten(recorded.Number, StorageMetadata.IdLength);
        var key = CaseKeys.OfCircuit(number)!;

        // Two cases may be the first to name it; and what the same transaction has recorded before is found like the rest.
        await storage.LockAsync($"circuit:{key}", exclusive: true, cancellationToken);
        await storage.FlushAsync(cancellationToken);
        var known = await storage.Context.Circuits.AsNoTracking().FirstOrDefaultAsync(one => one.NumberKey == key, cancellationToken);
        var row = known ?? new CircuitRow
        {
            Id = transition.Transaction.Services.Seeds.NextId(), Number = number, NumberKey = key, CustomerId = "", Kind = "", UnitId = subject.UnitId, State = "", CreatedAt = now,
        };
        IReadOnlyList<string> earlier = known is null ? [] : await CircuitUnits.OfAsync(storage.Context, row.Id, cancellationToken);
        var before = known is null ? null : CircuitFacts.Of(row, earlier);
        var used = row.Resources;
        var units = await filling.FillAsync(storage.Context, row, recorded, subject, earlier, cancellationToken);
        if (units.Refused is { IsEmpty: false } refused)
            (await CasesInHand.Of(transition.Transaction).ReadAsync(subject.Id, cancellationToken))?.Tell(CaseActs.Changed, by: null, refused.ToData());
        if (units.Cooperating is not { } cooperating)
            return;
        var changes = CircuitFacts.Of(row, cooperating).Since(before);
        if (changes.Count == 0)
            return;
        row.UpdatedAt = now;
        row.RowVersion++;
        CircuitHistory.Add(storage, row, changes, now, recorded.By, subject.Number, recorded.Reason);
        if (known is null)
            storage.Insert(row);
        else
            storage.Update(CircuitCommands.Whole, row);
        CircuitUnits.Write(storage, row.Id, earlier, cooperating);
        CircuitResources.Write(storage, row.Id, used, row.Resources);
    }
}
