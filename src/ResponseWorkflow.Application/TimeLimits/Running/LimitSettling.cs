using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Tasks.Rows;
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
        var (inForce, telling) = (await terms.InForceAsync(cancellationToken), new LimitTelling(transaction));
        RunningClock[] meant = [.. clocks.All.Where(static clock => clock.NeedsComputing)];
        await CasesInHand.Of(transaction).PreloadAsync(meant.Select(static clock => clock.Row.CaseId).OfType<string>(), cancellationToken);
        var computed = meant.Select(clock =>
        {
            var wasAlive = clock.Row.IsAlive;
            clock.Compute(inForce, transaction.Now);
            return (Clock: clock, IsStopped: wasAlive && !clock.Row.IsAlive, Steps: clock.Pending());
        }).ToArray();
        var waits = await LimitWaits.ReadAsync(
            transaction.Storage.Context,
            [.. computed.Where(static one => one.Steps.Count > 0).Select(static one => one.Clock.Row)],
            [.. computed.Where(static one => one.IsStopped).Select(static one => one.Clock.Row)],
            cancellationToken);
        var signals = new LimitSignals(transaction, waits);
        foreach (var (clock, isStopped, steps) in computed)
        {
            await TellAsync(transaction, clock, telling, cancellationToken);
            foreach (var step in steps)
                await FireAsync(transaction, clock, step, telling, signals, cancellationToken);
            await FollowAsync(transaction, clock, isStopped, signals, cancellationToken);
            clock.Write(transaction.Storage, transaction.Now);
        }

        await telling.WriteAsync(cancellationToken);
    }

    private async ValueTask FireAsync(RuntimeTransaction transaction, RunningClock clock, DeadlineStep step, LimitTelling telling, LimitSignals signals, CancellationToken cancellationToken)
    {
        var subject = await CaseAsync(transaction, clock.Row, cancellationToken);
        var target = step.Escalation is { } escalation
            ? await people.FindAsync(transaction.Storage.Context, escalation, clock.Row, subject?.Row, transaction.Now, cancellationToken)
            : null;
        clock.Done(step, transaction.Now, target);
        var fired = new FiredStep(clock.Row, LimitStepName.Of(step), step, clock.Deadline!, target, transaction.Now);
        await telling.StepAsync(fired, cancellationToken);
        await signals.StepAsync(clock.Row, step, target, cancellationToken);
        foreach (var handler in _handlers)
            await handler.HandleAsync(fired, transaction, cancellationToken);
    }

    // The history of the case tells what happened to its limits; that a task's limit begins and ends with it goes without saying.
    private static async ValueTask TellAsync(RuntimeTransaction transaction, RunningClock clock, LimitTelling telling, CancellationToken cancellationToken)
    {
        var isAsItWas = true;
        foreach (var entry in clock.Added)
        {
            isAsItWas = false;
            if (entry.Cause != LimitCauses.Task)
                await telling.EntryAsync(clock.Row, entry, cancellationToken);
        }

        // Nothing happened to the clock: the rows or calendars by which it counts are others now.
        if (isAsItWas && clock.LimitBefore is { } before && clock.Row.State == LimitState.Running && clock.Row.LimitAt != before)
            await telling.MovedByTermsAsync(clock.Row, before, cancellationToken);
    }

    private static async ValueTask FollowAsync(RuntimeTransaction transaction, RunningClock clock, bool isStopped, LimitSignals signals, CancellationToken cancellationToken)
    {
        var row = clock.Row;
        if (isStopped)
            await signals.StoppedAsync(clock, cancellationToken);
        else if (row.OverdueSince is null && clock.Added.Any(static one => one.Kind is not ClockEventKind.Started))
            await signals.ForgetAsync(clock, cancellationToken);
        // What is done stays due when it was; only that it is suspended is not true any more.
        if ((!row.IsAlive && !clock.Before.IsPaused) || clock.Standing == clock.Before)
            return;
        if (row.IsCaseDue && await CaseAsync(transaction, row, cancellationToken) is { } subject)
            Set(subject, clock.Standing);
        if (row.TaskId is { } taskId && !clock.IsStarting)
            await SetAsync(transaction, taskId, clock.Standing, cancellationToken);
    }

    private static void Set(CaseInHand subject, LimitStanding standing)
    {
        var (row, changes) = (subject.Row, new CaseChanges());
        row.DueAt = changes.Of("dueAt", row.DueAt, standing.Due);
        row.DueOrder = standing.Order(CaseKeys.PausedDue, CaseKeys.NoDue);

        // That it is suspended, and with how much left, stands in a line of its own; the instant that comes or goes with it is enough here.
        var more = changes.IsEmpty ? changes : new CaseChanges();
        row.IsPaused = more.Of("isPaused", row.IsPaused, standing.IsPaused);
        row.PausedLeftSeconds = more.Of("pausedLeftSeconds", row.PausedLeftSeconds, standing.PausedLeftSeconds);
        if (changes.IsEmpty)
            return;
        subject.Tell(CaseActs.Changed, by: null, changes.ToData());
        subject.Revise();
    }

    // Not for a limit that begins with its task: the task is not there yet, and takes its due instant from its limit when it is stored.
    private static async ValueTask SetAsync(RuntimeTransaction transaction, string taskId, LimitStanding standing, CancellationToken cancellationToken)
    {
        var (context, due, isPaused, left) = (transaction.Storage.Context, standing.Due, standing.IsPaused, standing.PausedLeftSeconds);
        var order = standing.Order(HumanTaskRow.PausedDue, HumanTaskRow.NoDue);
        await context.HumanTasks.Where(row => row.Id == taskId).ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.DueAt, due).SetProperty(static row => row.DueOrder, order).SetProperty(static row => row.IsPaused, isPaused).SetProperty(static row => row.PausedLeftSeconds, left),
            cancellationToken);
        await context.TaskCandidates.Where(row => row.TaskId == taskId).ExecuteUpdateAsync(set => set.SetProperty(static row => row.DueOrder, order), cancellationToken);
    }

    private static async ValueTask<CaseInHand?> CaseAsync(RuntimeTransaction transaction, RunningLimitRow row, CancellationToken cancellationToken) =>
        row.CaseId is { } caseId ? await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken) : null;
}
