using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Branching;

/// <summary>Runs one of two nested activities.</summary>
[Activity("Elsa", "Branching", "Runs one of two activities, as the condition says.")]
public sealed class If : Activity
{
    /// <summary>The condition.</summary>
    [Input(Description = "The condition that decides.", UIHint = InputUIHints.SingleLine, DefaultSyntax = "JavaScript", DefaultValue = false)]
    public Input<bool> Condition { get; set; } = default!;

    /// <summary>What runs when the condition holds.</summary>
    [Port]
    public IActivity? Then { get; set; }

    /// <summary>What runs when it does not.</summary>
    [Port]
    public IActivity? Else { get; set; }

    /// <summary>Whether the condition held.</summary>
    [Output(Description = "Whether the condition held.")]
    public Output<bool> Result { get; set; } = default!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var holds = context.Get(Condition);
        context.Set(Result, holds);
        return context.ScheduleActivityAsync(holds ? Then : Else, OnChildCompletedAsync);
    }

    private static ValueTask OnChildCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteActivityAsync();
}
