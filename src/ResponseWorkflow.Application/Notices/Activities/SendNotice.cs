using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Tells people something, and goes on at once.</summary>
[Activity("Response", "People", "Tells people something by a kind of notice, and goes on at once. How it reaches them is said by the kind and by what they have chosen.", DisplayName = "Send notice")]
public sealed class SendNotice : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.SendNotice";

    /// <summary>The kind.</summary>
    [Input(Description = "The kind of notice.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(NoticeKindList), DefaultValue = NoticeKinds.Message, Order = 1)]
    public Input<string> Kind { get; set; } = default!;

    /// <summary>What is said.</summary>
    [Input(Description = "What is said, in Chinese: the field act.reason of the text.", DisplayName = "Text (Chinese)", UIHint = InputUIHints.MultiLine, Order = 2)]
    public Input<string> TextZh { get; set; } = default!;

    /// <summary>What is said.</summary>
    [Input(Description = "What is said, in English. One language stands in for the other.", DisplayName = "Text (English)", UIHint = InputUIHints.MultiLine, Order = 3)]
    public Input<string> TextEn { get; set; } = default!;

    /// <summary>The people.</summary>
    [Input(Description = "Sign-in names or ids of those who are told.", UIHint = InputUIHints.MultiText, Category = "Recipients", Order = 10)]
    public Input<ICollection<string>> People { get; set; } = default!;

    /// <summary>The role.</summary>
    [Input(Description = "The role whose holders are told: those nearest to the unit.", Category = "Recipients", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(RoleList), Order = 11)]
    public Input<string> Role { get; set; } = default!;

    /// <summary>The unit of the role.</summary>
    [Input(Description = "The unit of the role; its id or code when it is computed.", Category = "Recipients", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(UnitList), DefaultValue = UnitList.OfTheCase, Order = 12)]
    public Input<string> Unit { get; set; } = default!;

    /// <summary>Whether those are told who work on the case.</summary>
    [Input(Description = "Whether those are told who answer for the case and have its tasks.", DisplayName = "Who works on the case", Category = "Recipients", Order = 13)]
    public Input<bool> IsForCase { get; set; } = default!;

    /// <summary>The fields.</summary>
    [Input(Description = "The kind's own fields by name, such as { window: '01:00-05:00' }.", Order = 4)]
    public Input<object> Fields { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Emit(new NoticeRequested(Given(context.Get(Kind)) ?? NoticeKinds.Message)
        {
            TextZh = Given(context.Get(TextZh)),
            TextEn = Given(context.Get(TextEn)),
            People = [.. (context.Get(People) ?? []).Select(Given).OfType<string>().Distinct(StringComparer.Ordinal)],
            Role = Given(context.Get(Role)),
            Unit = Given(context.Get(Unit)) ?? UnitList.OfTheCase,
            IsForCase = context.Get(IsForCase),
            Fields = FieldsOf(context.GetData(Fields)),
        });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DataObject FieldsOf(DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return DataObject.Empty;
        return value.TryGetObject(out var fields) ? fields : throw new ActivityFaultException("notice.fields", "The fields of a notice are given as an object, such as { window: '01:00-05:00' }.");
    }
}
