using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>Sets an output of the workflow.</summary>
[Activity("Elsa", "Composition", "Sets an output of the workflow.", DisplayName = "Set Output")]
public sealed class SetOutput : CodeActivity
{
    /// <summary>Name of the output.</summary>
    [Input(Description = "The output to set.", DisplayName = "Output", UIHint = InputUIHints.OutputPicker)]
    public Input<string> OutputName { get; set; } = default!;

    /// <summary>Its value.</summary>
    [Input(Description = "The value to give it.", DisplayName = "Value")]
    public Input<object> OutputValue { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        var name = context.Get(OutputName);
        if (string.IsNullOrEmpty(name))
            throw new ActivityFaultException("input.missing", "The activity names no output.");
        context.SetWorkflowOutput(name, context.GetData(OutputValue));
    }
}
