using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>What changes of the rows of dispatch orders.</summary>
internal static class OrderUpdates
{
    /// <summary>Of an order.</summary>
    public static readonly RowUpdate<DispatchOrderRow> Order = new(
    [
        nameof(DispatchOrderRow.Version), nameof(DispatchOrderRow.Title), nameof(DispatchOrderRow.LeadUnitId), nameof(DispatchOrderRow.CustomerNumber), nameof(DispatchOrderRow.CustomerName), nameof(DispatchOrderRow.Grade),
        nameof(DispatchOrderRow.LimitAt), nameof(DispatchOrderRow.LimitOrder), nameof(DispatchOrderRow.Extensions), nameof(DispatchOrderRow.Timeouts), nameof(DispatchOrderRow.CircuitCount),
        nameof(DispatchOrderRow.State), nameof(DispatchOrderRow.CompletedAt), nameof(DispatchOrderRow.TestReport), nameof(DispatchOrderRow.FilingPlace), nameof(DispatchOrderRow.UpdatedAt), nameof(DispatchOrderRow.RowVersion),
    ]);

    /// <summary>Of a circuit.</summary>
    public static readonly RowUpdate<OrderCircuitRow> Circuit = new(
    [
        nameof(OrderCircuitRow.OpenKey), nameof(OrderCircuitRow.CaseId), nameof(OrderCircuitRow.LimitAt), nameof(OrderCircuitRow.LimitOrder), nameof(OrderCircuitRow.IsPaused), nameof(OrderCircuitRow.PausedLeftSeconds),
        nameof(OrderCircuitRow.NextDue), nameof(OrderCircuitRow.IsBlocked), nameof(OrderCircuitRow.State), nameof(OrderCircuitRow.IsOpen), nameof(OrderCircuitRow.CompletedAt), nameof(OrderCircuitRow.Timeouts), nameof(OrderCircuitRow.UpdatedAt), nameof(OrderCircuitRow.RowVersion),
    ]);

    /// <summary>Of a section.</summary>
    public static readonly RowUpdate<OrderSectionRow> Section = new(
    [
        nameof(OrderSectionRow.CaseId), nameof(OrderSectionRow.State), nameof(OrderSectionRow.TaskId), nameof(OrderSectionRow.OwnerId), nameof(OrderSectionRow.OwnerUnitId), nameof(OrderSectionRow.OwnerRoleId),
        nameof(OrderSectionRow.StartedAt), nameof(OrderSectionRow.DueAt), nameof(OrderSectionRow.IsPaused), nameof(OrderSectionRow.PausedLeftSeconds), nameof(OrderSectionRow.DoneAt), nameof(OrderSectionRow.Blocker),
        nameof(OrderSectionRow.BlockedBy), nameof(OrderSectionRow.BlockedAt), nameof(OrderSectionRow.UrgedAt), nameof(OrderSectionRow.UrgeCount), nameof(OrderSectionRow.UpdatedAt), nameof(OrderSectionRow.RowVersion),
    ]);
}
