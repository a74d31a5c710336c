using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>Takes JSON in whose size, depth and letters nobody has looked at yet.</summary>
internal static class FormInput
{
    /// <summary>The object, or why it is refused.</summary>
    /// <param name="element">What came.</param>
    /// <param name="name">What it is called in problems.</param>
    /// <param name="mostCharacters">How long it may be.</param>
    /// <param name="mostDepth">How deep.</param>
    public static (DataObject? Value, Refusal? Refusal) Read(JsonElement element, string name, int mostCharacters, int mostDepth)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return (null, FormRefusals.NotObject(name));
        var length = element.GetRawText().Length;
        if (length > mostCharacters)
            return (null, FormRefusals.TooLarge(name, length, mostCharacters));
        if (IsDeeper(element, mostDepth))
            return (null, FormRefusals.TooDeep(name, mostDepth));
        try
        {
            return (DataJson.FromElement(element).AsObject(), null);
        }
        catch (InvalidOperationException)
        {
            // An escape of half a character is well-formed JSON and no text.
            return (null, FormRefusals.BrokenText(name));
        }
    }

    private static bool IsDeeper(JsonElement element, int most) => element.ValueKind switch
    {
        JsonValueKind.Object => most == 0 || element.EnumerateObject().Any(property => IsDeeper(property.Value, most - 1)),
        JsonValueKind.Array => most == 0 || element.EnumerateArray().Any(item => IsDeeper(item, most - 1)),
        _ => false,
    };
}
