using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Brings the answer of a call to the activity that waits for it.</summary>
internal static class AnswerDelivery
{
    /// <summary>Resumes the bookmark in this transaction, or keeps the answer for it.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="call">The call.</param>
    /// <param name="input">The answer, as input of the burst.</param>
    /// <param name="cause">Who or what caused it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<AnswerReach> DeliverAsync(RuntimeTransaction transaction, OutboxRow call, DataObject input, string cause, CancellationToken cancellationToken)
    {
        if (call.BookmarkId is not { } bookmarkId)
            return AnswerReach.Activity;
        if (await transaction.FindAsync(call.InstanceId, cancellationToken) is not { } transition)
            return AnswerReach.Nobody;
        var isParked = transition.State.ParkedBookmarks.Any(bookmark => bookmark.Id == bookmarkId);
        if (isParked || (transition.IsHeld && transition.State.Bookmarks.Any(bookmark => bookmark.Id == bookmarkId)))
        {
            var row = StimulusRows.Resume(call.InstanceId, bookmarkId, input, cause, transaction);
            row.IsHeld = true;
            transaction.Storage.Insert(row);
            return AnswerReach.Kept;
        }

        return transition.Run(new ResumeBookmarks { BookmarkId = bookmarkId, Input = input }, cause) ? AnswerReach.Activity : AnswerReach.Nobody;
    }
}
