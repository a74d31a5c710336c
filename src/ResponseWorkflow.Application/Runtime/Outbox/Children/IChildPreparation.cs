using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Children;

/// <summary>What a room of the application makes before a child workflow starts, in the transaction of its first burst. Must be safe for use by several threads.</summary>
internal interface IChildPreparation
{
    /// <summary>Makes it.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="definition">What will start.</param>
    /// <param name="request">The request.</param>
    /// <param name="wanted">What is to be made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">It cannot be made now, and nothing of it is; it is tried again, unless its process takes no such thing (<c>input.wrongType</c>).</exception>
    ValueTask<PreparedChild> PrepareAsync(RuntimeTransaction transaction, RunnableDefinition definition, ChildRequest request, DataObject wanted, CancellationToken cancellationToken);
}
