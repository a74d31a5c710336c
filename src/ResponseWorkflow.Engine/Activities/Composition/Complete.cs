using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Composition;

/// <summary>Ends the nearest enclosing workflow with outcomes.</summary>
[Activity("Elsa", "Composition", "Ends the workflow, or the workflow used as activity, with outcomes.")]
public sealed class Complete : Activity, ITerminalNode
{
    /// <summary>The outcomes: a text, a list of texts, or JSON of one.</summary>
    [Input(Description = "The outcomes to end with; Done when empty.", UIHint = InputUIHints.OutcomePicker, DefaultSyntax = "Object")]
    public Input<object> Outcomes { get; set; } = default!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) =>
        context.WorkflowExecutionContext.CompleteCompositeAsync(context, Read(context.GetData(Outcomes)));

    private static string[] Read(DataValue value)
    {
        if (value.TryGetString(out var text))
        {
            if (string.IsNullOrWhiteSpace(text))
                return [];
            if (!text.TrimStart().StartsWith('['))
                return [text];
        }

        return [.. (TypeConversion.To<string[]>(value) ?? []).Where(static outcome => !string.IsNullOrEmpty(outcome))];
    }
}
