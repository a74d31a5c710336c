using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices.Sources;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Tells what processes want told, in the transaction of the burst. Safe for use by several threads.</summary>
/// <param name="cases">Finds the case.</param>
/// <param name="units">Finds units.</param>
internal sealed class ProcessNotices(ICaseLookup cases, NoticeUnits units) : IEffectHandler
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is NoticeRequested;

    /// <summary>Tells what the bursts of the transaction ask for. People and units that are not there are passed over: a process does not fail because somebody has left.</summary>
    public async ValueTask TellAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun)
                continue;
            foreach (var asked in transition.Handled.OfType<NoticeRequested>())
                NoticesInHand.Of(transaction).Add(await DraftAsync(transition, asked, cancellationToken));
        }
    }

    private async ValueTask<NoticeDraft> DraftAsync(InstanceTransition transition, NoticeRequested asked, CancellationToken cancellationToken)
    {
        var context = transition.Transaction.Storage.Context;
        var subject = await cases.FindAsync(transition, cancellationToken);
        var row = subject is null ? null : (await CasesInHand.Of(transition.Transaction).ReadAsync(subject.Id, cancellationToken))?.Row;
        var people = new List<string>();
        foreach (var name in asked.People)
        {
            if (await TaskPeople.FindAsync(context, name, cancellationToken) is { } user)
                people.Add(user.Id);
        }

        if (asked.IsForCase && row is not null)
            people.AddRange(await ConcernedPeople.OfCaseAsync(context, row, cancellationToken));
        var facts = new NoticeFacts().Set(row).Set("act.reason", asked.TextZh, asked.TextEn);
        foreach (var (name, value) in asked.Fields)
            facts.SetOwn(name, value);
        return new NoticeDraft(asked.Kind)
        {
            People = people,
            RoleId = asked.Role,
            UnitId = asked.Role is null ? null : await units.FindAsync(context, asked.Unit, subject, cancellationToken),
            CaseId = subject?.Id,
            CaseNumber = subject?.Number,
            Facts = facts,
        };
    }
}
