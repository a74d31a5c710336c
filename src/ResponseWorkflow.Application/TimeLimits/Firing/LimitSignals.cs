using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Firing;

/// <summary>Wakes the activities that wait for a step of a limit, in the instance that started the limit and in the others of its case, and starts what such a step starts.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="waits">What waits for its limits.</param>
internal sealed class LimitSignals(RuntimeTransaction transaction, LimitWaits waits)
{
    private const string Cause = "time limit";

    /// <summary>A step has come. For a warning or a breach that nothing waits for yet the instance keeps it, so that whoever comes to wait for it goes on at once.</summary>
    public async ValueTask StepAsync(RunningLimitRow limit, DeadlineStep step, EscalationTarget? target, CancellationToken cancellationToken)
    {
        var names = LimitStepName.AllOf(step);
        var stimulus = new LimitStimulus(limit.Key, limit.Name, LimitStepName.Of(step), step.At, limit.LimitAt, limit.InstanceId)
        {
            Role = target?.RoleId, Unit = target?.UnitId, Person = target is { RoleId: null, People: [var owner, ..] } ? owner : null,
        };
        await StartAsync(limit, step.Kind, names, stimulus, cancellationToken);
        foreach (var type in TypesOf(step.Kind))
        {
            foreach (var name in names)
                Send(limit, type, name, stimulus, isKept: false);
            if (IsMain(type, step.Kind))
                Send(limit, type, step: null, stimulus, isKept: true);
        }
    }

    /// <summary>The clock was stopped: what waits for its steps waits in vain, and goes on by another outcome.</summary>
    public async ValueTask StoppedAsync(RunningClock clock, CancellationToken cancellationToken)
    {
        await ForgetAsync(clock, cancellationToken);
        var stimulus = new LimitStimulus(clock.Row.Key, clock.Row.Name, Step: null, clock.Row.StoppedAt ?? transaction.Now, clock.Row.LimitAt, clock.Row.InstanceId);
        var steps = (clock.Deadline?.Steps ?? []).SelectMany(LimitStepName.AllOf).Append(LimitStepName.Stopped).Distinct(StringComparer.Ordinal);
        foreach (var type in new[] { OnTimeLimitWarning.TypeName, OnTimeLimitBreached.TypeName })
        {
            foreach (var step in steps.Prepend(null))
                Send(clock.Row, type, step, stimulus, isKept: false);
        }
    }

    /// <summary>What was kept of a limit is not true any more, because the limit has moved. Of one of which no step has come nothing was kept.</summary>
    public async ValueTask ForgetAsync(RunningClock clock, CancellationToken cancellationToken)
    {
        if (!clock.HasStepped)
            return;
        var limit = clock.Row;
        string[] hashes = [HashOf(OnTimeLimitWarning.TypeName, limit.Key, null), HashOf(OnTimeLimitBreached.TypeName, limit.Key, null)];
        await transaction.Storage.Context.Stimuli.Where(row => hashes.Contains(row.Hash) && row.IsKept && row.InstanceId == limit.InstanceId).ExecuteDeleteAsync(cancellationToken);
    }

    // A warning may be waited for by its number, the steps of the ladder after a breach by theirs.
    private static IEnumerable<string> TypesOf(DeadlineStepKind kind) => kind switch
    {
        DeadlineStepKind.Warning => [OnTimeLimitWarning.TypeName],
        DeadlineStepKind.Limit => [OnTimeLimitBreached.TypeName],
        _ => [OnTimeLimitWarning.TypeName, OnTimeLimitBreached.TypeName],
    };

    private static bool IsMain(string type, DeadlineStepKind kind) =>
        (type == OnTimeLimitWarning.TypeName && kind == DeadlineStepKind.Warning) || (type == OnTimeLimitBreached.TypeName && kind == DeadlineStepKind.Limit);

    // The start is stored with the step, and taken away with the instance that it starts: however often a node dies, one step starts one instance.
    private async ValueTask StartAsync(RunningLimitRow limit, DeadlineStepKind kind, IReadOnlyList<string> names, LimitStimulus stimulus, CancellationToken cancellationToken)
    {
        var found = (from type in TypesOf(kind)
                     from key in new[] { limit.Key, null }
                     from step in IsMain(type, kind) ? [.. names, null] : (IReadOnlyList<string?>)names
                     from process in new[] { limit.DefinitionId, null }
                     let trigger = (Name: LimitStimulus.TriggerOf(type), Hash: StimulusHash.Compute(LimitStimulus.TriggerOf(type), LimitStimulus.Starting(key, step, process)))
                     where waits.Starts(trigger.Name, trigger.Hash)
                     select trigger).Distinct().ToArray();
        if (found.Length == 0)
            return;
        var hasStarted = false;
        var correlationId = await transaction.Storage.Context.Instances.Where(row => row.Id == limit.InstanceId).Select(static row => row.CorrelationId).FirstOrDefaultAsync(cancellationToken);
        foreach (var trigger in found)
        {
            var broadcast = new Broadcast(trigger.Name, trigger.Hash, correlationId, InstanceId: null, stimulus.ToInput(), Cause) { CaseId = limit.CaseId };
            hasStarted |= (await StimulusInbox.StartAsync(transaction, broadcast, cancellationToken)).Count > 0;
        }

        if (hasStarted)
            transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
    }

    private static string HashOf(string type, string key, string? step) => StimulusHash.Compute(type, LimitStimulus.Awaited(key, step));

    private void Send(RunningLimitRow limit, string type, string? step, LimitStimulus stimulus, bool isKept)
    {
        var broadcast = new Broadcast(type, HashOf(type, limit.Key, step), CorrelationId: null, limit.InstanceId, stimulus.ToInput(), Cause);
        var found = waits.For(type, broadcast.Hash, limit);
        foreach (var instanceId in found)
            transaction.Storage.Insert(StimulusInbox.RowOf(transaction, broadcast, StimulusKind.Resume, instanceId));
        if (found.Count > 0)
            transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
        else if (isKept)
            StimulusInbox.Keep(transaction, broadcast);
    }
}
