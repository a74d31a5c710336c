using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Runtime.Answers;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>Tells processes how dispatch orders stand, and lets them go on with it in the same transaction. Safe for use by several threads.</summary>
/// <param name="revisions">What the instance has just changed of orders.</param>
internal sealed class OrderSearch(OrderRevisionStep revisions) : IEffectHandler
{
    private const string Cause = "dispatch orders";

    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        if (effect is not OrderSought sought)
            return false;
        AskedInHand<OrderSought>.Of(transition.Transaction).Ask(transition.InstanceId, sought);
        return true;
    }

    /// <inheritdoc/>
    public bool Owns(Bookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        return bookmark.Name == FindOrder.TypeName;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AnswerAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transition);
        var hand = AskedInHand<OrderSought>.Of(transition.Transaction);
        while (hand.Take(transition.InstanceId) is { } sought)
        {
            // What one burst asked for, a later one may have given up.
            if (sought.BookmarkId is { } bookmarkId && transition.State.Bookmarks.Any(bookmark => bookmark.Id == bookmarkId))
            {
                var found = await FindAsync(transition, sought, cancellationToken);
                return transition.Run(new ResumeBookmarks { BookmarkId = bookmarkId, Input = DataObject.Empty.With(FindOrder.AnswerField, found is null ? DataValue.Null : (DataValue)found) }, Cause);
            }
        }

        return false;
    }

    private async ValueTask<DataObject?> FindAsync(InstanceTransition transition, OrderSought sought, CancellationToken cancellationToken)
    {
        var transaction = transition.Transaction;
        await revisions.ApplyAsync(transition, cancellationToken);
        await transaction.Storage.FlushAsync(cancellationToken);
        if (await OrderAnswer.FindAsync(transaction, sought.Order, cancellationToken) is not { } order)
            return null;
        if (sought.IsLinked && transition.CaseId is { } caseId && caseId != order.Id)
            await LinkAsync(transition, caseId, order.Id, cancellationToken);
        return await OrderAnswer.ReadAsync(transaction, order, cancellationToken);
    }

    private static async ValueTask LinkAsync(InstanceTransition transition, string caseId, string orderId, CancellationToken cancellationToken)
    {
        var storage = transition.Transaction.Storage;
        if (await storage.Context.CaseLinks.AnyAsync(row => row.CaseId == caseId && row.OtherId == orderId && row.Kind == CaseLinkKind.PartOf, cancellationToken))
            return;
        var number = (await CasesInHand.Of(transition.Transaction).ReadAsync(caseId, cancellationToken))?.Row.Number ?? caseId;
        storage.Insert(new CaseLinkRow { CaseId = caseId, Kind = CaseLinkKind.PartOf, OtherId = orderId, By = number, At = transition.Transaction.Now });
    }
}
