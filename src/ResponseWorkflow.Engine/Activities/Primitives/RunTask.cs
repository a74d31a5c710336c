using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Asks the outside to do something and waits for the report.</summary>
[Activity("Elsa", "Primitives", "Asks the outside to do something and waits until its completion is reported.", DisplayName = "Run Task")]
public sealed class RunTask : Activity
{
    /// <summary>What is to be done.</summary>
    [Input(Description = "What is to be done.", DisplayName = "Task Name", IsRequired = true)]
    public Input<string> TaskName { get; set; } = default!;

    /// <summary>Data for it.</summary>
    [Input(Description = "Data for whoever does it.", DefaultSyntax = "JavaScript")]
    public Input<IDictionary<string, object>> Payload { get; set; } = default!;

    /// <summary>By which the result is reported.</summary>
    [Output(Description = "The id by which the completion is reported.", DisplayName = "Task ID")]
    public Output<string> TaskId { get; set; } = default!;

    /// <summary>The reported result.</summary>
    [Output(Description = "The reported result.")]
    public Output<object> Result { get; set; } = default!;

    /// <summary>What a report must equal.</summary>
    public static DataValue Stimulus(string taskId) => DataValue.ObjectOf(("taskId", taskId));

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        var taskId = context.NewIdentity().ToString("N");
        var taskName = context.Get(TaskName) ?? "";
        context.Set(TaskId, taskId);
        var bookmark = context.CreateBookmark(new CreateBookmarkArgs
        {
            Stimulus = Stimulus(taskId),
            Payload = DataValue.ObjectOf(("taskId", taskId), ("taskName", taskName)),
            Callback = OnReportedAsync,
            IncludeActivityInstanceId = false,
        });
        context.Emit(new TaskRequested(taskId, taskName, context.GetData(Payload), bookmark.Id));
    }

    private ValueTask OnReportedAsync(ActivityExecutionContext context)
    {
        context.SetData(Result, context.WorkflowInput[StimulusInputs.TaskResult]);
        return context.CompleteActivityAsync();
    }
}
