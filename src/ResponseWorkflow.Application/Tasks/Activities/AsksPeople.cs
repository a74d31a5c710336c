using ResponseWorkflow.Application.Orders.Activities;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Base of activities that ask people to do something: what is asked, and by which rules it is answered.</summary>
public abstract class AsksPeople : Activity
{
    /// <summary>The outcome of a task that was returned; a definition that allows it has a port of this name.</summary>
    public const string Returned = "Returned";

    /// <summary>The outcome that needs no name.</summary>
    public const string Done = "Done";

    /// <summary>The field of a wait that says whether a time limit belongs to it.</summary>
    internal const string LimitField = "limit";

    private const string Assignment = "Assignment";
    private const string Rules = "Rules";

    /// <summary>Title in Chinese.</summary>
    [Input(Description = "What the task is called in Chinese.", DisplayName = "Title (Chinese)", Order = 1)]
    public Input<string> TitleZh { get; set; } = default!;

    /// <summary>Title in English.</summary>
    [Input(Description = "What the task is called in English.", DisplayName = "Title (English)", Order = 2)]
    public Input<string> TitleEn { get; set; } = default!;

    /// <summary>Instructions in Chinese.</summary>
    [Input(Description = "What is to be done, in Chinese.", DisplayName = "Instructions (Chinese)", UIHint = InputUIHints.MultiLine, Order = 3)]
    public Input<string> InstructionsZh { get; set; } = default!;

    /// <summary>Instructions in English.</summary>
    [Input(Description = "What is to be done, in English.", DisplayName = "Instructions (English)", UIHint = InputUIHints.MultiLine, Order = 4)]
    public Input<string> InstructionsEn { get; set; } = default!;

    /// <summary>The outcomes.</summary>
    [Input(Description = "The ways to finish the task; each is a port. A port named Returned is taken when the task is returned.", UIHint = InputUIHints.DynamicOutcomes, DefaultValue = new[] { Done }, Order = 5)]
    public Input<ICollection<string>> Outcomes { get; set; } = default!;

    /// <summary>What the buttons of the outcomes say.</summary>
    [Input(Description = "What the buttons say, and which need a reason: {\"Reject\": {\"zh\": \"驳回\", \"en\": \"Reject\", \"needsReason\": true}}.", UIHint = InputUIHints.JsonEditor, DefaultSyntax = "Object", IsSerializable = false, Order = 6)]
    public Input<object> Buttons { get; set; } = default!;

    /// <summary>The form.</summary>
    [Input(Description = "What is to be filled in: {\"schema\": …, \"ui\": …}.", UIHint = InputUIHints.JsonEditor, DefaultSyntax = "Object", IsSerializable = false, Order = 7)]
    public Input<object> Form { get; set; } = default!;

    /// <summary>What the form holds to begin with.</summary>
    [Input(Description = "What the form holds to begin with, by name of its fields: such as what a report held that was rejected. Whoever does the task may change all of it. The form is empty when left empty.", DisplayName = "Filled In To Begin With", Order = 8)]
    public Input<object> Prefilled { get; set; } = default!;

    /// <summary>The role.</summary>
    [Input(Description = "The role that may take the task.", Category = Assignment, UIHint = InputUIHints.DropDown, OptionsProvider = typeof(RoleList), Order = 10)]
    public Input<string> Role { get; set; } = default!;

    /// <summary>The unit.</summary>
    [Input(Description = "The unit in which, or above which, the role is held; its id or code when it is computed.", Category = Assignment, UIHint = InputUIHints.DropDown, OptionsProvider = typeof(UnitList), DefaultValue = UnitList.OfTheCase, Order = 11)]
    public Input<string> Unit { get; set; } = default!;

    /// <summary>Whose doers must not take it.</summary>
    [Input(Description = "Four eyes: ids of the steps whose doers may not take the task.", DisplayName = "Not Whoever Did", Category = Assignment, UIHint = InputUIHints.MultiText, Order = 14)]
    public Input<ICollection<string>> NotDoneBy { get; set; } = default!;

    /// <summary>The rule of claiming.</summary>
    [Input(Description = "Whether the task comes to somebody without being claimed.", DisplayName = "Auto Claim", Category = Assignment, UIHint = InputUIHints.DropDown, DefaultValue = AutoClaimRule.Never, Order = 15)]
    public Input<AutoClaimRule> AutoClaim { get; set; } = default!;

    /// <summary>Who is to know of it.</summary>
    [Input(Description = "Sign-in names or ids of those who are to know of the task.", DisplayName = "Copy To", Category = Assignment, UIHint = InputUIHints.MultiText, Order = 16)]
    public Input<ICollection<string>> CopyTo { get; set; } = default!;

    /// <summary>Urgency.</summary>
    [Input(Description = "How urgent the task is.", Category = Rules, UIHint = InputUIHints.DropDown, DefaultValue = TaskPriority.Normal, Order = 20)]
    public Input<TaskPriority> Priority { get; set; } = default!;

    /// <summary>The time limit.</summary>
    [Input(Description = "Key of the time limit that applies.", DisplayName = "Limit Key", Category = Rules, UIHint = InputUIHints.DropDown, OptionsProvider = typeof(TimeLimitKeyList), Order = 21)]
    public Input<string> LimitKey { get; set; } = default!;

    /// <summary>Facts for the rule rows of the time limit.</summary>
    [Input(Description = "Facts for the rule rows of the time limit by name, such as { part: 'department' }. What is not given comes from the case.", DisplayName = "Limit Facts", Category = Rules, Order = 29)]
    public Input<object> LimitFacts { get; set; } = default!;

    /// <summary>Since when the clock of the time limit runs.</summary>
    [Input(Description = "Since when the clock of the time limit runs, where that is before the task: an instant. A share of another limit is counted from there.", DisplayName = "Limit Starts At", Category = Rules, Order = 30)]
    public Input<object> LimitStartsAt { get; set; } = default!;

    /// <summary>By when.</summary>
    [Input(Description = "By when it should be done, where no time limit says so.", DisplayName = "Due At", Category = Rules, UIHint = InputUIHints.DateTimePicker, Order = 22)]
    public Input<DateTimeOffset?> DueAt { get; set; } = default!;

    /// <summary>Where it may be returned to.</summary>
    [Input(Description = "Ids of the earlier steps that the task may be returned to. Needs a port named Returned.", DisplayName = "Return To", Category = Rules, UIHint = InputUIHints.MultiText, Order = 23)]
    public Input<ICollection<string>> ReturnTo { get; set; } = default!;

    /// <summary>The section of the tracking board.</summary>
    [Input(Description = "The section of the tracking board that the task belongs to, in work on a circuit of a dispatch order: the board shows who has it and how it stands.", Category = Assignment, UIHint = InputUIHints.DropDown, OptionsProvider = typeof(SectionList), Order = 17)]
    public Input<string> Section { get; set; } = default!;

    /// <summary>What is asked, but for who is named.</summary>
    /// <exception cref="ActivityFaultException">The definition contradicts itself.</exception>
    protected TaskOrder OrderIn(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (titleZh, titleEn) = (Given(context.Get(TitleZh)), Given(context.Get(TitleEn)));
        var names = Names(context.Get(Outcomes));
        var returnTo = Names(context.Get(ReturnTo));
        if (returnTo.Length > 0 && !names.Contains(Returned, StringComparer.Ordinal))
            throw new ActivityFaultException("task.returnPort", $"The task may be returned, but has no outcome '{Returned}' that leads to the earlier step. Add it to the outcomes.");
        if (names.FirstOrDefault(static name => name.Length > StorageMetadata.NameLength) is { } tooLong)
            throw new ActivityFaultException("task.outcomeTooLong", $"The outcome '{Texts.Shorten(tooLong, StorageMetadata.HashLength)}' is longer than {StorageMetadata.NameLength} characters.");
        return new TaskOrder
        {
            TitleZh = titleZh ?? titleEn ?? Name ?? Id,
            TitleEn = titleEn ?? titleZh ?? Name ?? Id,
            InstructionsZh = Given(context.Get(InstructionsZh)) ?? Given(context.Get(InstructionsEn)),
            InstructionsEn = Given(context.Get(InstructionsEn)) ?? Given(context.Get(InstructionsZh)),
            Role = Given(context.Get(Role)),
            Unit = Given(context.Get(Unit)),
            NotDoneBy = Names(context.Get(NotDoneBy)),
            Form = FormIn(context),
            Prefilled = PrefilledIn(context),
            LimitKey = Given(context.Get(LimitKey)),
            LimitFacts = LimitInputs.FactsOf(context.GetData(LimitFacts)),
            LimitStartsAt = LimitInputs.InstantOf(nameof(LimitStartsAt), context.GetData(LimitStartsAt)),
            DueAt = context.Get(DueAt)?.ToUniversalTime(),
            Priority = context.Get(Priority),
            Outcomes = OutcomesIn(context, names),
            CopyTo = Names(context.Get(CopyTo)),
            AutoClaim = context.Get(AutoClaim),
            ReturnTo = returnTo,
            Section = Given(context.Get(Section)),
        };
    }

    /// <summary>The wait for an answer to an order. It tells the outcomes, so that whoever plays the outside can choose one.</summary>
    private protected CreateBookmarkArgs WaitFor(TaskOrder order, int member, ExecuteActivityDelegate callback) => new()
    {
        Stimulus = DataValue.ObjectOf(("activity", Id), ("member", member)),
        Payload = PayloadOf(order, member),
        Callback = callback,
    };

    private DataValue PayloadOf(TaskOrder order, int member)
    {
        var payload = DataValue.ObjectOf(("activity", Id), ("member", member), ("outcomes", TypeConversion.From(order.Outcomes.Select(static outcome => outcome.Name))));
        return order.LimitKey is null ? payload : payload.AsObject().With(LimitField, true);
    }

    /// <summary>Completes by the outcome of an answer.</summary>
    protected static ValueTask CompleteAsync(ActivityExecutionContext context, string? outcome)
    {
        ArgumentNullException.ThrowIfNull(context);
        return outcome is null or Done ? context.CompleteActivityAsync() : context.CompleteActivityWithOutcomesAsync(outcome);
    }

    /// <summary>Completes because the task was returned to a step: by the port <see cref="Returned"/>, and by one that has the step's id.</summary>
    protected static ValueTask ReturnAsync(ActivityExecutionContext context, string step)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.CompleteActivityWithOutcomesAsync(Returned, step);
    }

    /// <summary>The text without what nobody sees around it; null when nothing is left.</summary>
    protected static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string? FormIn(ActivityExecutionContext context)
    {
        var given = context.GetData(Form);
        if (given.IsNull || (given.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return null;
        return TypeConversion.To<DataObject>(given) is { } form
            ? DataJson.ToJson(form)
            : throw new ActivityFaultException("task.form", "The form is no JSON object with 'schema' and 'ui'.");
    }

    private string? PrefilledIn(ActivityExecutionContext context)
    {
        var given = context.GetData(Prefilled);
        if (given.IsNull || (given.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return null;
        return TypeConversion.To<DataObject>(given) is { } data
            ? DataJson.ToJson(data)
            : throw new ActivityFaultException("task.prefilled", "What the form holds to begin with is no JSON object of its fields.");
    }

    private TaskOutcome[] OutcomesIn(ActivityExecutionContext context, string[] names)
    {
        var given = context.GetData(Buttons);
        var buttons = TypeConversion.To<DataObject>(given) ?? DataObject.Empty;

        // What a return leads to is no button of its own: it has an act of its own, which asks for the step.
        var choices = names.Where(static name => name != Returned).ToArray();
        return [.. (choices.Length == 0 ? [Done] : choices).Select(name => OutcomeOf(name, buttons[name]))];
    }

    private static TaskOutcome OutcomeOf(string name, DataValue button)
    {
        var texts = button.TryGetObject(out var told) ? told : DataObject.Empty;
        var zh = texts["zh"].TryGetString(out var textZh) ? Given(textZh) : null;
        var en = texts["en"].TryGetString(out var textEn) ? Given(textEn) : null;
        if (name == Done)
            (zh, en) = (zh ?? "完成", en ?? "Complete");
        return new TaskOutcome(name, zh ?? en ?? name, en ?? name, texts["needsReason"].TryGetBoolean(out var needs) && needs);
    }

    private static string[] Names(ICollection<string>? names) => [.. (names ?? []).Select(Given).OfType<string>().Distinct(StringComparer.Ordinal)];
}
