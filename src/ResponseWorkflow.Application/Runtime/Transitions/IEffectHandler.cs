using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <summary>Stores what an effect of a further activity wants, in the transaction of the burst. Must be safe for use by several threads.</summary>
public interface IEffectHandler
{
    /// <summary>Handles the effect if it is of this handler's kind.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="transition">The instance, as it is after the burst.</param>
    /// <returns>Whether it was.</returns>
    bool TryHandle(Effect effect, InstanceTransition transition);

    /// <summary>
    /// Answers what the last burst of an instance waits for and what is known within the transaction, by running a further burst. Called after the bursts of every transaction: it must
    /// be quick to find out that there is nothing to answer, without asking the database.
    /// </summary>
    /// <param name="transition">The instance.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it has run one; it is asked again then.</returns>
    ValueTask<bool> AnswerAsync(InstanceTransition transition, CancellationToken cancellationToken) => new(false);

    /// <summary>Whether waits of this name are resumed by commands of the handler's own only, because more than the wait belongs to them.</summary>
    /// <param name="bookmark">A wait.</param>
    bool Owns(Bookmark bookmark) => false;
}
