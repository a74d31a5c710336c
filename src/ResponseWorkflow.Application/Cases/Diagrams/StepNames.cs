using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>What steps and their outcomes are called for people.</summary>
internal static class StepNames
{
    private const string Literal = "Literal";
    private const string Object = "Object";

    /// <summary>The text on the card. English is the English title of a task; of another step with a Chinese text its name in the designer, unless that is the one that the designer gave it.</summary>
    public static LocalName Of(ActivityDefinition activity)
    {
        var isNamed = activity.DisplayName != activity.Id;
        var (zh, en) = (Text(activity, nameof(AsksPeople.TitleZh)), Text(activity, nameof(AsksPeople.TitleEn)));
        var otherwise = isNamed ? activity.DisplayName : zh ?? en ?? activity.Descriptor?.DisplayName ?? activity.Id;
        return new LocalName(isNamed ? activity.DisplayName : zh ?? otherwise, en ?? (IsChinese(otherwise) ? OwnName(activity) : null) ?? otherwise);
    }

    /// <summary>What the button of an outcome says, where the definition names it; null for the outcome that needs no word.</summary>
    public static LocalName? OfPort(ActivityDefinition activity, string port)
    {
        if (port == AsksPeople.Done)
            return null;
        var button = Buttons(activity)?[port] is { } told && told.TryGetObject(out var texts) ? texts : DataObject.Empty;
        var (zh, en) = (Text(button["zh"]), Text(button["en"]));
        return new LocalName(zh ?? en ?? port, en ?? port);
    }

    // The designer calls new activities by their type and a number, which says less than any text.
    private static string? OwnName(ActivityDefinition activity)
    {
        var type = activity.TypeName[(activity.TypeName.LastIndexOf('.') + 1)..];
        return activity.Name?.Trim() is { Length: > 0 } name && !IsChinese(name) && !(name.Length > type.Length && name.StartsWith(type, StringComparison.OrdinalIgnoreCase) && name[type.Length..].All(char.IsAsciiDigit)) ? name : null;
    }

    private static bool IsChinese(string text) => text.Any(static character => character is >= '\u3400' and <= '\u9fff');

    private static string? Text(ActivityDefinition activity, string input) =>
        activity.Inputs.TryGetValue(input, out var expression) && expression.Type == Literal ? Text(expression.Value) : null;

    private static string? Text(DataValue value) => value.TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    // The designer keeps an object as text.
    private static DataObject? Buttons(ActivityDefinition activity)
    {
        if (!activity.Inputs.TryGetValue(nameof(AsksPeople.Buttons), out var expression) || expression.Type is not (Literal or Object))
            return null;
        return TypeConversion.To<DataObject>(expression.Value);
    }
}
