using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Answers;

/// <summary>Answers what processes ask, and lets them go on with it in the same transaction. Safe for use by several threads.</summary>
/// <typeparam name="T">The question.</typeparam>
/// <param name="activity">Name of the activities that ask, and of their waits.</param>
/// <param name="field">The field of their input that takes the answer; it is null when there is none.</param>
/// <param name="cause">What the bursts that go on with it are caused by.</param>
internal abstract class InstantAnswers<T>(string activity, string field, string cause) : IEffectHandler
    where T : Effect, IAwaitedEffect
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        if (effect is not T question)
            return false;
        AskedInHand<T>.Of(transition.Transaction).Ask(transition.InstanceId, question);
        return true;
    }

    /// <inheritdoc/>
    public bool Owns(Bookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        return bookmark.Name == activity;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AnswerAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transition);
        var hand = AskedInHand<T>.Of(transition.Transaction);
        while (hand.Take(transition.InstanceId) is { } question)
        {
            // What one burst asked for, a later one may have given up.
            if (question.BookmarkId is { } bookmarkId && transition.State.Bookmarks.Any(bookmark => bookmark.Id == bookmarkId))
            {
                var found = await FindAsync(question, transition, cancellationToken);
                return transition.Run(new ResumeBookmarks { BookmarkId = bookmarkId, Input = DataObject.Empty.With(field, found is null ? DataValue.Null : (DataValue)found) }, cause);
            }
        }

        return false;
    }

    /// <summary>The answer; null when there is none.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="transition">The instance that asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<DataObject?> FindAsync(T question, InstanceTransition transition, CancellationToken cancellationToken);
}
