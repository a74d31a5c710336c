using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>Base of activities that start other workflows.</summary>
public abstract class StartsWorkflow : Activity
{
    /// <summary>The definition to start; its published version runs.</summary>
    [Input(Description = "The workflow to start.", DisplayName = "Workflow Definition", UIHint = InputUIHints.WorkflowDefinitionPicker, IsRequired = true)]
    public Input<string> WorkflowDefinitionId { get; set; } = default!;

    /// <summary>Input of the new instances.</summary>
    [Input(Description = "The input of the new workflow.", DefaultSyntax = "JavaScript", Order = 3)]
    public Input<IDictionary<string, object>> Input { get; set; } = default!;

    /// <summary>What the wait for a child's end is found by.</summary>
    public static DataValue Stimulus(string childInstanceId) => DataValue.ObjectOf(("childInstanceId", childInstanceId));

    /// <summary>The definition's id.</summary>
    /// <exception cref="ActivityFaultException">There is none.</exception>
    private protected string DefinitionIdIn(ActivityExecutionContext context) =>
        context.Get(WorkflowDefinitionId) is { Length: > 0 } id ? id : throw new ActivityFaultException("input.missing", "The activity names no workflow to start.");

    /// <summary>The input of a child: the activity's own, with the id of this instance.</summary>
    private protected DataObject InputIn(ActivityExecutionContext context)
    {
        var input = context.GetData(Input).TryGetObject(out var given) ? given : DataObject.Empty;
        return input.With(StimulusInputs.ParentInstanceId, context.WorkflowExecutionContext.Id);
    }

    /// <summary>Waits for a report of a child.</summary>
    private protected static Bookmark Await(ActivityExecutionContext context, string childInstanceId, ExecuteActivityDelegate callback) =>
        context.CreateBookmark(new CreateBookmarkArgs { Stimulus = Stimulus(childInstanceId), Callback = callback, IncludeActivityInstanceId = false });

    /// <summary>The report that has just come.</summary>
    private protected static DataObject Report(ActivityExecutionContext context) =>
        context.WorkflowInput[StimulusInputs.Child].TryGetObject(out var child) ? child : DataObject.Empty;

    private protected static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
