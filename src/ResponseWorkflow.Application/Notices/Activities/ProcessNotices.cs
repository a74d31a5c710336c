using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices.Sources;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Tells what processes want told, in the transaction of the burst. Safe for use by several threads.</summary>
/// <param name="cases">Finds the case.</param>
/// <param name="units">The kinds of units.</param>
internal sealed class ProcessNotices(ICaseLookup cases, IOptions<UnitOptions> units) : IEffectHandler
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
            UnitId = asked.Role is null ? null : await UnitAsync(context, asked.Unit, subject, cancellationToken),
            CaseId = subject?.Id,
            CaseNumber = subject?.Number,
            Facts = facts,
        };
    }

    private async Task<string?> UnitAsync(ResponseDbContext context, string given, CaseFacts? subject, CancellationToken cancellationToken)
    {
        if (given == UnitList.OfTheCase)
            return subject?.UnitId ?? UnitTree.RootId;
        if (given.StartsWith(UnitList.OfKind, StringComparison.Ordinal))
            return subject is null ? UnitTree.RootId : await UnitsOfKind.FindAsync(context, units.Value, subject.UnitId, given[UnitList.OfKind.Length..], cancellationToken) ?? subject.UnitId;
        if (given.StartsWith(UnitList.OfProvince, StringComparison.Ordinal))
            return subject is null ? UnitTree.RootId : await UnitsOfKind.FindInProvinceAsync(context, units.Value, subject.UnitId, given[UnitList.OfProvince.Length..], cancellationToken) ?? subject.UnitId;
        var code = UnitSteps.Normalize(given);
        var found = await context.Units.Where(row => row.Id == given || row.NormalizedCode == code).Select(static row => row.Id).ToListAsync(cancellationToken);

        // An id wins over a code that looks like one.
        return found.Contains(given, StringComparer.Ordinal) ? given : found.FirstOrDefault();
    }
}
