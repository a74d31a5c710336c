using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Looks up what the rule row of a key says for given facts, without starting a clock.</summary>
[Activity("Response", "Time limits", "Looks up how long a time limit is by the rule row of its key that fits the case, without starting a clock.", DisplayName = "Look up time limit", Kind = ActivityKind.Task)]
[FlowNode(Found, None)]
public sealed class FindTimeLimit : Activity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.FindTimeLimit";

    /// <summary>The outcome when a row holds.</summary>
    public const string Found = "Found";

    /// <summary>The outcome when no row fits.</summary>
    public const string None = "None";

    /// <summary>The field of the answer.</summary>
    internal const string AnswerField = "FoundTimeLimit";

    /// <summary>The key.</summary>
    [Input(Description = "Key of the time limit, such as construction.overall.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(TimeLimitKeyList), Order = 1)]
    public Input<string> Key { get; set; } = default!;

    /// <summary>The facts.</summary>
    [Input(Description = "Facts for the rule rows by name, such as { cost: 30000 }. What is not given comes from the case: its grade, its unit and its data.", Order = 2)]
    public Input<object> Facts { get; set; } = default!;

    /// <summary>Since when it would run.</summary>
    [Input(Description = "Since when the clock would run: an instant. Then the answer says when the limit would be over, too.", DisplayName = "Starts at", Order = 3)]
    public Input<object> StartsAt { get; set; } = default!;

    /// <summary>What the row says.</summary>
    [Output(Description = "What the row says: row, amount, unit (Minutes, Hours, WorkingDays, CalendarDays, Months), textZh, textEn, and limitAt where it is said when it starts. Empty when no row fits.")]
    public Output<object> Limit { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = LimitInputs.KeyOf(context.Get(Key));
        var facts = LimitInputs.FactsOf(context.GetData(Facts));
        var bookmark = context.CreateBookmark(new { key }, OnFoundAsync);
        context.Emit(new TimeLimitSought(key, facts, bookmark.Id) { StartsAt = LimitInputs.InstantOf(nameof(StartsAt), context.GetData(StartsAt)) });
    }

    private ValueTask OnFoundAsync(ActivityExecutionContext context)
    {
        var found = context.WorkflowInput[AnswerField];
        context.SetData(Limit, found);
        return context.CompleteActivityWithOutcomesAsync(found.IsNull ? None : Found);
    }
}
