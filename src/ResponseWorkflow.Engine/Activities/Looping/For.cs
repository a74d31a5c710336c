using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>Repeats its body for each number of a range.</summary>
[Activity("Elsa", "Looping", "Repeats an activity for each number of a range.")]
public sealed class For : Loop
{
    private const string Next = nameof(Next);

    /// <summary>The first number.</summary>
    [Input(Description = "The first number.", DefaultValue = 0)]
    public Input<int> Start { get; set; } = default!;

    /// <summary>The last number.</summary>
    [Input(Description = "The last number.", DefaultValue = 0)]
    public Input<int> End { get; set; } = default!;

    /// <summary>What is added after each run; negative counts down.</summary>
    [Input(Description = "What is added after each run; a negative step counts down.", DefaultValue = 1)]
    public Input<int> Step { get; set; } = default!;

    /// <summary>Whether the last number itself is run.</summary>
    [Input(Description = "Whether the last number itself is run.", UIHint = InputUIHints.Checkbox, DefaultValue = true)]
    public Input<bool> OuterBoundInclusive { get; set; } = default!;

    /// <summary>The number of the current run.</summary>
    [Output(Description = "The number of the current run.")]
    public Output<object> CurrentValue { get; set; } = default!;

    /// <inheritdoc/>
    protected override ValueTask NextAsync(ActivityExecutionContext context)
    {
        var step = context.Get(Step);
        if (step == 0)
            throw new ActivityFaultException("for.step", "A step of 0 would repeat the body forever; give a step that is not 0.");
        var current = context.GetProperty<long?>(Next) ?? context.Get(Start);
        long end = context.Get(End);
        var reached = step > 0 ? current.CompareTo(end) : end.CompareTo(current);
        if (reached > 0 || (reached == 0 && !context.Get(OuterBoundInclusive)))
            return context.CompleteActivityAsync();
        context.SetProperty(Next, current + step);
        context.SetData(CurrentValue, current);
        return RunBodyAsync(context, new KeyValuePair<string, DataValue>(LoopVariables.CurrentValue, current));
    }
}
