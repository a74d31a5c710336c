namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>What follows for a circuit from its state, its limit and its sections.</summary>
internal static class CircuitStandings
{
    /// <summary>Sets it.</summary>
    /// <param name="row">The circuit.</param>
    /// <param name="sections">Its sections, as they will be.</param>
    public static void Set(OrderCircuitRow row, IReadOnlyList<OrderSectionRow> sections)
    {
        row.LimitOrder = row.LimitAt ?? DispatchOrderRow.NoLimit;
        row.IsOpen = row.State is OrderCircuitState.Waiting or OrderCircuitState.Running;
        row.OpenKey = row.IsOpen ? row.OpenKey : null;
        row.NextDue = sections.Where(static one => one.IsOpen).Select(static one => one.DueAt).Append(row.LimitAt).OfType<DateTimeOffset>().DefaultIfEmpty(DispatchOrderRow.NoLimit).Min();
        row.IsBlocked = row.IsOpen && sections.Any(static one => one.BlockedAt is not null);
    }
}
