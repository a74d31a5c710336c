using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Scripting;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Activities.Scripting;

/// <summary>Runs a script.</summary>
[Activity("Elsa", "Scripting", "Runs a script.", DisplayName = "Run JavaScript")]
public sealed class RunJavaScript : Activity, IBindsDefinition
{
    private CompiledExpression? _script;

    /// <summary>The script. A literal and a JavaScript expression both mean its text; other expressions give the text.</summary>
    [Input(Description = "The script to run.", UIHint = InputUIHints.CodeEditor, DefaultSyntax = "JavaScript", DefaultValue = "", AutoEvaluate = false)]
    public Input<string> Script { get; set; } = default!;

    /// <summary>The outcomes that the script may set.</summary>
    [Input(Description = "The outcomes that the script may set by setOutcome().", DisplayName = "Possible Outcomes", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<ICollection<string>> PossibleOutcomes { get; set; } = default!;

    /// <summary>What the script returned.</summary>
    [Output(Description = "What the script returned.")]
    public Output<object> Result { get; set; } = default!;

    void IBindsDefinition.Bind(ActivityBinder binder)
    {
        if (binder.Definition.Inputs.TryGetValue(nameof(Script), out var expression) && expression.Type is "Literal" or "JavaScript")
            _script = ActivityBinder.Compile(expression with { Type = "JavaScript" }, typeof(object));
    }

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var result = _script is not null ? _script.Evaluate(context) : RunText(context);
        if (!result.IsNull)
            context.SetData(Result, result);
        return context.CompleteActivityWithOutcomesAsync([.. context.ScriptOutcomes ?? []]);
    }

    private DataValue RunText(ActivityExecutionContext context)
    {
        var text = context.Get(Script);
        return string.IsNullOrWhiteSpace(text) ? DataValue.Null : ScriptPrograms.Compile(text).Run(WorkflowScriptScope.ContextFor(context));
    }
}
