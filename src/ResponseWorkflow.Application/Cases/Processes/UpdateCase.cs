using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>Changes the case that the process works for.</summary>
[Activity("Response", "Cases", "Changes the case that the workflow works for: its state in words, title, grade, priority, due instant and data. What is left empty stays. In a workflow that works for no case it does nothing.", DisplayName = "Update case")]
public sealed class UpdateCase : CodeActivity
{
    /// <summary>Key of the state.</summary>
    [Input(Description = "Key of the state, such as locating; lists filter by it.")]
    public Input<string> State { get; set; } = default!;

    /// <summary>The state in Chinese.</summary>
    [Input(Description = "The state in Chinese words; those of the kind of case when left empty.", DisplayName = "State in Chinese")]
    public Input<string> StateZh { get; set; } = default!;

    /// <summary>The state in English.</summary>
    [Input(Description = "The state in English words; those of the kind of case when left empty.", DisplayName = "State in English")]
    public Input<string> StateEn { get; set; } = default!;

    /// <summary>The title.</summary>
    [Input(Description = "The title.")]
    public Input<string> Title { get; set; } = default!;

    /// <summary>The grade.</summary>
    [Input(Description = "The customer's grade.")]
    public Input<string> Grade { get; set; } = default!;

    /// <summary>The priority.</summary>
    [Input(Description = "How pressing it is.", UIHint = InputUIHints.DropDown, Options = ["Low", "Normal", "High", "Urgent"])]
    public Input<string> Priority { get; set; } = default!;

    /// <summary>When it is due.</summary>
    [Input(Description = "When the case should be done: an instant.", DisplayName = "Due")]
    public Input<object> DueAt { get; set; } = default!;

    /// <summary>Fields.</summary>
    [Input(Description = "Fields of the case by name, such as circuitNumber, and data of its kind: an object.")]
    public Input<object> Fields { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Emit(new CaseUpdated
        {
            State = Text(context, State),
            StateZh = Text(context, StateZh),
            StateEn = Text(context, StateEn),
            Title = Text(context, Title),
            Grade = Text(context, Grade),
            Priority = PriorityOf(Text(context, Priority)),
            DueAt = InstantOf(context.GetData(DueAt)),
            Fields = FieldsOf(context.GetData(Fields)),
        });
    }

    private static string? Text(ActivityExecutionContext context, Input<string>? input) => context.Get(input) is { } text && !string.IsNullOrWhiteSpace(text)
        // No database keeps this character in a text.
        ? text.Replace("\0", "", StringComparison.Ordinal).Trim()
        : null;

    private static CasePriority? PriorityOf(string? text)
    {
        if (text is null)
            return null;
        return Enum.GetNames<CasePriority>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<CasePriority>(name)
            : throw new ActivityFaultException("case.priority", $"'{text}' is no priority; give one of {string.Join(", ", Enum.GetNames<CasePriority>())}.");
    }

    private static DateTimeOffset? InstantOf(DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return null;
        return TypeConversion.TryTo<DateTimeOffset>(value, out var instant)
            ? instant.ToUniversalTime()
            : throw new ActivityFaultException("case.due", $"{value} is no instant; give one such as 2026-01-31T08:00:00Z.");
    }

    private static DataObject FieldsOf(DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return DataObject.Empty;
        return value.TryGetObject(out var fields) ? fields : throw new ActivityFaultException("case.fields", "The fields of a case are given as an object, such as { circuitNumber: '...' }.");
    }
}
