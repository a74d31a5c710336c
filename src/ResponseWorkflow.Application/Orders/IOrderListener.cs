using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Orders;

/// <summary>Is told when a dispatch order comes to another state, in the transaction in which that happens. Must be safe for use by several threads.</summary>
public interface IOrderListener
{
    /// <summary>An order has been received, or its state is another one now.</summary>
    /// <param name="transaction">The transaction; what is written by it is stored with the order or not at all.</param>
    /// <param name="order">The order as it will be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask OnChangedAsync(RuntimeTransaction transaction, DispatchOrderRow order, CancellationToken cancellationToken);
}
