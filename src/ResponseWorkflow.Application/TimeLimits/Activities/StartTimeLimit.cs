using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Starts the clock of a time limit of the case.</summary>
[Activity("Response", "Time limits", "Starts the clock of a time limit. How long it is, is said by the rule row of its key that fits the case. A limit that already runs under the same key and name is left as it is.", DisplayName = "Start time limit")]
public sealed class StartTimeLimit : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.StartTimeLimit";

    /// <summary>The key.</summary>
    [Input(Description = "Key of the time limit, such as fault.recovery.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(TimeLimitKeyList), Order = 1)]
    public Input<string> Key { get; set; } = default!;

    /// <summary>The name.</summary>
    [Input(Description = "Tells it from others of the same key in the case, such as the unit that it is for. Empty where there is one.", DisplayName = "Occurrence", Order = 2)]
    public Input<string> Occurrence { get; set; } = default!;

    /// <summary>The facts.</summary>
    [Input(Description = "Facts for the rule rows by name, such as { distance: 80 }. What is not given comes from the case: its grade, its unit and its data.", Order = 3)]
    public Input<object> Facts { get; set; } = default!;

    /// <summary>A stated limit.</summary>
    [Input(Description = "The limit that the order or a promise states: an instant.", DisplayName = "Stated limit", Order = 4)]
    public Input<object> Stated { get; set; } = default!;

    /// <summary>When the clock begins.</summary>
    [Input(Description = "When the clock begins, in the past too; for limits before something: when that is. Now when left empty.", DisplayName = "Starts at", Order = 5)]
    public Input<object> StartsAt { get; set; } = default!;

    /// <summary>Whether the case is due then.</summary>
    [Input(Description = "Whether the case is due when this limit is over.", DisplayName = "Case is due", Order = 6)]
    public Input<bool> IsCaseDue { get; set; } = default!;

    /// <summary>Whether the customer asked for it.</summary>
    [Input(Description = "Whether the customer has asked for it, for rule rows that bind on request only.", DisplayName = "Requested", Order = 7)]
    public Input<bool> IsRequested { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Emit(new TimeLimitStarted(Id)
        {
            Key = LimitInputs.KeyOf(context.Get(Key)),
            Name = LimitInputs.Given(context.Get(Occurrence)) ?? "",
            Facts = LimitInputs.FactsOf(context.GetData(Facts)),
            Stated = LimitInputs.InstantOf(nameof(Stated), context.GetData(Stated)),
            StartsAt = LimitInputs.InstantOf(nameof(StartsAt), context.GetData(StartsAt)),
            IsCaseDue = context.Get(IsCaseDue),
            IsRequested = context.Get(IsRequested),
        });
    }
}
