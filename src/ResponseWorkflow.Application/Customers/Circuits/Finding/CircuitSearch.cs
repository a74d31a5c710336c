using ResponseWorkflow.Application.Runtime.Answers;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits.Finding;

/// <summary>Tells processes what the circuit ledger has of a circuit, and lets them go on with it in the same transaction. Safe for use by several threads.</summary>
internal sealed class CircuitSearch : IEffectHandler
{
    private const string Cause = "circuit ledger";

    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        if (effect is not CircuitSought sought)
            return false;
        AskedInHand<CircuitSought>.Of(transition.Transaction).Ask(transition.InstanceId, sought);
        return true;
    }

    /// <inheritdoc/>
    public bool Owns(Bookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        return bookmark.Name == FindCircuit.TypeName;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AnswerAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transition);
        var hand = AskedInHand<CircuitSought>.Of(transition.Transaction);
        while (hand.Take(transition.InstanceId) is { } sought)
        {
            // What one burst asked for, a later one may have given up.
            if (sought.BookmarkId is { } bookmarkId && transition.State.Bookmarks.Any(bookmark => bookmark.Id == bookmarkId))
            {
                await transition.Transaction.Storage.FlushAsync(cancellationToken);
                var found = await CircuitAnswer.ReadAsync(transition.Transaction.Storage.Context, sought.Number, cancellationToken);
                return transition.Run(new ResumeBookmarks { BookmarkId = bookmarkId, Input = DataObject.Empty.With(FindCircuit.AnswerField, found is null ? DataValue.Null : (DataValue)found) }, Cause);
            }
        }

        return false;
    }
}
