using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>
/// The commands on instances. Each is one transaction: what it answers is stored; when it throws, nothing is. Safe for use by several threads.
/// </summary>
/// <remarks>All throw <see cref="RefusedException"/> for commands that cannot be carried out and <see cref="StorageUnavailableException"/> when the database is away.</remarks>
public sealed class InstanceCommands(RuntimeServices services)
{
    /// <summary>Starts an instance and runs it until it waits or has ended.</summary>
    public Task<InstanceAnswer> StartAsync(StartInstance command, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin)
            .Required("definitionId", command.DefinitionId ?? command.VersionId)
            .Length("definitionId", command.DefinitionId, StorageMetadata.IdLength).Length("versionId", command.VersionId, StorageMetadata.IdLength).Length("triggerActivityId", command.TriggerActivityId, StorageMetadata.IdLength)
            .Id("instanceId", command.InstanceId).Length("correlationId", command.CorrelationId).Length("name", command.Name)
            .Size("input", command.Input, services.Options.MaxInputBytes).Size("properties", command.Properties, services.Options.MaxInputBytes)
            .Demand();
        var fingerprint = () => CommandFingerprint.Of("start", command.DefinitionId, command.VersionId, command.InstanceId, command.CorrelationId, command.Name, command.Input, command.Properties, command.TriggerActivityId);
        return RunAsync(origin, fingerprint, async (transaction, token) =>
        {
            var definition = await DefinitionOfAsync(command, token);
            if (command.InstanceId is { } given && await transaction.FindAsync(given, token) is not null)
                throw new RefusedException(RuntimeRefusals.InstanceExists(given));
            DeclaredInputs.Demand(definition.Workflow.Definition, command.Input);
            await Activation.DemandAsync(transaction, definition, command.CorrelationId, token);
            var start = new StartWorkflow(command.InstanceId ?? services.Seeds.NextId())
            {
                Input = command.Input,
                CorrelationId = command.CorrelationId,
                Name = command.Name,
                Properties = command.Properties,
                TriggerActivityId = command.TriggerActivityId,
            };
            return transaction.Start(definition, start, InstanceLineage.None, origin.Cause);
        }, cancellationToken);
    }

    /// <summary>Resumes an instance at one bookmark.</summary>
    /// <param name="bookmarkId">The bookmark.</param>
    /// <param name="input">Input of the burst.</param>
    /// <param name="origin">Who.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">There is no such bookmark, it is gone, or the instance has ended, is faulted or suspended.</exception>
    public Task<InstanceAnswer> ResumeAsync(string bookmarkId, DataObject input, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("bookmarkId", bookmarkId).Length("bookmarkId", bookmarkId, StorageMetadata.IdLength).Size("input", input, services.Options.MaxInputBytes).Demand();
        return RunAsync(origin, () => CommandFingerprint.Of("resume", bookmarkId, input), async (transaction, token) =>
        {
            var transition = BookmarkIds.TryParse(bookmarkId, out var instanceId, out var number) ? await transaction.FindAsync(instanceId, token) : null;
            if (transition is null || number > transition.State.LastNumber)
                throw new RefusedException(RuntimeRefusals.BookmarkUnknown(bookmarkId));
            DemandOpen(transition);
            if (transition.State.Bookmarks.FirstOrDefault(one => one.Id == bookmarkId) is { } bookmark && services.EffectHandlers.Any(handler => handler.Owns(bookmark)))
                throw new RefusedException(RuntimeRefusals.BookmarkOwned(bookmarkId, bookmark.Name));
            if (!transition.Run(new ResumeBookmarks { BookmarkId = bookmarkId, Input = input }, origin.Cause))
                throw new RefusedException(RuntimeRefusals.BookmarkGone(bookmarkId));
            return transition;
        }, cancellationToken);
    }

    /// <summary>Reports the result of a task that an instance asked of the outside.</summary>
    public Task<InstanceAnswer> CompleteTaskAsync(string taskId, DataValue result, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var input = DataObject.Empty.With(StimulusInputs.TaskResult, result);
        new FieldChecks().Origin(origin).Required("taskId", taskId).Length("taskId", taskId, StorageMetadata.IdLength).Size("result", input, services.Options.MaxInputBytes).Demand();
        return RunAsync(origin, () => CommandFingerprint.Of("completeTask", taskId, input), async (transaction, token) =>
        {
            var task = await transaction.Storage.Context.RequestedTasks.FirstOrDefaultAsync(row => row.TaskId == taskId, token)
                ?? throw new RefusedException(RuntimeRefusals.TaskUnknown(taskId));
            var transition = await DemandAsync(transaction, task.InstanceId, token);
            DemandOpen(transition);
            if (!transition.Run(new ResumeBookmarks { BookmarkId = task.BookmarkId, Input = input }, origin.Cause))
                throw new RefusedException(RuntimeRefusals.TaskUnknown(taskId));
            return transition;
        }, cancellationToken);
    }

    /// <summary>Publishes a stimulus. That it is accepted is stored; those whom it reaches go on in transactions of their own right after.</summary>
    public Task<PublicationAnswer> PublishAsync(PublishStimulus command, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("name", command.Name).Length("name", command.Name).Length("correlationId", command.CorrelationId)
            .Length("instanceId", command.InstanceId, StorageMetadata.IdLength).Span("keepFor", command.KeepFor, services.Options.DeliverStimuliFor)
            .Size("stimulus", command.Stimulus, services.Options.MaxInputBytes).Size("input", command.Input, services.Options.MaxInputBytes).Demand();
        var broadcast = new Broadcast(command.Name, StimulusHash.Compute(command.Name, command.Stimulus), command.CorrelationId, command.InstanceId, command.Input, origin.Cause)
        {
            KeepFor = command.KeepFor,
        };
        return PublishAsync(broadcast, origin, cancellationToken);
    }

    /// <summary>Publishes an event; see <see cref="PublishAsync(PublishStimulus, CommandOrigin, CancellationToken)"/>.</summary>
    /// <param name="eventName">Its name; the case counts.</param>
    /// <param name="payload">What it carries.</param>
    /// <param name="correlationId">Reaches only instances of that correlation; null reaches all.</param>
    /// <param name="instanceId">Reaches only this instance; null reaches all.</param>
    /// <param name="origin">Who.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<PublicationAnswer> PublishEventAsync(string eventName, DataValue payload, string? correlationId, string? instanceId, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("eventName", eventName).Length("eventName", eventName).Length("correlationId", correlationId).Length("instanceId", instanceId, StorageMetadata.IdLength)
            .Size("payload", payload, services.Options.MaxInputBytes).Demand();
        return PublishAsync(Broadcast.OfEvent(eventName, payload, correlationId, instanceId, origin.Cause), origin, cancellationToken);
    }

    /// <summary>Cancels an instance and the children that it started.</summary>
    public Task<InstanceAnswer> CancelAsync(string instanceId, string? reason, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("instanceId", instanceId).Length("instanceId", instanceId, StorageMetadata.IdLength).Length("reason", reason, StorageMetadata.TextLength).Demand();
        return RunAsync(origin, () => CommandFingerprint.Of("cancel", instanceId, reason), async (transaction, token) =>
        {
            var transition = await DemandAsync(transaction, instanceId, token);
            if (!transition.Run(new CancelWorkflow(reason), origin.Cause))
                throw new RefusedException(RuntimeRefusals.InstanceFinished(instanceId, transition.State.SubStatus.ToString()));
            return transition;
        }, cancellationToken);
    }

    /// <summary>Tries faulted activities again.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="execution">Number of the faulted execution; null tries all.</param>
    /// <param name="origin">Who.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<InstanceAnswer> RetryAsync(string instanceId, int? execution, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("instanceId", instanceId).Length("instanceId", instanceId, StorageMetadata.IdLength).Demand();
        return RunAsync(origin, () => CommandFingerprint.Of("retry", instanceId, execution is { } number ? number : DataValue.Null), async (transaction, token) =>
        {
            var transition = await DemandAsync(transaction, instanceId, token);
            if (transition.IsHeld)
                throw new RefusedException(RuntimeRefusals.InstanceHeld(instanceId));
            if (!transition.Run(new RetryActivity(execution), origin.Cause))
                throw new RefusedException(RuntimeRefusals.NotFaulted(instanceId));
            return transition;
        }, cancellationToken);
    }

    /// <summary>Suspends an instance: nothing wakes it until it is continued. What comes for it meanwhile is kept.</summary>
    public Task<InstanceAnswer> SuspendAsync(string instanceId, string reason, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("instanceId", instanceId).Length("instanceId", instanceId, StorageMetadata.IdLength).Required("reason", reason).Length("reason", reason, StorageMetadata.TextLength).Demand();
        return RunAsync(origin, () => CommandFingerprint.Of("suspend", instanceId, reason), async (transaction, token) =>
        {
            var transition = await DemandAsync(transaction, instanceId, token);
            DemandOpen(transition);
            transition.Hold($"{origin.Cause}: {reason}");
            return transition;
        }, cancellationToken);
    }

    /// <summary>Lets a suspended instance go on; what was due or came meanwhile reaches it now.</summary>
    public Task<InstanceAnswer> ContinueAsync(string instanceId, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("instanceId", instanceId).Length("instanceId", instanceId, StorageMetadata.IdLength).Demand();
        return RunAsync(origin, () => CommandFingerprint.Of("continue", instanceId), async (transaction, token) =>
        {
            var transition = await DemandAsync(transaction, instanceId, token);
            if (!transition.IsHeld)
                throw new RefusedException(RuntimeRefusals.NotHeld(instanceId));
            transition.Release();
            transaction.Storage.AfterCommit(services.Signals.RaiseAll);
            return transition;
        }, cancellationToken);
    }

    /// <summary>Makes sure that an instance can go on.</summary>
    /// <exception cref="RefusedException">It has ended, is faulted or suspended.</exception>
    internal static void DemandOpen(InstanceTransition transition)
    {
        if (transition.State.SubStatus == WorkflowSubStatus.Faulted)
            throw new RefusedException(RuntimeRefusals.InstanceFaulted(transition.InstanceId));
        if (transition.HasEnded)
            throw new RefusedException(RuntimeRefusals.InstanceFinished(transition.InstanceId, transition.State.SubStatus.ToString()));
        if (transition.IsHeld)
            throw new RefusedException(RuntimeRefusals.InstanceHeld(transition.InstanceId));
    }

    private static async Task<InstanceTransition> DemandAsync(RuntimeTransaction transaction, string instanceId, CancellationToken cancellationToken) =>
        await transaction.FindAsync(instanceId, cancellationToken) ?? throw new RefusedException(RuntimeRefusals.InstanceUnknown(instanceId));

    private ValueTask<RunnableDefinition> DefinitionOfAsync(StartInstance command, CancellationToken cancellationToken) => command.VersionId is { } versionId
        ? services.Catalogue.GetVersionAsync(versionId, cancellationToken)
        : services.Catalogue.GetPublishedAsync(command.DefinitionId!, cancellationToken);

    private Task<PublicationAnswer> PublishAsync(Broadcast broadcast, CommandOrigin origin, CancellationToken cancellationToken) => MeasureAsync(
        (transaction, token) => IdempotentCommand.RunAsync(
            transaction,
            origin.IdempotencyKey,
            () => CommandFingerprint.Of("publish", broadcast.Name, broadcast.Hash, broadcast.CorrelationId, broadcast.InstanceId, broadcast.Input),
            async () =>
            {
                var result = await StimulusInbox.BroadcastAsync(transaction, broadcast, token);
                return new PublicationAnswer(result.Resumed, result.Started, result.IsKept);
            },
            token),
        cancellationToken);

    private Task<InstanceAnswer> RunAsync(
        CommandOrigin origin,
        Func<string> fingerprint,
        Func<RuntimeTransaction, CancellationToken, Task<InstanceTransition>> work,
        CancellationToken cancellationToken) => MeasureAsync(
        (transaction, token) => IdempotentCommand.RunAsync(
            transaction,
            origin.IdempotencyKey,
            fingerprint,
            async () =>
            {
                var transition = await work(transaction, token);

                // Stimuli that were kept for what it waits for now belong to the same step, and to its answer.
                await StimulusInbox.MatchAsync(transition, token);
                return transition.ToAnswer();
            },
            token),
        cancellationToken);

    private async Task<TAnswer> MeasureAsync<TAnswer>(Func<RuntimeTransaction, CancellationToken, Task<TAnswer>> work, CancellationToken cancellationToken)
    {
        var outcome = "failed";
        try
        {
            var answer = await services.RunAsync(work, cancellationToken);
            outcome = "done";
            return answer;
        }
        catch (RefusedException refused)
        {
            outcome = refused.Refusal.Code;
            throw;
        }
        catch (StorageUnavailableException)
        {
            outcome = "unavailable";
            throw;
        }
        finally
        {
            services.Metrics.CommandAnswered(outcome);
        }
    }
}
