using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Acts;

/// <summary>What people do with running limits by hand. Each command is one transaction, and the audit trail tells of it. Safe for use by several threads.</summary>
public sealed class LimitCommands
{
    private readonly RuntimeServices _services;
    private readonly ITimeLimitTerms _terms;
    private readonly LimitSettling _settling;
    private readonly AuditTrail _audit;

    internal LimitCommands(RuntimeServices services, ITimeLimitTerms terms, LimitSettling settling, AuditTrail audit) => (_services, _terms, _settling, _audit) = (services, terms, settling, audit);

    /// <summary>Suspends a limit.</summary>
    /// <exception cref="RefusedException"><c>limit.unknown</c>, <c>access.denied</c>, <c>limit.stopped</c>, <c>limit.notApplicable</c>, <c>limit.notPausable</c>, <c>limit.paused</c>, <c>limit.inFuture</c>, <c>limit.beforeStart</c>, <c>field.*</c>.</exception>
    public Task PauseAsync(LimitCall call, CancellationToken cancellationToken) => ActAsync(call, AuditActs.LimitPaused, (hand, clock) => Pause(hand, clock, call), cancellationToken);

    /// <summary>Ends the suspension of a limit.</summary>
    /// <exception cref="RefusedException"><c>limit.unknown</c>, <c>access.denied</c>, <c>limit.stopped</c>, <c>limit.notPaused</c>, <c>limit.inFuture</c>, <c>limit.beforePause</c>, <c>field.*</c>.</exception>
    public Task ResumeAsync(LimitCall call, CancellationToken cancellationToken) => ActAsync(call, AuditActs.LimitResumed, (hand, clock) => Resume(hand, clock, call), cancellationToken);

    /// <summary>Replaces a limit by another one, as an approved extension does.</summary>
    /// <param name="call">Which limit.</param>
    /// <param name="limit">When it is over from now on.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>limit.unknown</c>, <c>access.denied</c>, <c>limit.stopped</c>, <c>limit.notMovable</c>, <c>limit.notAhead</c>, <c>field.*</c>.</exception>
    public Task MoveAsync(LimitCall call, DateTimeOffset? limit, CancellationToken cancellationToken)
    {
        if (limit is not { } to)
            throw new RefusedException(FieldRefusals.Missing("limit"));
        return ActAsync(
            call,
            AuditActs.LimitMoved,
            (hand, clock) =>
            {
                DemandRow(clock, Movability.Extension);
                if (to <= hand.Now)
                    throw LimitRefusals.NotAhead("limit", hand.Now);
                LimitMoves.Move(clock, to, hand.OfCase, hand.Terms, hand.Now, LimitCauses.Person, call.Actor.Name, call.Reason);
            },
            cancellationToken);
    }

    /// <summary>Corrects when the clock of a limit began.</summary>
    /// <exception cref="RefusedException"><c>limit.unknown</c>, <c>access.denied</c>, <c>limit.stopped</c>, <c>limit.inFuture</c>, <c>field.*</c>, and what the calendars refuse.</exception>
    public Task CorrectStartAsync(LimitCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.At is not { } at)
            throw new RefusedException(FieldRefusals.Missing("at"));
        return ActAsync(
            call,
            AuditActs.LimitCorrected,
            (hand, clock) =>
            {
                // What a limit lies before may well be ahead.
                if (at > hand.Now && clock.Deadline?.Row.Measure is not (Measure.Before or Measure.Appointment))
                    throw LimitRefusals.InFuture("at", hand.Now);
                clock.Append(ClockEventKind.Started, at, hand.Now, LimitCauses.Person, call.Actor.Name, call.Reason);
            },
            cancellationToken);
    }

    /// <summary>Suspends all running limits of a case that a suspension moves.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">Since when; null for now.</param>
    /// <param name="reason">Why; must be given.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <returns>How many.</returns>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>access.denied</c>, <c>limit.nothingToPause</c>, <c>limit.inFuture</c>, <c>field.*</c>.</exception>
    public Task<int> PauseCaseAsync(string caseId, Actor actor, DateTimeOffset? at, string? reason, CancellationToken cancellationToken) => OfCaseAsync(
        caseId, actor, at, reason, AuditActs.LimitPaused, static clock => clock.Row.State == LimitState.Running && MayBeMovedBy(clock, Movability.Suspension), Pause, LimitRefusals.NothingToPause, cancellationToken);

    /// <summary>Ends the suspension of all limits of a case.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">Since when; null for now.</param>
    /// <param name="reason">Why; must be given.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <returns>How many.</returns>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>access.denied</c>, <c>limit.nothingToResume</c>, <c>limit.inFuture</c>, <c>limit.beforePause</c>, <c>field.*</c>.</exception>
    public Task<int> ResumeCaseAsync(string caseId, Actor actor, DateTimeOffset? at, string? reason, CancellationToken cancellationToken) => OfCaseAsync(
        caseId, actor, at, reason, AuditActs.LimitResumed, static clock => clock.Row.State == LimitState.Paused, Resume, LimitRefusals.NothingToResume, cancellationToken);

    private static void Check(string? reason) => TaskTexts.Check("reason", reason, isRequired: true);

    private static void Pause(LimitsAtHand hand, RunningClock clock, LimitCall call)
    {
        DemandRow(clock, Movability.Suspension);
        if (clock.Row.State == LimitState.Paused)
            throw LimitRefusals.PausedAlready(clock.Row.Key);
        var at = Effective(hand, call.At);
        if (at < clock.Row.StartedAt)
            throw LimitRefusals.BeforeStart("at", clock.Row.StartedAt);
        clock.Append(ClockEventKind.Paused, at, hand.Now, LimitCauses.Person, call.Actor.Name, call.Reason);
    }

    private static void Resume(LimitsAtHand hand, RunningClock clock, LimitCall call)
    {
        if (clock.Row.State != LimitState.Paused)
            throw LimitRefusals.NotPaused(clock.Row.Key);
        var at = Effective(hand, call.At);
        if (clock.Events.Where(static one => one.Kind == ClockEventKind.Paused).MaxBy(static one => one.At) is { } pause && at < pause.At)
            throw LimitRefusals.BeforePause("at", pause.At);
        clock.Append(ClockEventKind.Resumed, at, hand.Now, LimitCauses.Person, call.Actor.Name, call.Reason);
    }

    private static DateTimeOffset Effective(LimitsAtHand hand, DateTimeOffset? at) => at > hand.Now ? throw LimitRefusals.InFuture("at", hand.Now) : at ?? hand.Now;

    private static void DemandRow(RunningClock clock, Movability movability)
    {
        if (clock.Row.State == LimitState.NotApplicable || clock.Deadline is null)
            throw LimitRefusals.NotApplicable(clock.Row.Key);
        if (!MayBeMovedBy(clock, movability))
            throw movability == Movability.Suspension ? LimitRefusals.NotPausable(clock.Row.Key) : LimitRefusals.NotMovable(clock.Row.Key);
    }

    private static bool MayBeMovedBy(RunningClock clock, Movability movability) => clock.Deadline?.Row.MovableBy.HasFlag(movability) == true;

    private Task<bool> ActAsync(LimitCall call, string act, Action<LimitsAtHand, RunningClock> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        Check(call.Reason);
        return _services.RunAsync(
            async (transaction, token) =>
            {
                var row = await LimitSight.DemandAsync(transaction.Storage.Context, call.LimitId, call.Actor, transaction.Now, token);
                call.Actor.Demand(Permissions.AdjustLimits, row.UnitId ?? Organisation.Units.UnitTree.RootId);
                if (!row.IsAlive)
                    throw LimitRefusals.Stopped(row.Key);
                var hand = await TakeAsync(transaction, row.CaseId, row.InstanceId, token);
                await DoAsync(transaction, hand, [hand.OfCase.First(clock => clock.Row.Id == row.Id)], call.Actor, act, call.Reason, work, token);
                return true;
            },
            cancellationToken);
    }

    private Task<int> OfCaseAsync(
        string caseId, Actor actor, DateTimeOffset? at, string? reason, string act, Func<RunningClock, bool> isMeant, Action<LimitsAtHand, RunningClock, LimitCall> work, Func<string, RefusedException> nothing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Check(reason);
        return _services.RunAsync(
            async (transaction, token) =>
            {
                var subject = await CaseFinding.DemandAsync(transaction.Storage.Context, caseId, actor, token);
                actor.Demand(Permissions.AdjustLimits, subject.UnitId);
                var hand = await TakeAsync(transaction, subject.Id, subject.InstanceId, token);
                RunningClock[] meant = [.. hand.OfCase.Where(isMeant)];
                if (meant.Length == 0)
                    throw nothing(subject.Number);
                await DoAsync(transaction, hand, meant, actor, act, reason, (known, clock) => work(known, clock, new LimitCall(clock.Row.Id, actor, at, reason)), token);
                return meant.Length;
            },
            cancellationToken);
    }

    private async Task<LimitsAtHand> TakeAsync(RuntimeTransaction transaction, string? caseId, string instanceId, CancellationToken cancellationToken)
    {
        var (clocks, inForce) = (ClocksInHand.Of(transaction), await _terms.InForceAsync(cancellationToken));
        var known = caseId is not null ? await clocks.OfCaseAsync(caseId, cancellationToken) : await clocks.OfInstanceAsync(instanceId, cancellationToken);
        foreach (var clock in known)
            clock.Compute(inForce, transaction.Now);
        return new LimitsAtHand(known, inForce, transaction.Now);
    }

    private async Task DoAsync(
        RuntimeTransaction transaction, LimitsAtHand hand, RunningClock[] meant, Actor actor, string act, string? reason, Action<LimitsAtHand, RunningClock> work, CancellationToken cancellationToken)
    {
        var before = meant.Select(static clock => Standing(clock.Row)).ToArray();
        foreach (var clock in meant)
        {
            work(hand, clock);
            clock.Compute(hand.Terms, hand.Now);
            if (clock.Deadline is null)
                throw LimitRefusals.Faulty(LimitJson.Read<LimitFault>(clock.Row.Fault)!, "at");
            clock.NeedsComputing = true;
        }

        await _settling.SettleAsync(transaction, cancellationToken);
        for (var place = 0; place < meant.Length; place++)
        {
            var row = meant[place].Row;
            await _audit.AppendAsync(
                transaction.Storage,
                (actor with { Reason = reason }).Entry(act, AuditSubjects.RunningLimit(row.Id), before[place], Standing(row)),
                cancellationToken);
        }
    }

    private static object Standing(RunningLimitRow row) => new { key = row.Key, state = row.State.ToString(), startedAt = row.StartedAt, limitAt = row.LimitAt };
}
