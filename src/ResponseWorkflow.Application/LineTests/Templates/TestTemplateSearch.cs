using ResponseWorkflow.Application.LineTests.Activities;
using ResponseWorkflow.Application.LineTests.Judging;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>Answers what processes want to know of test templates: the answer is stored with the question, and delivered right after it. Safe for use by several threads.</summary>
internal sealed class TestTemplateSearch : IEffectHandler, ITransactionStep
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is TestTemplateSought;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun)
                continue;
            foreach (var sought in transition.Handled.OfType<TestTemplateSought>())
            {
                if (sought.BookmarkId is not { } bookmarkId || !transition.IsWaitingAt(bookmarkId))
                    continue;
                var found = TestTemplates.ForType(await TestTemplates.InForceAsync(transaction.Storage.Context, cancellationToken), sought.CircuitType);
                var answer = DataObject.Empty.With(FindTestTemplate.AnswerField, AnswerOf(found, sought.Grade));
                transaction.Storage.Insert(StimulusRows.Resume(transition.InstanceId, bookmarkId, answer, "test templates", transition));
                transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Stimuli));
            }
        }
    }

    private static DataValue AnswerOf(TestTemplateVersion? found, string? grade) => found?.Template is not { } template
        ? DataValue.Null
        : DataValue.ObjectOf(
            ("key", template.Key),
            ("version", found.Version),
            ("nameZh", template.NameZh),
            ("nameEn", template.NameEn),
            ("indicators", DataArray.From(TestJudging.Applying(template, grade).Select(static one => DataValue.ObjectOf(("key", one.Key), ("unit", one.Unit))))));
}
