using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Activities;

/// <summary>Makes the documents that processes want, and lets these go on with them in the same transaction. Safe for use by several threads.</summary>
/// <param name="cases">Finds the case.</param>
/// <param name="making">Makes documents.</param>
internal sealed class ProcessDocuments(ICaseLookup cases, DocumentMaking making) : IEffectHandler
{
    private const string Cause = "documents";

    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        if (effect is not DocumentRequested asked)
            return false;
        DocumentsInHand.Of(transition.Transaction).Ask(transition.InstanceId, asked);
        return true;
    }

    /// <inheritdoc/>
    public bool Owns(Bookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        return bookmark.Name == MakeDocument.TypeName;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AnswerAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transition);
        var hand = DocumentsInHand.Of(transition.Transaction);
        while (!hand.IsEmpty && hand.Take(transition.InstanceId) is { } asked)
        {
            // What one burst asked for, a later one may have given up.
            if (transition.State.Bookmarks.Any(bookmark => bookmark.Id == asked.BookmarkId))
                return transition.Run(new ResumeBookmarks { BookmarkId = asked.BookmarkId, Input = await MadeAsync(transition, hand, asked.Order, cancellationToken) }, Cause);
        }

        return false;
    }

    private async ValueTask<DataObject> MadeAsync(InstanceTransition transition, DocumentsInHand hand, DocumentOrder order, CancellationToken cancellationToken)
    {
        var transaction = transition.Transaction;

        // With what the process has asked for so far, such as a new title.
        if (await cases.FindAsync(transition, cancellationToken) is not { } facts || await CasesInHand.Of(transaction).ReadAsync(facts.Id, cancellationToken) is not { } found)
            return DocumentAnswer.Unarchived(order);
        try
        {
            return DocumentAnswer.Of(await making.MakeAsync(hand, found, order, by: null, reason: null, cancellationToken));
        }
        catch (RefusedException refused)
        {
            return DocumentAnswer.Of(refused.Refusal);
        }
    }
}
