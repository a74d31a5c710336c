using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>Has orders, circuits and sections follow the limits that run for them: they are moved, suspended and resumed at many places.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="options">Which limit is that of the whole.</param>
internal sealed class LimitFollowing(RuntimeTransaction transaction, OrderOptions options)
{
    private readonly OrdersInHand _orders = OrdersInHand.Of(transaction);

    /// <summary>Follows what the transaction has done with limits.</summary>
    public async ValueTask FollowAsync(CancellationToken cancellationToken)
    {
        var clocks = ClocksInHand.Of(transaction);
        if (clocks.IsEmpty)
            return;
        var moved = clocks.All.Where(static clock => clock.Row.IsAlive && clock.Standing != clock.Before).ToArray();
        foreach (var clock in moved.Where(clock => clock.Row.TaskId is null && clock.Row.CaseId is not null && clock.Row.Key == options.OverallLimit))
            await SetAsync(clock.Row.CaseId!, clock.Standing, cancellationToken);
        var ofTasks = moved.Where(static clock => clock.Row.TaskId is not null).ToDictionary(static clock => clock.Row.TaskId!, static clock => clock.Standing, StringComparer.Ordinal);
        if (ofTasks.Count == 0)
            return;
        foreach (var cell in await _orders.SectionsOfTasksAsync([.. ofTasks.Keys], cancellationToken))
        {
            var standing = ofTasks[cell.Row.TaskId!];
            (cell.Row.DueAt, cell.Row.IsPaused, cell.Row.PausedLeftSeconds, cell.IsChanged) = (standing.Due, standing.IsPaused, standing.PausedLeftSeconds, true);
        }
    }

    private async ValueTask SetAsync(string caseId, LimitStanding standing, CancellationToken cancellationToken)
    {
        if (await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken) is not { } found)
            return;
        if (found.Row.Kind == options.Kind)
        {
            // The ledger keeps the limit of an order that is suspended: it is what the order says.
            if (await _orders.OrderAsync(caseId, cancellationToken) is not { } order)
                return;
            if (standing.Due is { } due && order.Row.LimitAt != due)
                (order.Row.LimitAt, order.IsChanged) = (due, true);

            // Circuits that have no case of their own yet are due with the order.
            foreach (var waiting in (await _orders.CircuitsAsync(caseId, cancellationToken)).Where(static one => one.Row.CaseId is null))
                (waiting.Row.LimitAt, waiting.Row.IsPaused, waiting.Row.PausedLeftSeconds, waiting.IsChanged) = (standing.Due, standing.IsPaused, standing.PausedLeftSeconds, true);
            return;
        }

        if (found.Row.Kind != options.CircuitKind || OrderPlace.Of(CaseDocument.FactsOf(found.Row), options) is not { CircuitKey: { } key } place)
            return;
        if (await _orders.CircuitAsync(place.OrderId, key, cancellationToken) is { } circuit)
            (circuit.Row.LimitAt, circuit.Row.IsPaused, circuit.Row.PausedLeftSeconds, circuit.IsChanged) = (standing.Due, standing.IsPaused, standing.PausedLeftSeconds, true);
    }
}
