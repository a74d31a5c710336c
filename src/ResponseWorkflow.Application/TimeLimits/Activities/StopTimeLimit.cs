using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Stops the clock of a time limit: what it limits is done.</summary>
[Activity("Response", "Time limits", "Stops the clock of a time limit of the case: what it limits is done.", DisplayName = "Stop time limit")]
public sealed class StopTimeLimit : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.StopTimeLimit";

    /// <summary>The key.</summary>
    [Input(Description = "Key of the time limit.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(TimeLimitKeyList), Order = 1)]
    public Input<string> Key { get; set; } = default!;

    /// <summary>The name.</summary>
    [Input(Description = "Which one of the key; all of them when left empty.", Order = 2)]
    public Input<string> Occurrence { get; set; } = default!;

    /// <summary>When it was done.</summary>
    [Input(Description = "When it was done; now when left empty.", DisplayName = "Stopped at", Order = 3)]
    public Input<object> StoppedAt { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Emit(new TimeLimitStopped
        {
            Keys = [LimitInputs.KeyOf(context.Get(Key))],
            Name = LimitInputs.Given(context.Get(Occurrence)) ?? "",
            At = LimitInputs.InstantOf(nameof(StoppedAt), context.GetData(StoppedAt)),
        });
    }
}
