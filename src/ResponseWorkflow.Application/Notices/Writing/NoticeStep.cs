using ResponseWorkflow.Application.Notices.Activities;
using ResponseWorkflow.Application.Notices.Sources;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>Writes, at the end of a transaction, what it tells. It goes after tasks and limits: what they did is what is told. Safe for use by several threads.</summary>
/// <param name="tasks">Tells of tasks.</param>
/// <param name="limits">Tells of limits.</param>
/// <param name="processes">Tells what processes want told.</param>
/// <param name="callOuts">Calls out whom the rules name.</param>
/// <param name="writer">Writes notices.</param>
internal sealed class NoticeStep(TaskNotices tasks, LimitNotices limits, ProcessNotices processes, ProcessCallOuts callOuts, NoticeWriter writer) : ITransactionStep
{
    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        tasks.Tell(transaction);
        await limits.TellAsync(transaction, cancellationToken);
        await processes.TellAsync(transaction, cancellationToken);
        await callOuts.TellAsync(transaction, cancellationToken);
        var hand = NoticesInHand.Of(transaction);
        if (hand.Drafts.Count > 0)
            await writer.WriteAsync(transaction.Storage, transaction.Now, hand.Drafts, cancellationToken);
    }
}
