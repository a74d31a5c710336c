using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>Starts another workflow, and waits for its end if wanted.</summary>
[Activity("Elsa", "Composition", "Starts another workflow in the background.", DisplayName = "Dispatch Workflow")]
public sealed class DispatchWorkflow : StartsWorkflow
{
    /// <summary>Correlation id of the new instance.</summary>
    [Input(Description = "The correlation id of the new workflow.", DisplayName = "Correlation ID", Order = 2)]
    public Input<string> CorrelationId { get; set; } = default!;

    /// <summary>Whether to wait for its end.</summary>
    [Input(Description = "Whether to wait until the new workflow has ended.", DisplayName = "Wait For Completion", UIHint = InputUIHints.Checkbox, DefaultValue = false, Order = 4)]
    public Input<bool> WaitForCompletion { get; set; } = default!;

    /// <summary>Whether the new instance gets a trace of its own.</summary>
    [Input(Description = "Whether the new workflow gets a trace of its own.", DisplayName = "Start New Trace", Category = "Open Telemetry", UIHint = InputUIHints.Checkbox, DefaultValue = false, Order = 5)]
    public Input<bool> StartNewTrace { get; set; } = default!;

    /// <summary>The channel by which the host orders its work.</summary>
    [Input(Description = "The channel that carries the new workflow.", DisplayName = "Channel", UIHint = InputUIHints.DropDown, Order = 6)]
    public Input<string> ChannelName { get; set; } = default!;

    /// <summary>The child's output.</summary>
    [Output(Description = "The output of the workflow, when it was waited for.")]
    public Output<object> Result { get; set; } = default!;

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var childId = context.NewIdentity().ToString("N");
        var definitionId = DefinitionIdIn(context);
        var bookmark = context.Get(WaitForCompletion) ? Await(context, childId, OnChildEndedAsync) : null;
        context.Emit(new WorkflowDispatched
        {
            Execution = context.Number,
            ChildInstanceId = childId,
            DefinitionId = definitionId,
            CorrelationId = NullIfEmpty(context.Get(CorrelationId)),
            Input = InputIn(context),
            ChannelName = NullIfEmpty(context.Get(ChannelName)),
            Report = bookmark is null ? ChildReport.None : ChildReport.End,
            BookmarkId = bookmark?.Id,
        });
        if (bookmark is null)
            await context.CompleteActivityAsync();
    }

    private ValueTask OnChildEndedAsync(ActivityExecutionContext context)
    {
        context.SetData(Result, Report(context)["output"]);
        return context.CompleteActivityAsync();
    }
}
