using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>Runs another workflow right away, and waits for its end if wanted.</summary>
[Activity("Elsa", "Composition", "Runs another workflow right away.", DisplayName = "Execute Workflow", Kind = ActivityKind.Task)]
public sealed class ExecuteWorkflow : StartsWorkflow
{
    private const string ChildId = nameof(ChildId);

    /// <summary>Correlation id of the new instance.</summary>
    [Input(Description = "The correlation id of the new workflow.", DisplayName = "Correlation ID", Order = 2)]
    public Input<string> CorrelationId { get; set; } = default!;

    /// <summary>Whether to wait for its end when it does not end right away.</summary>
    [Input(Description = "Whether to wait until the new workflow has ended.", DisplayName = "Wait For Completion", UIHint = InputUIHints.Checkbox, DefaultValue = false, Order = 4)]
    public Input<bool> WaitForCompletion { get; set; } = default!;

    /// <summary>What became of the child after its first run; after a wait, its output.</summary>
    [Output(Description = "The state of the workflow after its first run, or its output after a wait.")]
    public Output<object> Result { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        var childId = context.NewIdentity().ToString("N");
        context.SetProperty(ChildId, childId);
        context.Emit(new WorkflowDispatched
        {
            Execution = context.Number,
            ChildInstanceId = childId,
            DefinitionId = DefinitionIdIn(context),
            CorrelationId = NullIfEmpty(context.Get(CorrelationId)),
            Input = InputIn(context),
            Report = ChildReport.FirstBurst,
            BookmarkId = Await(context, childId, OnChildRanAsync).Id,
        });
    }

    private ValueTask OnChildRanAsync(ActivityExecutionContext context)
    {
        var report = Report(context);
        if (context.Get(WaitForCompletion) && report["status"] == nameof(WorkflowStatus.Running))
        {
            var childId = context.GetProperty<string>(ChildId)!;
            context.Emit(new ChildAwaited(childId, Await(context, childId, OnChildEndedAsync).Id));
            return ValueTask.CompletedTask;
        }

        context.SetData(Result, report);
        return context.CompleteActivityAsync();
    }

    private ValueTask OnChildEndedAsync(ActivityExecutionContext context)
    {
        context.SetData(Result, Report(context)["output"]);
        return context.CompleteActivityAsync();
    }
}
