using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>What an editor of the designer needs beside the hint. The keys are the designer's own, letter by letter.</summary>
internal static class UISpecifications
{
    /// <summary>The key under which a list's live source is named; the host fills the items by it.</summary>
    public const string ProviderKey = "provider";

    private const char TextEnd = '|';

    /// <summary>The specifications of an input, or null when its editor needs none.</summary>
    /// <param name="hint">The editor.</param>
    /// <param name="attribute">The input's description.</param>
    /// <param name="valueType">The input's type.</param>
    /// <param name="fixedOutcomes">The outcomes that the activity has in any case.</param>
    public static DataObject? For(string hint, InputAttribute attribute, Type valueType, IReadOnlyList<string> fixedOutcomes)
    {
        var memberType = EnumOf(valueType);
        var isFlags = memberType?.IsDefined(typeof(FlagsAttribute), inherit: false) == true;
        var choices = Choices(attribute, memberType).ToArray();
        var provider = ProviderName(attribute);
        return hint switch
        {
            InputUIHints.DropDown => List(hint, provider, "selectList", [("items", Items(choices)), ("isFlagsEnum", isFlags), ("sortItems", false)]),
            InputUIHints.CheckList => List(hint, provider, "checkList", [("items", Checkable(choices)), ("isFlagsEnum", isFlags)]),
            InputUIHints.RadioList => List(hint, provider, "radioList", [("items", Items(choices)), ("isFlagsEnum", isFlags)]),
            InputUIHints.DynamicOutcomes => One("DynamicOutcomesOptions", DataValue.ObjectOf(("fixedOutcomes", TypeConversion.From(fixedOutcomes)))),
            InputUIHints.CodeEditor => One(hint, DataValue.ObjectOf(("language", Language(attribute)), ("editorHeight", 1), ("singleLineMode", false))),
            _ when provider is not null => One(hint, DataValue.ObjectOf((ProviderKey, provider))),
            _ => null,
        };
    }

    private static DataObject List(string hint, string? provider, string listKey, ReadOnlySpan<(string Name, DataValue Value)> list)
    {
        var editor = new DataObject.Builder().Set(listKey, DataValue.ObjectOf(list));
        if (provider is not null)
            editor.Set(ProviderKey, provider);
        return One(hint, editor.ToObject());
    }

    private static DataObject One(string key, DataValue value) => DataValue.ObjectOf((key, value)).AsObject();

    private static DataValue Items(IEnumerable<(string Text, string Value)> choices) =>
        DataArray.From(choices.Select(static choice => DataValue.ObjectOf(("text", choice.Text), ("value", choice.Value))));

    private static DataValue Checkable(IEnumerable<(string Text, string Value)> choices) =>
        DataArray.From(choices.Select(static choice => DataValue.ObjectOf(("text", choice.Text), ("value", choice.Value), ("isChecked", false))));

    private static IEnumerable<(string Text, string Value)> Choices(InputAttribute attribute, Type? memberType)
    {
        if (attribute.Options is { } options)
            return options.Select(static option => Choice(TypeConversion.To<string>(TypeConversion.From(option)) ?? ""));
        return memberType is null ? [] : Enum.GetNames(memberType).Select(static name => (Words.Spaced(name), name));
    }

    private static (string Text, string Value) Choice(string option)
    {
        var end = option.IndexOf(TextEnd, StringComparison.Ordinal);
        return end < 0 ? (option, option) : (option[..end], option[(end + 1)..]);
    }

    private static Type? EnumOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var element = TypeAliases.ElementOf(type) ?? type;
        return element.IsEnum ? element : null;
    }

    private static string? ProviderName(InputAttribute attribute)
    {
        if (attribute.OptionsProvider is not { } type)
            return null;
        return Activator.CreateInstance(type) is IOptionsProvider provider
            ? provider.ListName
            : throw new InvalidOperationException($"{type.FullName} is named as an options provider but does not implement {nameof(IOptionsProvider)}.");
    }

    private static string Language(InputAttribute attribute) =>
        attribute.DefaultSyntax is "Literal" or "Object" ? "json" : attribute.DefaultSyntax.ToLowerInvariant();
}
