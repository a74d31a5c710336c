using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Descriptors;

/// <summary>Puts the entries of live lists into descriptors.</summary>
internal static class LiveLists
{
    private const string ProviderKey = "provider";

    /// <summary>The lists that descriptors name, each once.</summary>
    public static IEnumerable<string> NamesIn(IEnumerable<ActivityDescriptor> descriptors) =>
        descriptors.SelectMany(static descriptor => descriptor.Inputs).SelectMany(NamesIn).Distinct(StringComparer.Ordinal);

    /// <summary>The list that an input names, if any.</summary>
    public static IEnumerable<string> NamesIn(InputDescriptor input)
    {
        if (Editor(input) is { } editor && editor.TryGet(ProviderKey, out var name) && name.Kind == DataKind.String)
            yield return name.AsString();
    }

    /// <summary>The descriptor with its lists filled.</summary>
    public static ActivityDescriptor Fill(ActivityDescriptor descriptor, IReadOnlyDictionary<string, IReadOnlyList<Choice>> lists, bool isEnglish) =>
        descriptor.Inputs.Any(static input => NamesIn(input).Any())
            ? descriptor with { Inputs = [.. descriptor.Inputs.Select(input => Fill(input, lists, isEnglish))] }
            : descriptor;

    /// <summary>The input with its list filled. The list of a name that nobody fills stays empty.</summary>
    public static InputDescriptor Fill(InputDescriptor input, IReadOnlyDictionary<string, IReadOnlyList<Choice>> lists, bool isEnglish)
    {
        if (NamesIn(input).FirstOrDefault() is not { } name || ListKey(input.UIHint) is not { } key || !lists.TryGetValue(name, out var choices))
            return input;
        var list = Editor(input)!.TryGet(key, out var present) && present.TryGetObject(out var known) ? known : DataObject.Empty;
        var items = DataArray.From(choices.Select(choice => Item(choice, input.UIHint == InputUIHints.CheckList, isEnglish)));
        var editor = new DataObject.Builder().Set(key, list.With("items", items)).ToObject();
        return input with { UISpecifications = input.UISpecifications!.With(input.UIHint, editor) };
    }

    private static DataObject? Editor(InputDescriptor input) =>
        input.UISpecifications is { } specifications && specifications.TryGet(input.UIHint, out var value) && value.TryGetObject(out var editor) ? editor : null;

    private static string? ListKey(string hint) => hint switch
    {
        InputUIHints.DropDown => "selectList",
        InputUIHints.CheckList => "checkList",
        InputUIHints.RadioList => "radioList",
        _ => null,
    };

    private static DataValue Item(Choice choice, bool isCheckable, bool isEnglish)
    {
        var text = isEnglish ? choice.Text : choice.TextZh;
        return isCheckable
            ? DataValue.ObjectOf(("text", text), ("value", choice.Value), ("isChecked", false))
            : DataValue.ObjectOf(("text", text), ("value", choice.Value));
    }
}
