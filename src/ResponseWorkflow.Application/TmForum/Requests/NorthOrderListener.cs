using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>Takes the case of a dispatch order in hand when the order comes to another state, so that what was handed in follows it, whichever case the change came from.</summary>
internal sealed class NorthOrderListener : IOrderListener
{
    /// <inheritdoc/>
    public async ValueTask OnChangedAsync(RuntimeTransaction transaction, DispatchOrderRow order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        await CasesInHand.Of(transaction).ReadAsync(order.Id, cancellationToken);
    }
}
