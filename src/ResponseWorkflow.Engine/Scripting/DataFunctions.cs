using System.Text;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;
using static ResponseWorkflow.Engine.Scripting.InstanceFunctions;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>The tools for data. Bytes are Base64 text, as in JSON.</summary>
internal static class DataFunctions
{
    private static readonly Dictionary<string, Func<ActivityExecutionContext, ScriptFunction>> Functions = new(StringComparer.Ordinal)
    {
        ["isNullOrWhiteSpace"] = static _ => arguments => string.IsNullOrWhiteSpace(TextAt(arguments, 0)),
        ["isNullOrEmpty"] = static _ => arguments => string.IsNullOrEmpty(TextAt(arguments, 0)),
        ["toJson"] = static _ => arguments => DataJson.ToJson(At(arguments, 0)),
        ["parseGuid"] = static _ => arguments => Guid.TryParse(TextAt(arguments, 0), out var id) ? id.ToString("D") : throw new FormatException("The text is no GUID."),
        ["newGuid"] = NewGuid,
        ["newGuidString"] = NewGuid,
        ["getGuidString"] = NewGuid,
        ["newShortGuid"] = NewShortGuid,
        ["getShortGuid"] = NewShortGuid,
        ["bytesToString"] = static _ => arguments => Encoding.UTF8.GetString(BytesAt(arguments)),
        ["bytesFromString"] = static _ => arguments => Convert.ToBase64String(Encoding.UTF8.GetBytes(TextAt(arguments, 0) ?? "")),
        ["bytesToBase64"] = static _ => arguments => Convert.ToBase64String(BytesAt(arguments)),
        ["bytesFromBase64"] = static _ => arguments => Convert.ToBase64String(BytesAt(arguments)),
        ["stringToBase64"] = static _ => arguments => Convert.ToBase64String(Encoding.UTF8.GetBytes(TextAt(arguments, 0) ?? "")),
        ["stringFromBase64"] = static _ => arguments => Encoding.UTF8.GetString(BytesAt(arguments)),
        ["streamToBytes"] = static _ => arguments => Convert.ToBase64String(BytesAt(arguments)),
        ["streamToBase64"] = static _ => arguments => Convert.ToBase64String(BytesAt(arguments)),
    };

    /// <summary>The names, for validation.</summary>
    public static IEnumerable<string> Names => Functions.Keys;

    /// <summary>The function of that name for an execution; null when there is none.</summary>
    public static ScriptFunction? Find(string name, ActivityExecutionContext context) =>
        Functions.TryGetValue(name, out var make) ? make(context) : null;

    private static ScriptFunction NewGuid(ActivityExecutionContext context) => _ => context.NewIdentity().ToString("D");

    private static ScriptFunction NewShortGuid(ActivityExecutionContext context) => _ =>
        Convert.ToBase64String(context.NewIdentity().ToByteArray()).TrimEnd('=').Replace('/', '_').Replace('+', '-');

    private static byte[] BytesAt(ReadOnlySpan<DataValue> arguments)
    {
        var value = At(arguments, 0);
        if (value.TryGetArray(out var numbers))
            return [.. numbers.Select(static number => number.TryGetNumber(out var unit) ? unchecked((byte)unit) : (byte)0)];
        return Convert.FromBase64String(TextAt(arguments, 0) ?? "");
    }
}
