using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.Indicators;

/// <summary>Counts escalations: each step of a ladder that comes in a case is a fact of an indicator, in the transaction that notes the step. One that comes again, because its limit was moved, counts once. Safe for use by several threads.</summary>
internal sealed class EscalationFacts : ITimeLimitStepHandler
{
    /// <summary>What is counted.</summary>
    public const string Kind = "limit.escalation";

    // Longer than keys are; what comes behind it in the name of what is counted has room then.
    private const int KeyLength = 48;

    private static readonly RowUpdate<IndicatorFactRow> Again =
        new([nameof(IndicatorFactRow.DueAt), nameof(IndicatorFactRow.DoneAt), nameof(IndicatorFactRow.IsInTime), nameof(IndicatorFactRow.At), nameof(IndicatorFactRow.RowVersion)]);

    /// <inheritdoc/>
    public async ValueTask HandleAsync(FiredStep step, RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(transaction);
        if (step.Step.Kind != DeadlineStepKind.Escalation || step.Limit.CaseId is not { } caseId || (await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken))?.Row is not { } subject)
            return;
        var storage = transaction.Storage;
        var name = $"{Texts.Shorten(step.Limit.Key, KeyLength)} {step.Name} {step.Limit.Id}";
        var row = await storage.Context.IndicatorFacts.AsNoTracking().FirstOrDefaultAsync(fact => fact.CaseId == caseId && fact.Kind == Kind && fact.Subject == name, cancellationToken);
        var isNew = row is null;
        row ??= new IndicatorFactRow
        {
            Id = transaction.Services.Seeds.NextId(), Kind = Kind, Subject = name, CaseId = caseId, CaseNumber = subject.Number, UnitId = step.Limit.UnitId ?? subject.UnitId, Grade = step.Limit.Grade ?? subject.Grade, Weight = 1,
        };
        var due = step.Deadline.Limit;
        (row.DueAt, row.DoneAt, row.IsInTime, row.At) = (due, step.At, due is null || step.At <= due, transaction.Now);
        row.RowVersion++;
        if (isNew)
            storage.Insert(row);
        else
            storage.Update(Again, row);
    }
}
