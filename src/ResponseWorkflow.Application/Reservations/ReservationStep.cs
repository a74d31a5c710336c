using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Reservations.Activities;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Reservations;

/// <summary>
/// Keeps the ledger in step with processes, and asks for the release of what is still held when the process of a case is cancelled at whatever step, in the transaction in which that
/// happens. Safe for use by several threads.
/// </summary>
/// <param name="cases">Finds the case.</param>
/// <param name="options">Settings.</param>
internal sealed class ReservationStep(ICaseLookup cases, IOptions<ReservationOptions> options) : IEffectHandler, ITransactionStep
{
    private static readonly RowUpdate<ReservationRow> Whole = new(
    [
        nameof(ReservationRow.State), nameof(ReservationRow.Until), nameof(ReservationRow.Resources), nameof(ReservationRow.ResourceCount), nameof(ReservationRow.CircuitNumber),
        nameof(ReservationRow.UpdatedAt), nameof(ReservationRow.EventCount), nameof(ReservationRow.RowVersion),
    ]);

    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is ReservationRecorded;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun || transition.CaseId is null)
                continue;
            foreach (var recorded in transition.Handled.OfType<ReservationRecorded>())
                await RecordAsync(transition, recorded, cancellationToken);
            if (transition.HasJustEnded && transition.State.SubStatus == WorkflowSubStatus.Cancelled)
                await FreeAsync(transition, transition.CaseId, cancellationToken);
        }
    }

    private async ValueTask RecordAsync(InstanceTransition transition, ReservationRecorded recorded, CancellationToken cancellationToken)
    {
        var (storage, now) = (transition.Transaction.Storage, transition.Transaction.Now);
        if (await cases.FindAsync(transition, cancellationToken) is not { } subject)
            return;
        var number = Texts.Shorten(recorded.Number, StorageMetadata.IdLength);
        var key = CaseKeys.OfNumber(number);

        // What the same transaction has recorded before is found like the rest.
        await storage.FlushAsync(cancellationToken);
        var (written, reservedFor) = (recorded.CaseNumber, recorded.CaseNumber is { } other ? CaseKeys.OfNumber(other) : null);
        var row = await storage.Context.Reservations.AsNoTracking()
            .Where(one => one.NumberKey == key && (one.CaseId == subject.Id || one.CaseNumber == written || storage.Context.Cases.Any(of => of.Id == one.CaseId && of.NumberKey == reservedFor)))
            .OrderByDescending(one => one.CaseId != subject.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var isNew = row is null;
        row ??= new ReservationRow
        {
            Id = transition.Transaction.Services.Seeds.NextId(),
            Number = number,
            NumberKey = key,
            CaseId = subject.Id,
            CaseNumber = subject.Number,
            CustomerName = subject.CustomerName,
            UnitId = subject.UnitId,
            Resources = "[]",
            Until = recorded.Until ?? now,
            ReservedAt = now,
        };
        row.State = recorded.State;
        row.Until = recorded.Until ?? row.Until;
        row.CircuitNumber = recorded.CircuitNumber is { } circuit ? Texts.Shorten(circuit, StorageMetadata.IdLength) : row.CircuitNumber;
        if (recorded.Items is { } items)
            (row.Resources, row.ResourceCount) = (DataJson.ToJson(items), items.Count);
        row.UpdatedAt = now;
        row.EventCount++;
        row.RowVersion++;
        if (isNew)
            storage.Insert(row);
        else
            storage.Update(Whole, row);
        storage.Insert(new ReservationEventRow
        {
            ReservationId = row.Id,
            Number = row.EventCount,
            At = now,
            State = row.State,
            Until = row.Until,
            By = recorded.By is { } by ? Texts.Shorten(by, StorageMetadata.NameLength) : null,
            Reason = recorded.Reason is { } reason ? Texts.Shorten(reason, StorageMetadata.TextLength) : null,
        });
    }

    // The root alone counts: that a child was cancelled says nothing of the case.
    private async ValueTask FreeAsync(InstanceTransition transition, string caseId, CancellationToken cancellationToken)
    {
        var storage = transition.Transaction.Storage;
        if (!await storage.Context.Cases.AnyAsync(row => row.Id == caseId && row.InstanceId == transition.InstanceId, cancellationToken))
            return;
        await storage.FlushAsync(cancellationToken);
        foreach (var row in await storage.Context.Reservations.AsNoTracking().Where(row => row.CaseId == caseId && row.State == ReservationState.Reserved).ToListAsync(cancellationToken))
        {
            var payload = DataValue.ObjectOf(("reservation", row.Number), ("caseNumber", row.CaseNumber));
            await StimulusInbox.BroadcastAsync(transition.Transaction, Broadcast.OfEvent(options.Value.ReleaseEvent, payload, null, null, $"workflow {transition.InstanceId}") with { CaseId = caseId }, cancellationToken);
        }
    }
}
