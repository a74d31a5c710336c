using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders.Keeping;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>
/// Issues changed dispatch orders in the transaction in which processes want them. It goes before limits, which are settled after it, and before what writes orders. Safe for use by several threads.
/// </summary>
/// <param name="cases">Finds the case.</param>
/// <param name="terms">The rows and calendars.</param>
/// <param name="options">Which limit is that of the whole.</param>
internal sealed class OrderRevisionStep(ICaseLookup cases, ITimeLimitTerms terms, IOptions<OrderOptions> options) : IEffectHandler, ITransactionStep
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is OrderRevised;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (transition.HasRun)
                await ApplyAsync(transition, cancellationToken);
        }
    }

    /// <summary>Issues what an instance has asked for so far, so that what it asks next finds the orders changed.</summary>
    internal async ValueTask ApplyAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        var done = transition.Transaction.Remember(static _ => new RevisionsDone());
        foreach (var revised in transition.Handled.OfType<OrderRevised>().ToArray())
        {
            if (done.Add(revised))
                await ReviseAsync(transition, revised, cancellationToken);
        }
    }

    private async ValueTask ReviseAsync(InstanceTransition transition, OrderRevised revised, CancellationToken cancellationToken)
    {
        var transaction = transition.Transaction;
        await transaction.Storage.FlushAsync(cancellationToken);
        var orders = OrdersInHand.Of(transaction);
        if (await OrderAnswer.FindAsync(transaction, revised.Order, cancellationToken) is not { } found || await orders.OrderAsync(found.Id, cancellationToken) is not { Row.IsOpen: true } order)
            return;
        var all = await orders.CircuitsAsync(found.Id, cancellationToken);
        var meant = all.Where(one => revised.Circuits.Count == 0 || revised.Circuits.Contains(one.Row.Key, StringComparer.Ordinal)).ToArray();
        if (revised.IsLate)
        {
            (order.Row.Timeouts, order.IsChanged) = (order.Row.Timeouts + 1, true);
            foreach (var circuit in meant)
                (circuit.Row.Timeouts, circuit.IsChanged) = (circuit.Row.Timeouts + 1, true);
        }

        if (revised.LimitAt is not { } limit)
            return;
        var subject = await cases.FindAsync(transition, cancellationToken);
        Issue(transaction, order, meant.Length == all.Count ? [] : [.. meant.Select(static one => one.Row.Key)], revised, subject?.Number ?? order.Row.Number);
        foreach (var circuit in meant.Where(static one => one.Row.State is OrderCircuitState.Waiting or OrderCircuitState.Running))
            (circuit.Row.LimitAt, circuit.IsChanged) = (limit, true);
        await MoveAsync(transaction, found.Id, meant.Select(static one => one.Row), limit, revised.Reason, cancellationToken);
    }

    private static void Issue(RuntimeTransaction transaction, KeptRow<DispatchOrderRow> order, IReadOnlyList<string> circuits, OrderRevised revised, string by)
    {
        var row = order.Row;
        (row.Version, row.LimitAt, order.IsChanged) = (row.Version + 1, revised.LimitAt, true);
        if (revised.IsExtension)
            row.Extensions++;
        transaction.Storage.Insert(new DispatchOrderVersionRow
        {
            OrderId = row.Id,
            Version = row.Version,
            LimitAt = revised.LimitAt,
            Reason = revised.Reason is { } reason ? Texts.Shorten(reason, StorageMetadata.TextLength) : null,
            IsExtension = revised.IsExtension,
            Circuits = DataJson.ToJson(DataArray.From(circuits.Select(static key => (DataValue)key))),
            By = Texts.Shorten(by, StorageMetadata.NameLength),
            At = transaction.Now,
        });
    }

    // The limit of the whole in each case; open limits that are a share of it move by the same difference.
    private async ValueTask MoveAsync(RuntimeTransaction transaction, string orderId, IEnumerable<OrderCircuitRow> circuits, DateTimeOffset limit, string? reason, CancellationToken cancellationToken)
    {
        var (clocks, inForce) = (ClocksInHand.Of(transaction), await terms.InForceAsync(cancellationToken));
        string[] concerned = [orderId, .. await OrderCases.OfAsync(transaction.Storage.Context, orderId, circuits, cancellationToken)];
        foreach (var caseId in concerned.Order(StringComparer.Ordinal))
        {
            var scope = await clocks.OfCaseAsync(caseId, cancellationToken);
            foreach (var clock in scope.Where(clock => clock.Row.TaskId is null && clock.Row.Key == options.Value.OverallLimit))
                LimitMoves.Move(clock, limit, scope, inForce, transaction.Now, LimitCauses.Process, by: null, reason);
        }
    }
}
