using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Tells those of a fault whom the rules of call-outs name, by short message, and says who is to be telephoned.</summary>
[Activity("Response", "People", "Tells those of a fault whom the rules of call-outs name for the customer, the effect and how long it lasts: by short message at once. Says who is to be telephoned, for a task in which the calls are recorded.", DisplayName = "Call out", Kind = ActivityKind.Task)]
[FlowNode(CalledOut, Nobody)]
public sealed class CallOut : Activity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.CallOut";

    /// <summary>The outcome when a rule held and people were told.</summary>
    public const string CalledOut = "CalledOut";

    /// <summary>The outcome when no rule holds, or none above the level that is known already.</summary>
    public const string Nobody = "Nobody";

    /// <summary>The field of the answer.</summary>
    internal const string AnswerField = "CallOut";

    /// <summary>The effect.</summary>
    [Input(Description = "Key of the effect on the customer, such as outage.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(EffectList), Order = 1)]
    public Input<string> Effect { get; set; } = default!;

    /// <summary>For how long.</summary>
    [Input(Description = "For how many minutes it has lasted.", Order = 2)]
    public Input<int> Minutes { get; set; } = default!;

    /// <summary>The level that is known.</summary>
    [Input(Description = "The level of the last call-out about this fault: only a rule of a higher level tells anybody. 0 when there was none.", DisplayName = "Above Level", Order = 3)]
    public Input<int> AboveLevel { get; set; } = default!;

    /// <summary>The customer.</summary>
    [Input(Description = "Number of the customer; that of the case when it is not given.", Order = 4)]
    public Input<string> Customer { get; set; } = default!;

    /// <summary>The grade.</summary>
    [Input(Description = "The customer's grade; that of the case when it is not given.", Order = 5)]
    public Input<string> Grade { get; set; } = default!;

    /// <summary>What is said besides.</summary>
    [Input(Description = "What is said besides, in Chinese.", DisplayName = "Text (Chinese)", UIHint = InputUIHints.MultiLine, Order = 6)]
    public Input<string> TextZh { get; set; } = default!;

    /// <summary>What is said besides.</summary>
    [Input(Description = "What is said besides, in English. One language stands in for the other.", DisplayName = "Text (English)", UIHint = InputUIHints.MultiLine, Order = 7)]
    public Input<string> TextEn { get; set; } = default!;

    /// <summary>What the call-out was.</summary>
    [Output(Description = "The rule that held (key, nameZh, nameEn, level), who was told (told: id, name, phone, role) and who of them is to be telephoned (calls). Empty when there was none.")]
    public Output<object> Result { get; set; } = default!;

    /// <summary>The level.</summary>
    [Output(Description = "The level of the rule that held; the one that was known when none did.")]
    public Output<int> Level { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (effect, minutes) = (Given(context.Get(Effect)), context.Get(Minutes));
        if (effect is null)
            throw new ActivityFaultException("callOut.effect", "A call-out needs the effect on the customer, such as outage.");
        if (minutes < 0)
            throw new ActivityFaultException("callOut.minutes", "A fault cannot have lasted for less than 0 minutes.");
        var bookmark = context.CreateBookmark(new { effect, minutes }, OnToldAsync);
        context.Emit(new CallOutRequested(effect, minutes, bookmark.Id)
        {
            AboveLevel = context.Get(AboveLevel),
            Customer = Given(context.Get(Customer)),
            Grade = Given(context.Get(Grade)),
            TextZh = Given(context.Get(TextZh)),
            TextEn = Given(context.Get(TextEn)),
        });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private ValueTask OnToldAsync(ActivityExecutionContext context)
    {
        var found = context.WorkflowInput[AnswerField];
        context.SetData(Result, found);
        context.Set(Level, found.TryGetObject(out var result) && result["level"].TryGetNumber(out var level) ? (int)level : context.Get(AboveLevel));
        return context.CompleteActivityWithOutcomesAsync(found.IsNull ? Nobody : CalledOut);
    }
}
