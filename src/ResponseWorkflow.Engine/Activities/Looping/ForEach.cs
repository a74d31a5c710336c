using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>Repeats its body for each item of a list, one after the other.</summary>
/// <remarks>Only the place in the list survives a wait: after it the list is evaluated again, so its source must be stable.</remarks>
[Activity("Elsa", "Looping", "Repeats an activity for each item of a list, one after the other.", DisplayName = "For Each")]
public sealed class ForEach : Loop
{
    private const string Next = nameof(Next);

    /// <summary>The items.</summary>
    [Input(Description = "The items.")]
    public Input<ICollection<object>> Items { get; set; } = default!;

    /// <summary>The current item.</summary>
    [Output(Description = "The current item.")]
    public Output<object> CurrentValue { get; set; } = default!;

    /// <inheritdoc/>
    protected override ValueTask NextAsync(ActivityExecutionContext context)
    {
        var index = context.GetProperty<int>(Next);
        if (!context.GetData(Items).TryGetArray(out var items) || index >= items.Count)
            return context.CompleteActivityAsync();
        context.SetProperty(Next, index + 1);
        context.SetData(CurrentValue, items[index]);
        return RunBodyAsync(context, LoopVariables.Of(items[index], index));
    }
}
