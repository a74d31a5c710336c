using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Systems.Activities;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>Tells in the time line of a case what came of the calls of its processes, in the transaction in which they go on. Safe for use by several threads.</summary>
internal sealed class SystemCallTelling : IEffectHandler, ITransactionStep
{
    private const int Shown = 500;

    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is SystemCallEnded;

    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun || transition.CaseId is not { } caseId)
                continue;
            foreach (var ended in transition.Handled.OfType<SystemCallEnded>().ToArray())
            {
                var operation = SystemOperations.Find(ended.Operation);
                (await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken))?.Tell(CaseActs.SystemCalled, by: null, new
                {
                    operation = ended.Operation,
                    nameZh = operation?.NameZh ?? ended.Operation,
                    nameEn = operation?.NameEn ?? ended.Operation,
                    outcome = ended.Outcome,
                    code = ended.Code,
                    message = ended.Message is { } message ? Texts.Shorten(message, Shown) : null,
                });
            }
        }
    }
}
