using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Making;

/// <summary>Answers what processes want to know of rule rows: the answer is stored with the question, and delivered right after it. Safe for use by several threads.</summary>
/// <param name="terms">The rows.</param>
/// <param name="cases">Finds the case.</param>
internal sealed class LimitSearch(ITimeLimitTerms terms, ICaseLookup cases) : IEffectHandler, ITransactionStep
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is TimeLimitSought;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun)
                continue;
            foreach (var sought in transition.Handled.OfType<TimeLimitSought>())
            {
                if (sought.BookmarkId is not { } bookmarkId || !transition.IsWaitingAt(bookmarkId))
                    continue;
                var answer = DataObject.Empty.With(FindTimeLimit.AnswerField, await FindAsync(transition, sought, cancellationToken));
                transaction.Storage.Insert(StimulusRows.Resume(transition.InstanceId, bookmarkId, answer, "time limits", transition));
                transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
            }
        }
    }

    private async ValueTask<DataValue> FindAsync(InstanceTransition transition, TimeLimitSought sought, CancellationToken cancellationToken)
    {
        var inForce = await terms.InForceAsync(cancellationToken);
        var vocabulary = inForce.Data.Vocabulary;
        var facts = LimitFacts.Read(vocabulary, LimitFacts.Gather(vocabulary, await cases.FindAsync(transition, cancellationToken), sought.Facts, stated: null));
        try
        {
            var (calculator, now) = (new DeadlineCalculator(inForce.Data), transition.Transaction.Now);
            var row = calculator.Match(sought.Key, facts, sought.StartsAt ?? now);
            var over = sought.StartsAt is { } start ? calculator.Compute(row, facts, ClockLog.StartedAt(start), now).Limit : null;
            var limit = row.Measure switch
            {
                Measure.Within within => within.Limit ?? within.Target,
                Measure.Before before => before.Limit,
                _ => null,
            };
            return DataValue.ObjectOf(
                ("row", row.Header.Id),
                ("amount", limit is null ? DataValue.Null : (double)limit.Amount),
                ("unit", limit?.Unit.ToString()),
                ("textZh", limit?.In(TextLanguage.SimplifiedChinese)),
                ("textEn", limit?.In(TextLanguage.English)),
                ("limitAt", over is { } at ? TypeConversion.From(at) : DataValue.Null));
        }
        catch (TimeLimitException)
        {
            // No row fits: the definition has an outcome for that.
            return DataValue.Null;
        }
    }
}
