namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>The settings of what is told when orders are withdrawn: section <c>OrderCancellation</c>.</summary>
public sealed class OrderCancellationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "OrderCancellation";

    /// <summary>Id of the kind of case that is a dispatch order.</summary>
    public string OrderKind { get; set; } = "circuit-order";

    /// <summary>Id of the kind of case that opens one circuit of an order.</summary>
    public string CircuitKind { get; set; } = "circuit-opening";

    /// <summary>The event that says that an order was withdrawn.</summary>
    public string OrderCancelledEvent { get; set; } = "order.cancelled";

    /// <summary>The event that says that one circuit of an order was withdrawn, and the order goes on.</summary>
    public string CircuitCancelledEvent { get; set; } = "circuit.cancelled";

    /// <summary>The call of another system that configures a circuit: one that was begun before the withdrawal is followed to its end, and undone.</summary>
    public string ConfigureOperation { get; set; } = "activation.configure";

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => new[] { OrderKind, CircuitKind, OrderCancelledEvent, CircuitCancelledEvent, ConfigureOperation }.Any(static text => text.Length == 0)
        ? "OrderCancellation:OrderKind, CircuitKind, OrderCancelledEvent, CircuitCancelledEvent and ConfigureOperation must be given."
        : null;
}
