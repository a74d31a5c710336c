using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Branching;

/// <summary>Runs the nested activities whose conditions hold.</summary>
[Activity("Elsa", "Branching", "Runs the activities whose conditions hold.", DisplayName = "Switch")]
public sealed class Switch : Activity, IBindsDefinition
{
    /// <summary>The cases.</summary>
    [Input(Description = "The cases, each with the activity to run.", UIHint = InputUIHints.SwitchEditor)]
    public IReadOnlyList<SwitchCase> Cases { get; internal set; } = [];

    /// <summary>How many cases are taken.</summary>
    [Input(Description = "Whether the first or all matching cases are taken.", UIHint = InputUIHints.DropDown, DefaultValue = SwitchMode.MatchFirst)]
    public Input<SwitchMode> Mode { get; set; } = default!;

    /// <summary>What runs when no case matches.</summary>
    [Port]
    public IActivity? Default { get; set; }

    /// <summary>The labels of the cases taken.</summary>
    [Output(Description = "The labels of the cases taken.")]
    public Output<object> Output { get; set; } = default!;

    void IBindsDefinition.Bind(ActivityBinder binder) =>
        Cases = [.. SwitchCases.Read(binder).Select(item => new SwitchCase(item.Label, item.Condition, binder.Child(nameof(Cases), item.Index)))];

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var matching = SwitchCases.Matching(Cases, static item => item.Condition, context.Get(Mode), context);
        context.SetData(Output, DataArray.From(matching.Select(static item => DataValue.From(item.Label))));
        if (matching.Count == 0)
        {
            await context.ScheduleActivityAsync(Default, OnChildCompletedAsync);
            return;
        }

        foreach (var activity in matching.Select(static item => item.Activity).OfType<IActivity>())
            await context.ScheduleActivityAsync(activity, OnChildCompletedAsync);
        await context.CompleteWhenIdleAsync();
    }

    private static ValueTask OnChildCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteWhenIdleAsync();
}
