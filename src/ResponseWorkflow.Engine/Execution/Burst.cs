using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>The engine's one function: from a definition, a state and a stimulus to a new state and effects.</summary>
/// <remarks>
/// It is pure: no clock, no storage, no network, no randomness of its own. The same arguments give the same result, byte for byte.
/// It runs until everything waits or has ended, and never changes the state it was given. Safe for use by several threads.
/// </remarks>
public static class Burst
{
    /// <summary>Runs one burst.</summary>
    /// <param name="workflow">The compiled version that the instance is pinned to.</param>
    /// <param name="state">The instance's state; null exactly when <paramref name="stimulus"/> is a <see cref="StartWorkflow"/>.</param>
    /// <param name="stimulus">What happens.</param>
    /// <param name="now">The instant at which it happens.</param>
    /// <param name="identities">Identities and randomness.</param>
    /// <param name="options">What the host decides; the defaults when null.</param>
    /// <returns>The new state and the effects. When the stimulus finds nothing to do, the old state and no effects.</returns>
    /// <exception cref="ArgumentException">State and stimulus do not go together, or the state belongs to another version.</exception>
    public static BurstResult Run(
        CompiledWorkflow workflow,
        WorkflowState? state,
        Stimulus stimulus,
        DateTimeOffset now,
        IIdentitySource identities,
        BurstOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(stimulus);
        ArgumentNullException.ThrowIfNull(identities);
        options ??= BurstOptions.Default;
        now = now.ToUniversalTime();
        if (stimulus is StartWorkflow start)
        {
            if (state is not null)
                throw new ArgumentException("An instance that has a state cannot start again.", nameof(state));
            var fresh = new WorkflowExecutionContext(workflow, options, now, identities, start.InstanceId);
            fresh.Start(start);
            return fresh.Complete();
        }

        if (state is null)
            throw new ArgumentException($"{stimulus.GetType().Name} needs the state of an instance.", nameof(state));
        if (state.DefinitionVersionId != workflow.Definition.Id)
            throw new ArgumentException($"The instance runs version {state.DefinitionVersionId}, not {workflow.Definition.Id}.", nameof(workflow));
        if (stimulus is WriteJournal journal)
            return Write(workflow, state, journal, now);
        var context = new WorkflowExecutionContext(workflow, options, now, identities, state.InstanceId);
        context.Load(state);
        var hasRun = stimulus switch
        {
            ResumeBookmarks resume => context.Resume(resume),
            CancelWorkflow cancel => context.Cancel(cancel),
            RetryActivity retry => context.Retry(retry),
            _ => throw new ArgumentException($"{stimulus.GetType().Name} is no stimulus of the engine.", nameof(stimulus)),
        };
        return hasRun ? context.Complete() : new BurstResult(state, [], DataObject.Empty, HasRun: false);
    }

    // No activity runs for it, so the instance stands as it stood, ended or not. The lines are about the workflow as a whole.
    private static BurstResult Write(CompiledWorkflow workflow, WorkflowState state, WriteJournal journal, DateTimeOffset now)
    {
        if (journal.Lines.Count == 0)
            return new BurstResult(state, [], DataObject.Empty, HasRun: false);
        var root = state.Executions.First(static execution => execution.Parent == 0);
        var sequence = state.LastSequence;
        Effect[] effects =
        [
            .. journal.Lines.Select(line => new JournalAppended(new JournalEntry(++sequence, root.Number, 0, workflow.Root.Reference, now, line.EventName, line.Message, Source: null, line.Payload))),
        ];
        return new BurstResult(state with { LastSequence = sequence, UpdatedAt = now }, effects, DataObject.Empty, HasRun: true);
    }
}
