using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Rules;
using Case = ResponseWorkflow.Application.Cases.CaseFacts;

namespace ResponseWorkflow.Application.TimeLimits.Making;

/// <summary>Starts, stops, suspends and moves limits as bursts ask for it, and keeps the limits of tasks in step with these, in the transaction of the burst. Safe for use by several threads.</summary>
/// <remarks>It goes before cases are written and before tasks are stored: both take their due instants from it.</remarks>
/// <param name="terms">The rows and calendars.</param>
/// <param name="cases">Finds the case.</param>
/// <param name="settling">Computes limits and writes them.</param>
internal sealed class LimitEffects(ITimeLimitTerms terms, ICaseLookup cases, LimitSettling settling) : IEffectHandler, ITransactionStep
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is TimeLimitAsked;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (transition.HasRun)
                await FollowAsync(transition, cancellationToken);
        }

        await settling.SettleAsync(transaction, cancellationToken);
    }

    private async ValueTask FollowAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        foreach (var effect in transition.Handled)
        {
            switch (effect)
            {
                case TimeLimitStarted started:
                    await StartAsync(transition, started, cancellationToken);
                    break;
                case HumanTaskRequested { Order.LimitKey: { } key } requested when transition.IsWaitingAt(requested.Bookmark.Id):
                    await StartAsync(transition, new TimeLimitStarted(requested.Bookmark.Activity.Id) { Key = key, TaskId = requested.Bookmark.Id, Anchor = requested.Order.DueAt, Facts = requested.Order.LimitFacts, StartsAt = requested.Order.LimitStartsAt }, cancellationToken);
                    break;
                case TimeLimitEndAwaited { BookmarkId: { } bookmarkId } awaited when transition.IsWaitingAt(bookmarkId):
                    await AwaitEndAsync(transition, awaited, bookmarkId, cancellationToken);
                    break;
                case TimeLimitEndAwaited:
                    break;
                case TimeLimitAsked asked:
                    foreach (var clock in await AskedAsync(transition, asked, cancellationToken))
                        await AppendAsync(transition, clock, asked, cancellationToken);
                    break;
            }
        }

        await StopTasksAsync(transition, cancellationToken);
        if (transition.HasJustEnded && transition.State.SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled)
            Stop(transition, await ClocksInHand.Of(transition.Transaction).OfInstanceAsync(transition.InstanceId, cancellationToken), LimitCauses.End);
    }

    private async ValueTask StartAsync(InstanceTransition transition, TimeLimitStarted started, CancellationToken cancellationToken)
    {
        var (transaction, clocks) = (transition.Transaction, ClocksInHand.Of(transition.Transaction));
        var (key, name) = (Cut(started.Key), Cut(started.Name));
        var subject = await cases.FindAsync(transition, cancellationToken);

        // A loop that comes by again begins nothing anew: whoever waits has waited since the first time.
        if (started.TaskId is null && (await ScopeAsync(transition, cancellationToken)).Any(clock => clock.Row.Key == key && clock.Row.Name == name && clock.Row.TaskId is null && clock.Row.IsAlive && !IsStopping(clock)))
            return;
        var inForce = await terms.InForceAsync(cancellationToken);
        var facts = LimitFacts.Gather(inForce.Data.Vocabulary, subject, started.Facts, started.Stated);
        var at = started.StartsAt ?? transaction.Now;
        if (started.TaskId is not null && LiesBefore(inForce, key, facts, at))
        {
            // A task begins now; what must be done before something is reckoned from that.
            if (started.Anchor is not { } anchor)
                return;
            at = anchor;
        }

        var clock = clocks.Start(new RunningLimitRow
        {
            Id = transaction.Services.Seeds.NextId(),
            InstanceId = transition.InstanceId,
            DefinitionId = transition.Definition.DefinitionId,
            ActivityId = Cut(started.ActivityId),
            CaseId = subject?.Id,
            UnitId = subject?.UnitId,
            TaskId = started.TaskId,
            Key = key,
            Name = name,
            IsCaseDue = started.IsCaseDue,
            IsRequested = started.IsRequested,
            Facts = facts,
            Grade = LimitFacts.GradeOf(facts) is { } grade ? Texts.Shorten(grade, StorageMetadata.IdLength) : null,
            StartedAt = at,
            DueOrder = RunningLimitRow.NoDue,
        });
        clock.Append(ClockEventKind.Started, at, transaction.Now, started.TaskId is null ? LimitCauses.Process : LimitCauses.Task, by: null, reason: null);

        // What comes next in the same burst may ask of it what it is.
        clock.Compute(inForce, transaction.Now);
        clock.NeedsComputing = true;
    }

    private static bool LiesBefore(TimeLimitTerms inForce, string key, string facts, DateTimeOffset at)
    {
        try
        {
            return new DeadlineCalculator(inForce.Data).Match(key, LimitFacts.Read(inForce.Data.Vocabulary, facts), at).Measure is Measure.Before or Measure.Appointment;
        }
        catch (TimeLimitException)
        {
            // The limit itself tells why it cannot be computed.
            return false;
        }
    }

    private static bool IsStopping(RunningClock clock) => clock.Added.Any(static one => one.Kind == ClockEventKind.Stopped);

    private static async ValueTask<IReadOnlyList<RunningClock>> ScopeAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        var clocks = ClocksInHand.Of(transition.Transaction);
        return transition.CaseId is { } caseId ? await clocks.OfCaseAsync(caseId, cancellationToken) : await clocks.OfInstanceAsync(transition.InstanceId, cancellationToken);
    }

    private static async ValueTask<IReadOnlyList<RunningClock>> AskedAsync(InstanceTransition transition, TimeLimitAsked asked, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(transition, cancellationToken);
        return [.. scope.Where(clock => !IsStopping(clock) && (asked.Keys.Count == 0 || asked.Keys.Contains(clock.Row.Key, StringComparer.Ordinal)) && (asked.Name.Length == 0 || clock.Row.Name == Cut(asked.Name)))];
    }

    // A clock that runs is written anew, so that of this and of a transaction that stops it meanwhile the second is done again and sees the first.
    private static async ValueTask AwaitEndAsync(InstanceTransition transition, TimeLimitEndAwaited awaited, string bookmarkId, CancellationToken cancellationToken)
    {
        var running = await AskedAsync(transition, awaited, cancellationToken);
        foreach (var clock in running)
            clock.NeedsComputing = true;
        if (running.Count > 0)
            return;
        var transaction = transition.Transaction;
        var stimulus = new LimitStimulus(awaited.Keys[0], awaited.Name, Step: null, transaction.Now, Limit: null, transition.InstanceId);
        transaction.Storage.Insert(StimulusRows.Resume(transition.InstanceId, bookmarkId, stimulus.ToInput(), "time limits", transition));
        transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
    }

    private async ValueTask AppendAsync(InstanceTransition transition, RunningClock clock, TimeLimitAsked asked, CancellationToken cancellationToken)
    {
        var now = transition.Transaction.Now;
        var at = asked.At is { } instant && instant < now ? instant : now;
        switch (asked)
        {
            case TimeLimitStopped:
                clock.Append(ClockEventKind.Stopped, at, now, LimitCauses.Process, by: null, asked.Reason);
                break;
            case TimeLimitsPaused:
                clock.Append(ClockEventKind.Paused, at, now, LimitCauses.Process, by: null, asked.Reason);
                break;
            case TimeLimitsResumed:
                clock.Append(ClockEventKind.Resumed, at, now, LimitCauses.Process, by: null, asked.Reason);
                break;
            case TimeLimitMoved moved:
                LimitMoves.Move(clock, moved.Limit, await ScopeAsync(transition, cancellationToken), await terms.InForceAsync(cancellationToken), now, LimitCauses.Process, by: null, asked.Reason);
                break;
        }
    }

    private static async ValueTask StopTasksAsync(InstanceTransition transition, CancellationToken cancellationToken)
    {
        var clocks = ClocksInHand.Of(transition.Transaction);
        string[] over = [.. transition.EndedWaits.Where(HasLimit).Select(static bookmark => bookmark.Id)];
        Stop(transition, await clocks.OfTasksAsync(over, cancellationToken), LimitCauses.Task);

        // A retry may run a whole branch anew: what was waited for in it is then over without a word.
        if (transition.IsReopened)
            Stop(transition, (await clocks.OfInstanceAsync(transition.InstanceId, cancellationToken)).Where(clock => clock.Row.TaskId is { } taskId && !transition.IsWaitingAt(taskId)), LimitCauses.Task);
    }

    private static void Stop(InstanceTransition transition, IEnumerable<RunningClock> clocks, string cause)
    {
        foreach (var clock in clocks)
        {
            if (!IsStopping(clock))
                clock.Append(ClockEventKind.Stopped, transition.Transaction.Now, transition.Transaction.Now, cause, by: null, reason: null);
        }
    }

    // Most tasks have none, and ending them must not cost a question.
    private static bool HasLimit(Bookmark bookmark) =>
        bookmark.Name is HumanTask.TypeName or HumanTaskGroup.TypeName && bookmark.Payload.TryGetObject(out var payload) && payload[AsksPeople.LimitField].TryGetBoolean(out var limited) && limited;

    private static string Cut(string text) => Texts.Shorten(text.Replace("\0", "", StringComparison.Ordinal), StorageMetadata.IdLength);
}
