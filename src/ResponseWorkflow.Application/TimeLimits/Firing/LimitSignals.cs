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
internal static class LimitSignals
{
    private const string Cause = "time limit";

    /// <summary>A step has come. For a warning or a breach that nothing waits for yet the instance keeps it, so that whoever comes to wait for it goes on at once.</summary>
    public static async ValueTask StepAsync(RuntimeTransaction transaction, RunningLimitRow limit, DeadlineStep step, CancellationToken cancellationToken)
    {
        var (name, stimulus) = (LimitStepName.Of(step), new LimitStimulus(limit.Key, limit.Name, LimitStepName.Of(step), step.At, limit.LimitAt, limit.InstanceId));
        await StartAsync(transaction, limit, step.Kind, name, stimulus, cancellationToken);
        foreach (var type in TypesOf(step.Kind))
        {
            await SendAsync(transaction, limit, type, name, stimulus, isKept: false, cancellationToken);
            if (IsMain(type, step.Kind))
                await SendAsync(transaction, limit, type, step: null, stimulus, isKept: true, cancellationToken);
        }
    }

    /// <summary>The clock was stopped: what waits for its steps waits in vain, and goes on by another outcome.</summary>
    public static async ValueTask StoppedAsync(RuntimeTransaction transaction, RunningClock clock, CancellationToken cancellationToken)
    {
        await ForgetAsync(transaction, clock.Row, cancellationToken);
        var stimulus = new LimitStimulus(clock.Row.Key, clock.Row.Name, Step: null, clock.Row.StoppedAt ?? transaction.Now, clock.Row.LimitAt, clock.Row.InstanceId);
        var steps = (clock.Deadline?.Steps ?? []).Select(LimitStepName.Of).Distinct(StringComparer.Ordinal);
        foreach (var type in new[] { OnTimeLimitWarning.TypeName, OnTimeLimitBreached.TypeName })
        {
            foreach (var step in steps.Prepend(null))
                await SendAsync(transaction, clock.Row, type, step, stimulus, isKept: false, cancellationToken);
        }
    }

    /// <summary>What was kept of a limit is not true any more, because the limit has moved.</summary>
    public static async ValueTask ForgetAsync(RuntimeTransaction transaction, RunningLimitRow limit, CancellationToken cancellationToken)
    {
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
    private static async ValueTask StartAsync(RuntimeTransaction transaction, RunningLimitRow limit, DeadlineStepKind kind, string name, LimitStimulus stimulus, CancellationToken cancellationToken)
    {
        string[] names = [.. TypesOf(kind).Select(LimitStimulus.TriggerOf)];
        var (context, hasStarted) = (transaction.Storage.Context, false);
        string[] hashes =
        [
            .. from type in TypesOf(kind)
               from key in new[] { limit.Key, null }
               from step in IsMain(type, kind) ? new[] { name, null } : [name]
               from process in new[] { limit.DefinitionId, null }
               select StimulusHash.Compute(LimitStimulus.TriggerOf(type), LimitStimulus.Starting(key, step, process)),
        ];
        var found = await context.Triggers.Where(row => names.Contains(row.Name) && hashes.Contains(row.Hash)).Select(static row => new { row.Name, row.Hash }).Distinct().ToListAsync(cancellationToken);
        if (found.Count == 0)
            return;
        var correlationId = await context.Instances.Where(row => row.Id == limit.InstanceId).Select(static row => row.CorrelationId).FirstOrDefaultAsync(cancellationToken);
        foreach (var trigger in found)
        {
            var broadcast = new Broadcast(trigger.Name, trigger.Hash, correlationId, InstanceId: null, stimulus.ToInput(), Cause) { CaseId = limit.CaseId };
            hasStarted |= (await StimulusInbox.StartAsync(transaction, broadcast, cancellationToken)).Count > 0;
        }

        if (hasStarted)
            transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
    }

    private static string HashOf(string type, string key, string? step) => StimulusHash.Compute(type, LimitStimulus.Awaited(key, step));

    private static async ValueTask SendAsync(RuntimeTransaction transaction, RunningLimitRow limit, string type, string? step, LimitStimulus stimulus, bool isKept, CancellationToken cancellationToken)
    {
        var broadcast = new Broadcast(type, HashOf(type, limit.Key, step), CorrelationId: null, limit.InstanceId, stimulus.ToInput(), Cause);
        var context = transaction.Storage.Context;
        var waiting = StimulusInbox.WaitingFor(context.Bookmarks, broadcast with { InstanceId = null });
        var (instanceId, caseId) = (limit.InstanceId, limit.CaseId);
        waiting = caseId is null
            ? waiting.Where(row => row.InstanceId == instanceId)
            : waiting.Where(row => row.InstanceId == instanceId || context.Instances.Any(one => one.Id == row.InstanceId && one.CaseId == caseId));
        var found = await waiting.Select(static row => row.InstanceId).Distinct().ToListAsync(cancellationToken);
        foreach (var waits in found)
            transaction.Storage.Insert(StimulusInbox.RowOf(transaction, broadcast, StimulusKind.Resume, waits));
        if (found.Count > 0)
            transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
        else if (isKept)
            StimulusInbox.Keep(transaction, broadcast);
    }
}
