using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>Takes what processes ask of their cases. In an instance that works for no case, such as the test of a draft, nothing is to be done.</summary>
internal sealed class CaseEffects : IEffectHandler
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        if (effect is not CaseUpdated update)
            return false;
        if (transition.CaseId is { } caseId)
            CasesInHand.Of(transition.Transaction).Ask(caseId, update);
        return true;
    }
}
