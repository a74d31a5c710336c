using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>
/// Tells when a dispatch order, or one circuit of it, is withdrawn at whatever step, in the transaction in which that happens: an event says what was assigned to its circuits and configured for
/// them, so that a process gives it back. Safe for use by several threads.
/// </summary>
/// <param name="options">The kinds of cases and the names of the events.</param>
internal sealed class OrderCancellation(IOptions<OrderCancellationOptions> options) : ITransactionStep
{
    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (transition is { HasRun: true, HasJustEnded: true, CaseId: { } caseId } && transition.State.SubStatus == WorkflowSubStatus.Cancelled)
                await TellAsync(transition, caseId, cancellationToken);
        }
    }

    private async ValueTask TellAsync(InstanceTransition transition, string caseId, CancellationToken cancellationToken)
    {
        var (context, settings) = (transition.Transaction.Storage.Context, options.Value);
        var found = await context.Cases.AsNoTracking().FirstOrDefaultAsync(row => row.Id == caseId && row.InstanceId == transition.InstanceId, cancellationToken);

        // The root alone counts, and of an order within an order the uppermost: it tells of all that hangs on it.
        if (found is null || (found.Kind != settings.OrderKind && found.Kind != settings.CircuitKind))
            return;
        var parts = new CaseTree(context);
        if (await parts.IsWithinCancelledAsync(caseId, cancellationToken))
            return;

        var all = await parts.WithPartsAsync(found, cancellationToken);
        var held = HeldResources.Find(all, await new ReservationHold(context, settings).IsOverAsync(found, all, ending: null, cancellationToken));
        var (name, order) = found.Kind == settings.OrderKind
            ? (settings.OrderCancelledEvent, (found.Id, found.Number))
            : (settings.CircuitCancelledEvent, OrderOf(found));
        var payload = DataValue.ObjectOf(("order", order.Item1), ("number", order.Item2), ("circuits", held));
        await StimulusInbox.BroadcastAsync(transition.Transaction, Broadcast.OfEvent(name, payload, null, null, $"workflow {transition.InstanceId}") with { CaseId = caseId }, cancellationToken);
    }

    private static (string Id, string Number) OrderOf(CaseRow circuit)
    {
        var data = DataJson.Parse(circuit.Data).AsObject();
        return (data["order"].TryGetString(out var id) ? id : "", data["orderNumber"].TryGetString(out var number) ? number : "");
    }
}
