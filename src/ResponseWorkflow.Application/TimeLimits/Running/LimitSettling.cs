using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>
/// Brings the limits of a transaction to their end: computes them, does the steps that have come, has task and case follow, and has all of it written. Safe for use by several threads.
/// </summary>
/// <param name="terms">The rows and calendars.</param>
/// <param name="people">Whom escalations are for.</param>
/// <param name="handlers">What else happens when a step comes.</param>
internal sealed class LimitSettling(ITimeLimitTerms terms, EscalationPeople people, IEnumerable<ITimeLimitStepHandler> handlers)
{
    private readonly ITimeLimitStepHandler[] _handlers = [.. handlers];

    /// <summary>Settles them.</summary>
    public async ValueTask SettleAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        var clocks = ClocksInHand.Of(transaction);
        if (clocks.IsEmpty)
            return;
        var inForce = await terms.InForceAsync(cancellationToken);
        foreach (var clock in clocks.All)
        {
            if (!clock.NeedsComputing)
                continue;
            var wasAlive = clock.Row.IsAlive;
            clock.Compute(inForce, transaction.Now);
            await TellAsync(transaction, clock, cancellationToken);
            foreach (var step in clock.Pending())
                await FireAsync(transaction, clock, step, cancellationToken);
            await FollowAsync(transaction, clock, wasAlive, cancellationToken);
            clock.Write(transaction.Storage);
        }
    }

    private async ValueTask FireAsync(RuntimeTransaction transaction, RunningClock clock, DeadlineStep step, CancellationToken cancellationToken)
    {
        var subject = await CaseAsync(transaction, clock.Row, cancellationToken);
        var target = step.Escalation is { } escalation
            ? await people.FindAsync(transaction.Storage.Context, escalation, clock.Row, subject?.Row, transaction.Now, cancellationToken)
            : null;
        clock.Done(step, transaction.Now, target);
        var fired = new FiredStep(clock.Row, LimitStepName.Of(step), step, clock.Deadline!, target, transaction.Now);
        subject?.Tell(CaseActs.LimitStep, by: null, new
        {
            key = clock.Row.Key, name = clock.Row.Name, taskId = clock.Row.TaskId, limitId = clock.Row.Id, step = fired.Name, kind = step.Kind.ToString(), planned = step.At, limit = clock.Row.LimitAt,
            role = target?.Role, unitId = target?.UnitId, people = target?.People,
        });
        await LimitSignals.StepAsync(transaction, clock.Row, step, cancellationToken);
        foreach (var handler in _handlers)
            await handler.HandleAsync(fired, transaction, cancellationToken);
    }

    // The history of the case tells what happened to its limits; that a task's limit begins and ends with it goes without saying.
    private static async ValueTask TellAsync(RuntimeTransaction transaction, RunningClock clock, CancellationToken cancellationToken)
    {
        foreach (var entry in clock.Added)
        {
            if (entry.Cause == LimitCauses.Task || await CaseAsync(transaction, clock.Row, cancellationToken) is not { } subject)
                continue;
            var act = entry.Kind switch
            {
                ClockEventKind.Started => CaseActs.LimitStarted,
                ClockEventKind.Paused => CaseActs.LimitPaused,
                ClockEventKind.Resumed => CaseActs.LimitResumed,
                ClockEventKind.Stopped => CaseActs.LimitStopped,
                _ => CaseActs.LimitMoved,
            };
            subject.Tell(act, entry.By, new { key = clock.Row.Key, name = clock.Row.Name, taskId = clock.Row.TaskId, limitId = clock.Row.Id, at = entry.At, limit = clock.Row.LimitAt, reason = entry.Reason });
        }
    }

    private static async ValueTask FollowAsync(RuntimeTransaction transaction, RunningClock clock, bool wasAlive, CancellationToken cancellationToken)
    {
        var row = clock.Row;
        if (wasAlive && !row.IsAlive)
            await LimitSignals.StoppedAsync(transaction, clock, cancellationToken);
        else if (row.OverdueSince is null && clock.Added.Any(static one => one.Kind is not ClockEventKind.Started))
            await LimitSignals.ForgetAsync(transaction, row, cancellationToken);
        if (!row.IsAlive || clock.Due == clock.DueBefore)
            return;
        if (row.IsCaseDue && await CaseAsync(transaction, row, cancellationToken) is { } subject)
            SetDue(subject, clock.Due);
        if (row.TaskId is { } taskId)
            await SetDueAsync(transaction, taskId, clock.Due, cancellationToken);
    }

    private static void SetDue(CaseInHand subject, DateTimeOffset? due)
    {
        var changes = new CaseChanges();
        subject.Row.DueAt = changes.Of("dueAt", subject.Row.DueAt, due);
        subject.Row.DueOrder = due ?? CaseKeys.NoDue;
        if (changes.IsEmpty)
            return;
        subject.Tell(CaseActs.Changed, by: null, changes.ToData());
        subject.Revise();
    }

    // A task that the same transaction makes is not there yet; it takes its due instant from its limit when it is stored.
    private static async ValueTask SetDueAsync(RuntimeTransaction transaction, string taskId, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var (context, order) = (transaction.Storage.Context, due ?? Tasks.Rows.HumanTaskRow.NoDue);
        await context.HumanTasks.Where(row => row.Id == taskId).ExecuteUpdateAsync(set => set.SetProperty(static row => row.DueAt, due).SetProperty(static row => row.DueOrder, order), cancellationToken);
        await context.TaskCandidates.Where(row => row.TaskId == taskId).ExecuteUpdateAsync(set => set.SetProperty(static row => row.DueOrder, order), cancellationToken);
    }

    private static async ValueTask<CaseInHand?> CaseAsync(RuntimeTransaction transaction, RunningLimitRow row, CancellationToken cancellationToken) =>
        row.CaseId is { } caseId ? await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken) : null;
}
