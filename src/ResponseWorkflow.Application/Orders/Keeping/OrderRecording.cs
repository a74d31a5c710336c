using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders.Activities;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>Carries out what the process of a case says of its dispatch order. Not safe for use by several threads.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="subject">The case.</param>
/// <param name="options">Which kinds of cases work for orders.</param>
internal sealed class OrderRecording(RuntimeTransaction transaction, CaseFacts subject, OrderOptions options)
{
    private readonly OrdersInHand _orders = OrdersInHand.Of(transaction);

    /// <summary>The order stands otherwise; one that is not in the ledger yet is entered.</summary>
    public async ValueTask RecordAsync(OrderRecorded recorded, CancellationToken cancellationToken)
    {
        if (OrderPlace.Of(subject, options) is not { } place)
            return;
        var order = await _orders.OrderAsync(place.OrderId, cancellationToken);
        if (order is null && place.OrderId == subject.Id)
            order = await OrderEntry.EnterAsync(transaction, subject, cancellationToken);
        if (order is null)
            return;
        var row = order.Row;
        order.IsChanged = true;
        if (recorded.LimitAt is { } limit)
            SetLimit(order, limit, recorded.Reason);
        row.TestReport = recorded.TestReport is { } report ? Texts.Shorten(report, StorageMetadata.NameLength) : row.TestReport;
        row.FilingPlace = recorded.FilingPlace is { } filed ? Texts.Shorten(filed, StorageMetadata.PathLength) : row.FilingPlace;
        if (recorded.State is { } state)
            await SetAsync(row, state, cancellationToken);
    }

    /// <summary>The circuit of the case stands otherwise.</summary>
    public async ValueTask RecordAsync(OrderCircuitRecorded recorded, CancellationToken cancellationToken)
    {
        if (OrderPlace.Of(subject, options) is not { CircuitKey: { } key } place || await _orders.CircuitAsync(place.OrderId, key, cancellationToken) is not { } circuit)
            return;
        circuit.IsChanged = true;
        if (OrderedEnd.Text(subject.Data, "kind") == options.CircuitKind)
            circuit.Row.CaseId = subject.Id;
        circuit.Row.LimitAt = recorded.LimitAt ?? circuit.Row.LimitAt;
        if (recorded.State is { } state)
            Set(circuit.Row, state);
    }

    /// <summary>A section of the case's circuit stands otherwise.</summary>
    /// <returns>The cells of the board that it stands in.</returns>
    public async ValueTask<IReadOnlyList<KeptRow<OrderSectionRow>>> RecordAsync(SectionRecorded recorded, CancellationToken cancellationToken)
    {
        var cells = await SectionPlaces.OfAsync(transaction, subject, options, recorded.Section, cancellationToken);
        foreach (var cell in cells)
        {
            (cell.Row.CaseId, cell.IsChanged) = (subject.Id, true);
            SectionStates.Set(cell.Row, recorded.State, transaction.Now);
            if (recorded.State == OrderSectionState.Blocked)
                (cell.Row.Blocker, cell.Row.BlockedBy, cell.Row.BlockedAt) = (Texts.Shorten(recorded.Blocker ?? cell.Row.Blocker ?? "", StorageMetadata.TextLength), null, cell.Row.BlockedAt ?? transaction.Now);
            else if (cell.Row.BlockedBy is null)
                (cell.Row.Blocker, cell.Row.BlockedAt) = (null, null);
        }

        return cells;
    }

    /// <summary>The order was withdrawn, and all that was still open of it.</summary>
    public async ValueTask CancelOrderAsync(CancellationToken cancellationToken)
    {
        if (await _orders.OrderAsync(subject.Id, cancellationToken) is not { Row.IsOpen: true } order)
            return;
        order.IsChanged = true;
        await SetAsync(order.Row, DispatchOrderState.Cancelled, cancellationToken);
    }

    // The first limit belongs to the version that there is; another one is another version.
    private void SetLimit(KeptRow<DispatchOrderRow> order, DateTimeOffset limit, string? reason)
    {
        var row = order.Row;
        if (row.LimitAt is { } before && before != limit && !order.IsNew)
        {
            row.Version++;
            transaction.Storage.Insert(new DispatchOrderVersionRow
            {
                OrderId = row.Id,
                Version = row.Version,
                LimitAt = limit,
                Reason = reason is null ? null : Texts.Shorten(reason, StorageMetadata.TextLength),
                Circuits = "[]",
                By = subject.Number,
                At = transaction.Now,
            });
        }

        row.LimitAt = limit;
    }

    private async ValueTask SetAsync(DispatchOrderRow row, DispatchOrderState state, CancellationToken cancellationToken)
    {
        row.State = state;
        row.CompletedAt = state == DispatchOrderState.Completed ? row.CompletedAt ?? transaction.Now : null;
        if (row.IsOpen)
            return;

        // No circuit of an order is open when the order is not.
        foreach (var circuit in (await _orders.CircuitsAsync(row.Id, cancellationToken)).Where(static one => one.Row.State is OrderCircuitState.Waiting or OrderCircuitState.Running))
        {
            circuit.IsChanged = true;
            Set(circuit.Row, state == DispatchOrderState.Completed ? OrderCircuitState.Completed : OrderCircuitState.Cancelled);
        }
    }

    private void Set(OrderCircuitRow row, OrderCircuitState state)
    {
        row.State = state;
        row.CompletedAt = state == OrderCircuitState.Completed ? row.CompletedAt ?? transaction.Now : null;
        if (state is OrderCircuitState.Completed or OrderCircuitState.Cancelled)
            (row.IsPaused, row.PausedLeftSeconds) = (false, null);
    }
}
