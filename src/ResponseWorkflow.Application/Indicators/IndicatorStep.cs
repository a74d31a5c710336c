using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Indicators.Activities;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Indicators;

/// <summary>Keeps the facts of indicators in the transaction in which they come about. It goes after limits: these say what was due when. Safe for use by several threads.</summary>
/// <param name="cases">Finds the case.</param>
internal sealed class IndicatorStep(ICaseLookup cases) : IEffectHandler, ITransactionStep
{
    private static readonly RowUpdate<IndicatorFactRow> Again = new(
    [
        nameof(IndicatorFactRow.UnitId), nameof(IndicatorFactRow.Grade), nameof(IndicatorFactRow.DueAt), nameof(IndicatorFactRow.DoneAt), nameof(IndicatorFactRow.IsInTime),
        nameof(IndicatorFactRow.Weight), nameof(IndicatorFactRow.At), nameof(IndicatorFactRow.RowVersion),
    ]);

    private static readonly string[] Whole = [""];

    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is IndicatorRecorded;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun)
                continue;
            foreach (var recorded in transition.Handled.OfType<IndicatorRecorded>())
                await KeepAsync(transition, recorded, cancellationToken);
        }
    }

    private async ValueTask KeepAsync(InstanceTransition transition, IndicatorRecorded recorded, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(transition, cancellationToken) is not { } subject)
            return;
        var (storage, now) = (transition.Transaction.Storage, transition.Transaction.Now);

        // What the same transaction has done of limits, tasks and facts is found like the rest.
        await storage.FlushAsync(cancellationToken);
        var limit = await LimitAsync(storage.Context, subject.Id, recorded, cancellationToken);
        var (due, done) = (limit?.LimitAt ?? limit?.TargetAt, limit?.StoppedAt ?? now);
        var unit = await UnitAsync(storage.Context, recorded.Unit, limit?.TaskId, cancellationToken) ?? subject.UnitId;
        var kind = Texts.Shorten(recorded.Kind, StorageMetadata.IdLength);
        foreach (var one in recorded.Subjects.Count == 0 ? Whole : recorded.Subjects)
        {
            var name = Texts.Shorten(one, StorageMetadata.IdLength);
            var row = await storage.Context.IndicatorFacts.AsNoTracking().FirstOrDefaultAsync(fact => fact.CaseId == subject.Id && fact.Kind == kind && fact.Subject == name, cancellationToken);
            var isNew = row is null;
            row ??= new IndicatorFactRow { Id = transition.Transaction.Services.Seeds.NextId(), Kind = kind, Subject = name, CaseId = subject.Id, CaseNumber = subject.Number, UnitId = unit };
            (row.UnitId, row.Grade, row.DueAt, row.DoneAt, row.IsInTime) = (unit, subject.Grade, due, done, !recorded.IsLate && (due is null || done <= due));
            (row.Weight, row.At) = (recorded.Weight, now);
            row.RowVersion++;
            if (isNew)
                storage.Insert(row);
            else
                storage.Update(Again, row);
        }
    }

    // The newest one counts: a task that was asked again has its answer judged as it came last.
    private static async Task<RunningLimitRow?> LimitAsync(ResponseDbContext context, string caseId, IndicatorRecorded recorded, CancellationToken cancellationToken)
    {
        if (recorded.LimitKey is not { } key)
            return null;
        var rows = context.RunningLimits.AsNoTracking().Where(row => row.CaseId == caseId && row.Key == key);
        rows = recorded.Step is { } step ? rows.Where(row => row.ActivityId == step) : rows.Where(row => row.TaskId == null);
        if (recorded.Occurrence is { } name)
            rows = rows.Where(row => row.Name == name);
        return await rows.OrderByDescending(static row => row.UpdatedAt).ThenByDescending(static row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<string?> UnitAsync(ResponseDbContext context, string? given, string? taskId, CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            var code = UnitSteps.Normalize(given);
            return await context.Units.Where(row => row.Id == given || row.NormalizedCode == code).OrderByDescending(row => row.Id == given).Select(static row => row.Id).FirstOrDefaultAsync(cancellationToken);
        }

        return taskId is null ? null : await context.HumanTasks.Where(row => row.Id == taskId).Select(static row => row.UnitId).FirstOrDefaultAsync(cancellationToken);
    }
}
