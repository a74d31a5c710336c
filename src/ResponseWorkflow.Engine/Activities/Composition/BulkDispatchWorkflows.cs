using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>Starts another workflow for each item of a list, and waits for the ends if wanted.</summary>
[Activity("Elsa", "Composition", "Starts another workflow for each item of a list.", DisplayName = "Bulk Dispatch Workflows", Kind = ActivityKind.Task)]
[FlowNode("Completed", "Canceled", "Done")]
public sealed class BulkDispatchWorkflows : StartsWorkflow
{
    private const string Waiting = nameof(Waiting);
    private const string ChildInstanceId = nameof(ChildInstanceId);

    /// <summary>The items.</summary>
    [Input(Description = "The items; one workflow starts for each.", DefaultSyntax = "JavaScript", Order = 1)]
    public Input<object> Items { get; set; } = default!;

    /// <summary>The name under which an item that is no object goes into the input.</summary>
    [Input(Description = "The input that receives an item that is not an object.", DisplayName = "Default Item Input Key", DefaultValue = "Item", Order = 2)]
    public Input<string> DefaultItemInputKey { get; set; } = default!;

    /// <summary>Gives the correlation id for an item, which the expression reads by <c>getItem()</c>.</summary>
    [Input(Description = "Gives the correlation id of each workflow; getItem() is the item.", DisplayName = "Correlation ID Function", DefaultSyntax = "JavaScript", AutoEvaluate = false, Order = 2.5f)]
    public Input<string> CorrelationIdFunction { get; set; } = default!;

    /// <summary>Whether to wait for the ends.</summary>
    [Input(Description = "Whether to wait until all workflows have ended.", DisplayName = "Wait For Completion", UIHint = InputUIHints.Checkbox, DefaultValue = true, Order = 4)]
    public Input<bool> WaitForCompletion { get; set; } = default!;

    /// <summary>Whether the new instances get traces of their own.</summary>
    [Input(Description = "Whether the new workflows get traces of their own.", DisplayName = "Start New Trace", Category = "Open Telemetry", UIHint = InputUIHints.Checkbox, DefaultValue = false, Order = 5)]
    public Input<bool> StartNewTrace { get; set; } = default!;

    /// <summary>The channel by which the host orders its work.</summary>
    [Input(Description = "The channel that carries the new workflows.", DisplayName = "Channel", UIHint = InputUIHints.DropDown, Order = 6)]
    public Input<string> ChannelName { get; set; } = default!;

    /// <summary>Runs for each child that ended as drawn.</summary>
    [Port(DisplayName = "Child Completed")]
    public IActivity? ChildCompleted { get; set; }

    /// <summary>Runs for each child that faulted or was cancelled.</summary>
    [Port(DisplayName = "Child Faulted")]
    public IActivity? ChildFaulted { get; set; }

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var items = context.GetData(Items).TryGetArray(out var given) ? given : DataArray.Empty;
        var wait = context.Get(WaitForCompletion);
        foreach (var item in items)
            Dispatch(context, item, wait);
        if (items.Count == 0 || !wait)
            await context.CompleteActivityWithOutcomesAsync("Done");
        else
            context.SetProperty(Waiting, items.Count);
    }

    private void Dispatch(ActivityExecutionContext context, DataValue item, bool wait)
    {
        var childId = context.NewIdentity().ToString("N");
        var definitionId = DefinitionIdIn(context);
        var bookmark = wait ? Await(context, childId, OnChildEndedAsync) : null;
        context.Emit(new WorkflowDispatched
        {
            Execution = context.Number,
            ChildInstanceId = childId,
            DefinitionId = definitionId,
            CorrelationId = CorrelationFor(context, item),
            Input = InputFor(context, item),
            ChannelName = NullIfEmpty(context.Get(ChannelName)),
            Report = wait ? ChildReport.End : ChildReport.None,
            BookmarkId = bookmark?.Id,
        });
    }

    private string? CorrelationFor(ActivityExecutionContext context, DataValue item)
    {
        if (CorrelationIdFunction is null)
            return null;
        context.ExpressionArguments = DataValue.ObjectOf(("item", item)).AsObject();
        try
        {
            return NullIfEmpty(context.Get(CorrelationIdFunction));
        }
        finally
        {
            context.ExpressionArguments = DataObject.Empty;
        }
    }

    private DataObject InputFor(ActivityExecutionContext context, DataValue item)
    {
        var input = InputIn(context);
        if (!item.TryGetObject(out var properties))
            return input.With(context.Get(DefaultItemInputKey) ?? "Item", item);
        var builder = input.ToBuilder();
        foreach (var (name, value) in properties)
            builder.Set(name, value);
        return builder.ToObject();
    }

    private ValueTask OnChildEndedAsync(ActivityExecutionContext context)
    {
        var report = Report(context);
        context.SetProperty(Waiting, context.GetProperty<int>(Waiting) - 1);
        var port = report["subStatus"] == nameof(WorkflowSubStatus.Finished) ? ChildCompleted : ChildFaulted;
        return context.ScheduleActivityAsync(port, OnPortCompletedAsync, variables: [new(ChildInstanceId, report["workflowInstanceId"])]);
    }

    private ValueTask OnPortCompletedAsync(ActivityCompletedContext completed)
    {
        var context = completed.TargetContext;
        return context.GetProperty<int>(Waiting) == 0 && context.IsIdle
            ? context.CompleteActivityWithOutcomesAsync("Completed", "Done")
            : ValueTask.CompletedTask;
    }
}
