using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>
/// What becomes of calls that nobody waits for any more although they may have taken effect: they can be followed to their end, so that it can be undone. Must be safe for use by several threads.
/// </summary>
internal interface IOutboxAftermath
{
    /// <summary>Which of some calls go on until their end is known.</summary>
    /// <param name="context">The database.</param>
    /// <param name="calls">Calls that were begun and that nobody waits for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their ids.</returns>
    Task<IReadOnlyCollection<string>> FollowedAsync(ResponseDbContext context, IReadOnlyList<OutboxRow> calls, CancellationToken cancellationToken);

    /// <summary>A call ended, and its answer or failure found nobody. Acts in the transaction in which the end is stored.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="call">The call.</param>
    /// <param name="input">The answer or failure, as the waiting activity would have got it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task UnheardAsync(RuntimeTransaction transaction, OutboxRow call, DataObject input, CancellationToken cancellationToken);
}
