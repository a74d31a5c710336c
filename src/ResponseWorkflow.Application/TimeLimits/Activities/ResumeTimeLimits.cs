using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Ends a suspension of time limits of the case.</summary>
[Activity("Response", "Time limits", "Ends a suspension of time limits of the case: what time was left is left.", DisplayName = "Resume time limits")]
public sealed class ResumeTimeLimits : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.ResumeTimeLimits";

    /// <summary>The keys.</summary>
    [Input(Description = "Keys of the time limits; all of the case when left empty.", UIHint = InputUIHints.MultiText, Order = 1)]
    public Input<ICollection<string>> Keys { get; set; } = default!;

    /// <summary>When it takes effect.</summary>
    [Input(Description = "Since when, in the past too; now when left empty.", DisplayName = "Takes effect", Order = 2)]
    public Input<object> TakesEffect { get; set; } = default!;

    /// <summary>The reason.</summary>
    [Input(Description = "Why; stands in the log of the clock.", Order = 3)]
    public Input<string> Reason { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Emit(new TimeLimitsResumed
        {
            Keys = LimitInputs.KeysOf(context.Get(Keys)),
            At = LimitInputs.InstantOf(nameof(TakesEffect), context.GetData(TakesEffect)),
            Reason = LimitInputs.Given(context.Get(Reason)),
        });
    }
}
