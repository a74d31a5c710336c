using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Waits for an event, or starts the workflow when one is published.</summary>
[Activity("Elsa", "Primitives", "Waits for an event.", Kind = ActivityKind.Trigger)]
public sealed class Event : Trigger
{
    /// <summary>Name of the event; its case counts.</summary>
    [Input(Description = "The name of the event; its case counts.", DisplayName = "Event Name")]
    public Input<string> EventName { get; set; } = default!;

    /// <summary>What the event carried.</summary>
    [Output(Description = "What the event carried.")]
    public Output<object> Result { get; set; } = default!;

    /// <summary>What a published event must equal.</summary>
    public static DataValue Stimulus(string eventName) => DataValue.ObjectOf(("eventName", eventName));

    /// <inheritdoc/>
    protected override object? GetTriggerPayload(TriggerIndexingContext context) => Stimulus(context.Get(EventName) ?? "");

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
            await OnEventAsync(context);
        else
            context.CreateBookmark(new CreateBookmarkArgs { Stimulus = Stimulus(context.Get(EventName) ?? ""), Callback = OnEventAsync, IncludeActivityInstanceId = false });
    }

    private ValueTask OnEventAsync(ActivityExecutionContext context)
    {
        context.SetData(Result, context.WorkflowInput[StimulusInputs.EventPayload]);
        return context.CompleteActivityAsync();
    }
}
