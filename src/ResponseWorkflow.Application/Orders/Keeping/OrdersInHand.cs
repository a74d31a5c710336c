using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>The dispatch orders that a transaction concerns, with their circuits and sections: each row is read once and written once. Not safe for use by several threads.</summary>
/// <param name="transaction">The transaction.</param>
internal sealed class OrdersInHand(RuntimeTransaction transaction)
{
    private readonly Dictionary<string, KeptRow<DispatchOrderRow>?> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DispatchOrderState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KeptRow<OrderCircuitRow>>> _circuits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(string Key, string UnitId)>> _units = new(StringComparer.Ordinal);
    private readonly List<OrderCircuitUnitRow> _concerned = [];
    private readonly Dictionary<(string Order, string Circuit, string Unit, string Section), KeptRow<OrderSectionRow>?> _sections = [];
    private readonly HashSet<(string Order, string Circuit)> _whole = [];

    /// <summary>Those of a transaction.</summary>
    public static OrdersInHand Of(RuntimeTransaction transaction) => transaction.Remember(static made => new OrdersInHand(made));

    private ResponseDbContext Context => transaction.Storage.Context;

    /// <summary>An order; null when it is not in the ledger.</summary>
    public async ValueTask<KeptRow<DispatchOrderRow>?> OrderAsync(string orderId, CancellationToken cancellationToken)
    {
        if (_orders.TryGetValue(orderId, out var known))
            return known;
        var found = await Context.DispatchOrders.FirstOrDefaultAsync(row => row.Id == orderId, cancellationToken) is { } row ? new KeptRow<DispatchOrderRow>(row, isNew: false) : null;
        if (found is not null)
            _states.Add(orderId, found.Row.State);
        _orders.Add(orderId, found);
        return found;
    }

    /// <summary>The circuits of an order, by key.</summary>
    public async ValueTask<IReadOnlyList<KeptRow<OrderCircuitRow>>> CircuitsAsync(string orderId, CancellationToken cancellationToken)
    {
        if (_circuits.TryGetValue(orderId, out var known))
            return known;
        var rows = await Context.OrderCircuits.Where(row => row.OrderId == orderId).OrderBy(static row => row.Key).ToListAsync(cancellationToken);
        return _circuits[orderId] = [.. rows.Select(static row => new KeptRow<OrderCircuitRow>(row, isNew: false))];
    }

    /// <summary>A circuit of an order; null when the order has none of that key.</summary>
    public async ValueTask<KeptRow<OrderCircuitRow>?> CircuitAsync(string orderId, string key, CancellationToken cancellationToken) =>
        (await CircuitsAsync(orderId, cancellationToken)).FirstOrDefault(one => one.Row.Key == key);

    /// <summary>A section; null when nothing was said of it yet.</summary>
    public async ValueTask<KeptRow<OrderSectionRow>?> SectionAsync(string orderId, string circuitKey, string unitId, string section, CancellationToken cancellationToken)
    {
        var place = (orderId, circuitKey, unitId, section);
        if (_sections.TryGetValue(place, out var known))
            return known;
        await LoadSectionsAsync(orderId, [circuitKey], cancellationToken);
        return _sections.GetValueOrDefault(place);
    }

    /// <summary>Reads the sections of some circuits of an order together: what is due next of a circuit follows from all of them anyway.</summary>
    public async ValueTask LoadSectionsAsync(string orderId, IEnumerable<string> circuitKeys, CancellationToken cancellationToken)
    {
        string[] keys = [.. circuitKeys.Where(key => !_whole.Contains((orderId, key))).Distinct(StringComparer.Ordinal)];
        if (keys.Length == 0)
            return;

        // The circuits before their sections: whoever changes a section meanwhile changes its circuit too, and one of the two loses the race.
        await CircuitsAsync(orderId, cancellationToken);
        foreach (var row in await Context.OrderSections.Where(row => row.OrderId == orderId && keys.Contains(row.CircuitKey)).ToListAsync(cancellationToken))
            _sections.TryAdd((row.OrderId, row.CircuitKey, row.UnitId, row.Section), new KeptRow<OrderSectionRow>(row, isNew: false));
        _whole.UnionWith(keys.Select(key => (orderId, key)));
    }

    /// <summary>The sections whose task at hand is one of some.</summary>
    public async ValueTask<IReadOnlyList<KeptRow<OrderSectionRow>>> SectionsOfTasksAsync(IReadOnlyList<string> taskIds, CancellationToken cancellationToken)
    {
        var rows = await Context.OrderSections.Where(row => row.TaskId != null && taskIds.Contains(row.TaskId)).ToListAsync(cancellationToken);
        foreach (var row in rows)
            _sections.TryAdd((row.OrderId, row.CircuitKey, row.UnitId, row.Section), new KeptRow<OrderSectionRow>(row, isNew: false));
        return [.. _sections.Values.OfType<KeptRow<OrderSectionRow>>().Where(one => one.Row.TaskId is { } taskId && taskIds.Contains(taskId, StringComparer.Ordinal))];
    }

    /// <summary>Enters an order with its circuits.</summary>
    public void Enter(DispatchOrderRow order, IEnumerable<OrderCircuitRow> circuits)
    {
        _orders[order.Id] = new KeptRow<DispatchOrderRow>(order, isNew: true);
        _circuits[order.Id] = [.. circuits.Select(static row => new KeptRow<OrderCircuitRow>(row, isNew: true))];
        _units[order.Id] = [];
    }

    /// <summary>Enters a section of which nothing was said yet.</summary>
    public KeptRow<OrderSectionRow> Enter(OrderSectionRow section)
    {
        var made = new KeptRow<OrderSectionRow>(section, isNew: true);
        _sections[(section.OrderId, section.CircuitKey, section.UnitId, section.Section)] = made;
        return made;
    }

    /// <summary>A circuit concerns a unit; one that it concerns already keeps its role.</summary>
    public async ValueTask ConcernAsync(string orderId, string circuitKey, string unitId, OrderUnitRole role, CancellationToken cancellationToken)
    {
        if (!_units.TryGetValue(orderId, out var known))
        {
            var rows = await Context.OrderCircuitUnits.Where(row => row.OrderId == orderId).Select(static row => new { row.CircuitKey, row.UnitId }).ToListAsync(cancellationToken);
            _units[orderId] = known = [.. rows.Select(static row => (row.CircuitKey, row.UnitId))];
        }

        if (known.Add((circuitKey, unitId)))
            _concerned.Add(new OrderCircuitUnitRow { OrderId = orderId, CircuitKey = circuitKey, UnitId = unitId, Role = role });
    }

    /// <summary>Has everything written that is new or changed, and tells the listeners of orders that stand otherwise. May be called again: what was changed after that is written then.</summary>
    public async ValueTask WriteAsync(IReadOnlyList<IOrderListener> listeners, CancellationToken cancellationToken)
    {
        if (!Any(_orders.Values) && !Any(_circuits.Values.SelectMany(static all => all)) && !Any(_sections.Values) && _concerned.Count == 0)
            return;
        var (storage, now) = (transaction.Storage, transaction.Now);

        // What this transaction has written of a row before must be there when the row is written again.
        await storage.FlushAsync(cancellationToken);
        var moved = WriteOrders(now);
        var circuits = await StandingsAsync(cancellationToken);
        foreach (var one in Sections().Where(static one => one.IsChanged))
        {
            one.Row.UpdatedAt = now;
            one.Row.RowVersion++;
            Write(one, OrderUpdates.Section);
        }

        await WriteCircuitsAsync(circuits, now, cancellationToken);
        foreach (var order in moved)
        {
            foreach (var listener in listeners)
                await listener.OnChangedAsync(transaction, order, cancellationToken);
        }
    }

    private List<DispatchOrderRow> WriteOrders(DateTimeOffset now)
    {
        List<DispatchOrderRow> moved = [];
        foreach (var one in _orders.Values.OfType<KeptRow<DispatchOrderRow>>().Where(static one => one.IsChanged).OrderBy(static one => one.Row.Id, StringComparer.Ordinal))
        {
            (one.Row.UpdatedAt, one.Row.LimitOrder) = (now, one.Row.LimitAt ?? DispatchOrderRow.NoLimit);
            one.Row.RowVersion++;
            if (one.IsNew)
                transaction.Storage.Insert(OrderEntry.FirstVersion(one.Row, now));
            Write(one, OrderUpdates.Order);
            if (!_states.TryGetValue(one.Row.Id, out var before) || before != one.Row.State)
                moved.Add(one.Row);
            _states[one.Row.Id] = one.Row.State;
        }

        return moved;
    }

    // What is due next of a circuit, and whether something is in its way, follows from all of its sections.
    private async ValueTask<IReadOnlyList<KeptRow<OrderCircuitRow>>> StandingsAsync(CancellationToken cancellationToken)
    {
        foreach (var section in Sections().Where(static one => one.IsChanged))
        {
            if (await CircuitAsync(section.Row.OrderId, section.Row.CircuitKey, cancellationToken) is { } circuit)
                circuit.IsChanged = true;
        }

        var changed = _circuits.OrderBy(static pair => pair.Key, StringComparer.Ordinal).SelectMany(static pair => pair.Value).Where(static one => one.IsChanged).ToArray();
        foreach (var order in changed.Where(static one => !one.IsNew).GroupBy(static one => one.Row.OrderId, static one => one.Row.Key, StringComparer.Ordinal))
            await LoadSectionsAsync(order.Key, order, cancellationToken);
        foreach (var one in changed)
            CircuitStandings.Set(one.Row, [.. Sections().Select(static section => section.Row).Where(section => section.OrderId == one.Row.OrderId && section.CircuitKey == one.Row.Key)]);
        return changed;
    }

    private async ValueTask WriteCircuitsAsync(IReadOnlyList<KeptRow<OrderCircuitRow>> circuits, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = circuits.Where(static one => !one.IsNew).Select(static one => one.Row).ToArray();
        foreach (var one in circuits)
        {
            one.Row.UpdatedAt = now;
            one.Row.RowVersion++;
            Write(one, OrderUpdates.Circuit);
        }

        foreach (var unit in _concerned)
        {
            if (await CircuitAsync(unit.OrderId, unit.CircuitKey, cancellationToken) is { } circuit)
                (unit.IsOpen, unit.NextDue) = (circuit.Row.IsOpen, circuit.Row.NextDue);
            transaction.Storage.Insert(unit);
        }

        _concerned.Clear();
        if (known.Length == 0)
            return;
        await transaction.Storage.FlushAsync(cancellationToken);
        foreach (var row in known)
        {
            var (isOpen, due) = (row.IsOpen, row.NextDue);
            await Context.OrderCircuitUnits.Where(unit => unit.OrderId == row.OrderId && unit.CircuitKey == row.Key && (unit.IsOpen != isOpen || unit.NextDue != due))
                .ExecuteUpdateAsync(set => set.SetProperty(static unit => unit.IsOpen, isOpen).SetProperty(static unit => unit.NextDue, due), cancellationToken);
        }
    }

    // In one order for all transactions, so that they do not wait for each other in a circle.
    private List<KeptRow<OrderSectionRow>> Sections() => [.. _sections.Values.OfType<KeptRow<OrderSectionRow>>()
        .OrderBy(static one => one.Row.OrderId, StringComparer.Ordinal).ThenBy(static one => one.Row.CircuitKey, StringComparer.Ordinal)
        .ThenBy(static one => one.Row.UnitId, StringComparer.Ordinal).ThenBy(static one => one.Row.Section, StringComparer.Ordinal)];

    private static bool Any<TRow>(IEnumerable<KeptRow<TRow>?> rows)
        where TRow : class => rows.Any(static one => one is { IsChanged: true });

    private void Write<TRow>(KeptRow<TRow> one, RowUpdate<TRow> update)
        where TRow : class
    {
        if (one.IsNew)
            transaction.Storage.Insert(one.Row);
        else
            transaction.Storage.Update(update, one.Row);
        (one.IsNew, one.IsChanged) = (false, false);
    }
}
