using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>Finds the cells of the tracking board that a section of a case's work stands in.</summary>
internal static class SectionPlaces
{
    /// <summary>They are in the row of the case's circuit, or of all circuits of the order, in the line of the case's unit. What is missing is entered.</summary>
    public static async ValueTask<IReadOnlyList<KeptRow<OrderSectionRow>>> OfAsync(RuntimeTransaction transaction, CaseFacts subject, OrderOptions options, string section, CancellationToken cancellationToken)
    {
        var orders = OrdersInHand.Of(transaction);
        if (OrderPlace.Of(subject, options) is not { } place || section.Length > OrderOptions.LongestKey)
            return [];
        List<KeptRow<OrderSectionRow>> cells = [];
        var circuits = (await orders.CircuitsAsync(place.OrderId, cancellationToken)).Where(one => place.CircuitKey is null || one.Row.Key == place.CircuitKey).ToArray();
        await orders.LoadSectionsAsync(place.OrderId, circuits.Select(static one => one.Row.Key), cancellationToken);
        foreach (var circuit in circuits)
        {
            var cell = await orders.SectionAsync(place.OrderId, circuit.Row.Key, subject.UnitId, section, cancellationToken)
                ?? orders.Enter(new OrderSectionRow { OrderId = place.OrderId, CircuitKey = circuit.Row.Key, UnitId = subject.UnitId, Section = section, CaseId = subject.Id });
            await orders.ConcernAsync(place.OrderId, circuit.Row.Key, subject.UnitId, place.CircuitKey is null ? OrderUnitRole.Desk : OrderUnitRole.Cooperating, cancellationToken);
            cells.Add(cell);
        }

        return cells;
    }
}
