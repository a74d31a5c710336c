using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders.Keeping;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>How a dispatch order stands, in the shape that processes read.</summary>
internal static class OrderAnswer
{
    // A notice is bounded too: nobody has more people at one order.
    private const int MostPeople = 200;

    /// <summary>An order as the transaction has made it, by the id of its case or its number; null when there is none.</summary>
    public static async ValueTask<DispatchOrderRow?> FindAsync(RuntimeTransaction transaction, string idOrNumber, CancellationToken cancellationToken)
    {
        var key = CaseKeys.OfNumber(idOrNumber);
        var context = transaction.Storage.Context;
        var id = await context.DispatchOrders.Where(row => row.Id == idOrNumber).Select(static row => row.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await context.DispatchOrders.Where(row => row.NumberKey == key).Select(static row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : (await OrdersInHand.Of(transaction).OrderAsync(id, cancellationToken))?.Row;
    }

    /// <summary>What processes read of it.</summary>
    public static async ValueTask<DataObject> ReadAsync(RuntimeTransaction transaction, DispatchOrderRow order, CancellationToken cancellationToken)
    {
        var (context, now) = (transaction.Storage.Context, transaction.Now);
        var circuits = await OrdersInHand.Of(transaction).CircuitsAsync(order.Id, cancellationToken);
        var unit = await context.Units.Where(row => row.Id == order.UnitId).Select(static row => row.Code).FirstOrDefaultAsync(cancellationToken);
        string[] cases = [order.Id, .. await OrderCases.OfAsync(context, order.Id, circuits.Select(static one => one.Row), cancellationToken)];
        var people = await context.CaseParticipants.Where(one => cases.Contains(one.CaseId)).Select(static one => one.UserId).Distinct().OrderBy(static id => id).Take(MostPeople).ToListAsync(cancellationToken);
        return DataObject.Empty
            .With("order", order.Id).With("number", order.Number).With("title", order.Title).With("unit", unit).With("customerName", order.CustomerName).With("grade", order.Grade)
            .With("issuer", order.Issuer).With("version", (double)order.Version).With("limitAt", Instant(order.LimitAt)).With("isOpen", order.IsOpen)
            .With("isLate", order.LimitAt is { } limit && now >= limit).With("at", TypeConversion.From(now)).With("extensions", (double)order.Extensions).With("timeouts", (double)order.Timeouts)
            .With("circuits", DataArray.From(circuits.Select(static one => one.Row).Select(static row => DataValue.ObjectOf(
                ("key", row.Key), ("number", row.Number), ("name", row.Name), ("limitAt", Instant(row.LimitAt)), ("isOpen", row.State is OrderCircuitState.Waiting or OrderCircuitState.Running), ("timeouts", (double)row.Timeouts)))))
            .With("people", DataArray.From(people.Select(static id => (DataValue)id)));
    }

    private static DataValue Instant(DateTimeOffset? at) => at is { } instant ? TypeConversion.From(instant) : DataValue.Null;
}
