using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Sources;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Calls people out by the rules that are in force: the notices and the answer to the process are stored together. Safe for use by several threads.</summary>
/// <param name="cases">Finds the case.</param>
/// <param name="terms">The rules.</param>
/// <param name="units">Finds units.</param>
/// <param name="directory">Who holds which role.</param>
/// <param name="notices">Who is told where nobody holds a role.</param>
/// <param name="options">The effects.</param>
internal sealed class ProcessCallOuts(ICaseLookup cases, StoredNoticeTerms terms, NoticeUnits units, RecipientDirectory directory, IOptions<NoticeOptions> notices, IOptions<CallOutOptions> options) : IEffectHandler
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is CallOutRequested;

    /// <summary>Does what the bursts of the transaction ask for.</summary>
    public async ValueTask TellAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun)
                continue;
            foreach (var asked in transition.Handled.OfType<CallOutRequested>())
            {
                if (asked.BookmarkId is not { } bookmarkId || !transition.IsWaitingAt(bookmarkId))
                    continue;
                var answer = DataObject.Empty.With(CallOut.AnswerField, await TellAsync(transition, asked, cancellationToken));
                transaction.Storage.Insert(StimulusRows.Resume(transition.InstanceId, bookmarkId, answer, "call-outs", transition));
                transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
            }
        }
    }

    private async ValueTask<DataValue> TellAsync(InstanceTransition transition, CallOutRequested asked, CancellationToken cancellationToken)
    {
        var transaction = transition.Transaction;
        var subject = await cases.FindAsync(transition, cancellationToken);
        var row = subject is null ? null : (await CasesInHand.Of(transaction).ReadAsync(subject.Id, cancellationToken))?.Row;
        var fault = new CallOutFault(asked.Customer ?? row?.CustomerNumber, asked.Grade ?? subject?.Grade, asked.Effect, asked.Minutes);
        var rule = CallOutRules.Find((await terms.InForceAsync(cancellationToken)).CallOuts, fault);
        if (rule is null || rule.Level <= asked.AboveLevel)
            return DataValue.Null;
        var told = new List<(string Id, CallOutTarget Target)>();
        foreach (var target in rule.Told)
            told.AddRange((await PeopleAsync(transition, target, subject, cancellationToken)).Select(id => (id, target)));
        NoticesInHand.Of(transaction).Add(new NoticeDraft(NoticeKinds.CallOut)
        {
            People = [.. told.Select(static one => one.Id).Distinct(StringComparer.Ordinal)],
            CaseId = subject?.Id,
            CaseNumber = subject?.Number,
            Channel = NoticeChannels.Sms,
            Facts = FactsOf(rule, asked).Set(row).Set("act.reason", asked.TextZh, asked.TextEn),
        });
        return await AnswerAsync(transaction.Storage.Context, rule, told, cancellationToken);
    }

    // A role that nobody holds must not mean that nobody hears of it.
    private async ValueTask<IReadOnlyList<string>> PeopleAsync(InstanceTransition transition, CallOutTarget target, CaseFacts? subject, CancellationToken cancellationToken)
    {
        var (context, now) = (transition.Transaction.Storage.Context, transition.Transaction.Now);
        var unit = await units.FindAsync(context, target.Unit, subject, cancellationToken) ?? subject?.UnitId ?? UnitTree.RootId;
        var people = await directory.NearestAsync(context, target.Role, unit, now, cancellationToken);
        return people.Count > 0 ? people : await directory.NearestAsync(context, notices.Value.FallbackRole, UnitTree.RootId, now, cancellationToken);
    }

    private NoticeFacts FactsOf(CallOutRule rule, CallOutRequested asked)
    {
        var effect = options.Value.EffectiveEffects.FirstOrDefault(term => term.Key == asked.Effect);
        return new NoticeFacts()
            .Set("data.effect", effect?.NameZh ?? asked.Effect, effect?.NameEn ?? asked.Effect).Set("data.rule", rule.NameZh, rule.NameEn)
            .SetOwn("minutes", asked.Minutes).SetOwn("level", rule.Level);
    }

    private static async Task<DataValue> AnswerAsync(ResponseDbContext context, CallOutRule rule, IReadOnlyList<(string Id, CallOutTarget Target)> told, CancellationToken cancellationToken)
    {
        string[] ids = [.. told.Select(static one => one.Id).Distinct(StringComparer.Ordinal)];
        var people = await context.Users.Where(user => ids.Contains(user.Id)).Select(static user => new { user.Id, user.DisplayName, user.Phone }).ToDictionaryAsync(static user => user.Id, StringComparer.Ordinal, cancellationToken);

        // Whoever holds several of the roles stands there once, and is called if any of them is.
        var entries = told.GroupBy(static one => one.Id, StringComparer.Ordinal).Where(group => people.ContainsKey(group.Key))
            .Select(group => (IsCalled: group.Any(static one => one.Target.IsCalled), Value: DataValue.ObjectOf(
                ("id", group.Key), ("name", people[group.Key].DisplayName), ("phone", people[group.Key].Phone), ("role", group.First().Target.Role)))).ToArray();
        return DataValue.ObjectOf(
            ("key", rule.Key),
            ("nameZh", rule.NameZh),
            ("nameEn", rule.NameEn),
            ("level", rule.Level),
            ("told", DataArray.From(entries.Select(static one => one.Value))),
            ("calls", DataArray.From(entries.Where(static one => one.IsCalled).Select(static one => one.Value))));
    }
}
