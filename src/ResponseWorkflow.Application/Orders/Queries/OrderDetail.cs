namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>A dispatch order with all that the ledger has of it.</summary>
/// <param name="Summary">The order.</param>
/// <param name="Versions">Its versions, the newest first.</param>
/// <param name="Circuits">Its circuits.</param>
/// <param name="Documents">The documents of its cases, the newest first.</param>
public sealed record OrderDetail(OrderSummary Summary, IReadOnlyList<DispatchOrderVersionRow> Versions, IReadOnlyList<OrderCircuitSummary> Circuits, IReadOnlyList<OrderDocument> Documents);
