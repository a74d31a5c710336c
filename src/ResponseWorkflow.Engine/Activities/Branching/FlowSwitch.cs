using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;

namespace ResponseWorkflow.Engine.Activities.Branching;

/// <summary>Follows the branches of a flowchart whose conditions hold.</summary>
[Activity("Elsa", "Branching", "Follows the branches whose conditions hold.", DisplayName = "Switch (flow)")]
[FlowNode("Default")]
public sealed class FlowSwitch : Activity, IBindsDefinition
{
    /// <summary>The cases; each label is an outcome.</summary>
    [Input(Description = "The cases; each label is an outcome.", UIHint = InputUIHints.FlowSwitchEditor)]
    public IReadOnlyList<FlowSwitchCase> Cases { get; internal set; } = [];

    /// <summary>How many cases are taken.</summary>
    [Input(Description = "Whether the first or all matching cases are taken.", UIHint = InputUIHints.DropDown, DefaultValue = SwitchMode.MatchFirst)]
    public Input<SwitchMode> Mode { get; set; } = default!;

    void IBindsDefinition.Bind(ActivityBinder binder) =>
        Cases = [.. SwitchCases.Read(binder).Select(static item => new FlowSwitchCase(item.Label, item.Condition))];

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var matching = SwitchCases.Matching(Cases, static item => item.Condition, context.Get(Mode), context);
        return context.CompleteActivityWithOutcomesAsync(matching.Count == 0 ? ["Default"] : [.. matching.Select(static item => item.Label)]);
    }
}
