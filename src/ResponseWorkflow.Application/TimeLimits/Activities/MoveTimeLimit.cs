using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Replaces a time limit by another one, as an approved extension does.</summary>
[Activity("Response", "Time limits", "Replaces a time limit of the case by another one, as an approved extension does. Open limits that are a share of it move by the same difference.", DisplayName = "Move time limit")]
public sealed class MoveTimeLimit : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.MoveTimeLimit";

    /// <summary>The key.</summary>
    [Input(Description = "Key of the time limit.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(TimeLimitKeyList), Order = 1)]
    public Input<string> Key { get; set; } = default!;

    /// <summary>The name.</summary>
    [Input(Description = "Which one of the key; all of them when left empty.", Order = 2)]
    public Input<string> Occurrence { get; set; } = default!;

    /// <summary>The new limit.</summary>
    [Input(Description = "When it is over from now on: an instant.", DisplayName = "New limit", Order = 3)]
    public Input<object> Limit { get; set; } = default!;

    /// <summary>The reason.</summary>
    [Input(Description = "Why; stands in the log of the clock.", Order = 4)]
    public Input<string> Reason { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var limit = LimitInputs.InstantOf(nameof(Limit), context.GetData(Limit)) ?? throw new ActivityFaultException("limit.instant", "The new limit is missing; give an instant such as 2026-01-31T08:00:00+08:00.");
        context.Emit(new TimeLimitMoved(limit)
        {
            Keys = [LimitInputs.KeyOf(context.Get(Key))],
            Name = LimitInputs.Given(context.Get(Occurrence)) ?? "",
            Reason = LimitInputs.Given(context.Get(Reason)),
        });
    }
}
