using ResponseWorkflow.Application.Orders.Queries;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A dispatch order with all that the ledger has of it.</summary>
public sealed record OrderDetailModel
{
    /// <summary>The order.</summary>
    public required OrderModel Order { get; init; }

    /// <summary>Its versions, the newest first.</summary>
    public required IReadOnlyList<OrderVersionModel> Versions { get; init; }

    /// <summary>Its circuits.</summary>
    public required IReadOnlyList<OrderCircuitModel> Circuits { get; init; }

    /// <summary>The documents of its cases, the newest first.</summary>
    public required IReadOnlyList<OrderDocumentModel> Documents { get; init; }

    internal static OrderDetailModel Of(OrderDetail found) => new()
    {
        Order = OrderModel.Of(found.Summary),
        Versions = [.. found.Versions.Select(OrderVersionModel.Of)],
        Circuits = [.. found.Circuits.Select(OrderCircuitModel.Of)],
        Documents = [.. found.Documents.Select(OrderDocumentModel.Of)],
    };
}
