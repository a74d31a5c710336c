using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.Notices.Sources;

/// <summary>Tells of time limits: warnings, ends, duties and escalations, and what was suspended or moved. Safe for use by several threads.</summary>
/// <param name="directory">Who holds which role.</param>
/// <param name="options">Who is told in the end, and the zone of instants.</param>
/// <param name="limits">What the words of rule rows mean.</param>
internal sealed class LimitNotices(RecipientDirectory directory, IOptions<NoticeOptions> options, IOptions<LimitOptions> limits) : ITimeLimitStepHandler
{
    /// <inheritdoc/>
    public async ValueTask HandleAsync(FiredStep step, RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(transaction);
        var subject = await CaseAsync(transaction, step.Limit, cancellationToken);
        var hand = NoticesInHand.Of(transaction);
        if (step.Target is { } target)
        {
            hand.Add(await EscalationAsync(step, target, subject, transaction, cancellationToken));
            return;
        }

        var kind = step.Step.Kind switch
        {
            DeadlineStepKind.Warning => NoticeKinds.LimitWarning,
            DeadlineStepKind.Limit => NoticeKinds.LimitOverdue,
            DeadlineStepKind.Repeat => NoticeKinds.LimitDuty,
            _ => null,
        };
        if (kind is not null)
            hand.Add(await ConcernedPeople.WithAsync(Draft(kind, step.Limit, subject, step.Deadline, step.Name), transaction.Storage.Context, subject, step.Limit.TaskId, cancellationToken));
    }

    /// <summary>Tells of limits that the transaction has suspended, resumed or moved. What concerns several limits of a case at once is told once.</summary>
    public async ValueTask TellAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        var clocks = ClocksInHand.Of(transaction);
        if (clocks.IsEmpty)
            return;
        foreach (var clock in clocks.All)
        {
            foreach (var entry in clock.OfTransaction.Where(static entry => entry.Cause is LimitCauses.Person or LimitCauses.Process))
            {
                var kind = entry.Kind switch
                {
                    ClockEventKind.Paused => NoticeKinds.LimitSuspended,
                    ClockEventKind.Resumed => NoticeKinds.LimitResumed,
                    ClockEventKind.Moved => NoticeKinds.LimitMoved,
                    _ => null,
                };
                if (kind is null)
                    continue;
                var subject = await CaseAsync(transaction, clock.Row, cancellationToken);
                var draft = Draft(kind, clock.Row, subject, clock.Deadline, step: null);
                draft.Facts.Set("act.by", entry.By).Set("act.reason", entry.Reason);
                NoticesInHand.Of(transaction).Add(await ConcernedPeople.WithAsync(draft with { ByName = entry.By }, transaction.Storage.Context, subject, clock.Row.TaskId, cancellationToken));
            }
        }
    }

    private async ValueTask<NoticeDraft> EscalationAsync(FiredStep step, EscalationTarget target, CaseRow? subject, RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        var draft = Draft(NoticeKinds.Escalation, step.Limit, subject, step.Deadline, step.Name) with { Channel = target.Channel };

        // The owner, and whoever else is not found by a role in a unit, was found when the step came. Of a role those are told who hold it nearest to the unit.
        var roleId = limits.Value.Roles.TryGetValue(target.Role, out var id) ? id : target.Role;
        var nearest = target.UnitId is { } unitId ? await directory.NearestAsync(transaction.Storage.Context, roleId, unitId, transaction.Now, cancellationToken) : [];
        var people = nearest.Count > 0 ? nearest : target.People;
        if (people.Count > 0)
            return draft with { People = people };
        draft.Facts.Set("act.reason", target.Role);
        return draft with { Kind = NoticeKinds.EscalationToNobody, RoleId = options.Value.FallbackRole, UnitId = UnitTree.RootId };
    }

    private NoticeDraft Draft(string kind, RunningLimitRow limit, CaseRow? subject, Deadline? deadline, string? step) => new(kind)
    {
        CaseId = limit.CaseId,
        CaseNumber = subject?.Number,
        TaskId = limit.TaskId,
        Facts = new NoticeFacts().Set(subject)
            .Set("limit.key", limit.Key).Set("limit.what", deadline?.Row.Stops.Chinese ?? limit.Key, deadline?.Row.Stops.English ?? limit.Key)
            .Set("limit.due", deadline?.Limit ?? limit.LimitAt, options.Value.Zone).Set("limit.step", step),
    };

    private static async ValueTask<CaseRow?> CaseAsync(RuntimeTransaction transaction, RunningLimitRow limit, CancellationToken cancellationToken) =>
        limit.CaseId is { } caseId ? (await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken))?.Row : null;
}
