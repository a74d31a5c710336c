using ResponseWorkflow.Application.Cases;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>For which order, and which of its circuits, a case works.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CircuitKey">The circuit; null for all circuits of the order.</param>
internal sealed record OrderPlace(string OrderId, string? CircuitKey)
{
    /// <summary>That of a case; null when it works for no order.</summary>
    public static OrderPlace? Of(CaseFacts subject, OrderOptions options)
    {
        if (OrderedEnd.Text(subject.Data, "kind") == options.Kind)
            return new OrderPlace(subject.Id, null);
        return OrderedEnd.Text(subject.Data, "order") is { } orderId ? new OrderPlace(orderId, OrderedEnd.Text(subject.Data, "circuitKey")) : null;
    }
}
