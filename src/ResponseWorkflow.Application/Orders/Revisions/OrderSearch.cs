using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Runtime.Answers;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>Tells processes how dispatch orders stand. Safe for use by several threads.</summary>
/// <param name="revisions">What the instance has just changed of orders.</param>
internal sealed class OrderSearch(OrderRevisionStep revisions) : InstantAnswers<OrderSought>(FindOrder.TypeName, FindOrder.AnswerField, "dispatch orders")
{
    /// <inheritdoc/>
    protected override async ValueTask<DataObject?> FindAsync(OrderSought question, InstanceTransition transition, CancellationToken cancellationToken)
    {
        var transaction = transition.Transaction;
        await revisions.ApplyAsync(transition, cancellationToken);
        await transaction.Storage.FlushAsync(cancellationToken);
        if (await OrderAnswer.FindAsync(transaction, question.Order, cancellationToken) is not { } order)
            return null;
        if (question.IsLinked && transition.CaseId is { } caseId && caseId != order.Id)
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
