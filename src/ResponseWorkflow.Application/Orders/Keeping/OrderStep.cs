using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders.Activities;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>
/// Keeps the dispatch-order ledger and the tracking board in step with processes, tasks and limits, in the transaction in which these change. It goes after tasks and limits: what they
/// did is told at its end. Safe for use by several threads.
/// </summary>
/// <param name="cases">Finds the case.</param>
/// <param name="options">Which kinds of cases work for orders.</param>
/// <param name="listeners">Who is told of orders.</param>
internal sealed class OrderStep(ICaseLookup cases, IOptions<OrderOptions> options, IEnumerable<IOrderListener> listeners) : IEffectHandler, ITransactionStep
{
    private readonly IOrderListener[] _listeners = [.. listeners];

    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is OrderRecorded or OrderCircuitRecorded or SectionRecorded;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var said = new Dictionary<KeptRow<OrderSectionRow>, OrderSectionState>();
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun || transition.CaseId is null)
                continue;
            await RecordAsync(transition, said, cancellationToken);
            if (transition.HasJustEnded && transition.State.SubStatus == WorkflowSubStatus.Cancelled)
                await CancelAsync(transition, transition.CaseId, cancellationToken);
        }

        await new LimitFollowing(transaction, options.Value).FollowAsync(cancellationToken);
        await new SectionFollowing(transaction, options.Value, said).FollowAsync(cancellationToken);
        await OrdersInHand.Of(transaction).WriteAsync(_listeners, cancellationToken);
    }

    private async ValueTask RecordAsync(InstanceTransition transition, Dictionary<KeptRow<OrderSectionRow>, OrderSectionState> said, CancellationToken cancellationToken)
    {
        if (!transition.Handled.Any(effect => TryHandle(effect, transition)) || await cases.FindAsync(transition, cancellationToken) is not { } subject)
            return;
        var recording = new OrderRecording(transition.Transaction, subject, options.Value);
        foreach (var effect in transition.Handled)
        {
            switch (effect)
            {
                case OrderRecorded order:
                    await recording.RecordAsync(order, cancellationToken);
                    break;
                case OrderCircuitRecorded circuit:
                    await recording.RecordAsync(circuit, cancellationToken);
                    break;
                case SectionRecorded section:
                    foreach (var cell in await recording.RecordAsync(section, cancellationToken))
                        said[cell] = section.State;
                    break;
            }
        }
    }

    // The root alone counts: that a child was cancelled says nothing of the case.
    private async ValueTask CancelAsync(InstanceTransition transition, string caseId, CancellationToken cancellationToken)
    {
        if (await CasesInHand.Of(transition.Transaction).ReadAsync(caseId, cancellationToken) is not { } found || found.Row.InstanceId != transition.InstanceId)
            return;
        var recording = new OrderRecording(transition.Transaction, CaseDocument.FactsOf(found.Row), options.Value);
        if (found.Row.Kind == options.Value.Kind)
            await recording.CancelOrderAsync(cancellationToken);
        else if (found.Row.Kind == options.Value.CircuitKind)
            await recording.RecordAsync(new OrderCircuitRecorded { State = OrderCircuitState.Cancelled }, cancellationToken);
    }
}
