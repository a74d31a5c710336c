using System.Collections.Frozen;
using System.Text.Json;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Where in an activity's JSON other activities are nested. It does not depend on which types are known here.</summary>
internal static class ActivityStructure
{
    private static readonly FrozenSet<string> Lists = new[] { "activities", "branches" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Opaque = new[] { "metadata", "customProperties", "variables", "connections" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Lists of plain objects, and the properties of those that hold an activity.
    private static readonly FrozenDictionary<string, string[]> Holders = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["cases"] = ["activity"],
        ["expectedStatusCodes"] = ["activity"],
        ["states"] = ["entry", "exit"],
        ["transitions"] = ["trigger", "action"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Ports of known types: an object there is an activity even when it has nothing but a type.
    private static readonly FrozenSet<string> Ports = new[]
    {
        "then", "else", "body", "default", "root", "start", "timeout", "failedToConnect", "unmatchedStatusCode", "childCompleted", "childFaulted",
        "activity", "entry", "exit", "trigger", "action",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How a property of an activity nests others.</summary>
    public static NestingKind NestingOf(string property, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return NestingKind.None;
        if (Lists.Contains(property))
            return IsInput(value) ? NestingKind.None : NestingKind.List;
        if (Opaque.Contains(property))
            return NestingKind.None;
        if (Holders.ContainsKey(property))
            return value.Unwrap().ValueKind == JsonValueKind.Array ? NestingKind.Holders : NestingKind.None;
        return IsActivity(property, value) ? NestingKind.Single : NestingKind.None;
    }

    /// <summary>Whether a property of an item of <paramref name="list"/> holds an activity.</summary>
    public static bool HoldsActivity(string list, string property, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && Holders[list].Contains(property, StringComparer.OrdinalIgnoreCase);

    // The branches of a flow fork are the names of outcomes, an input like any other.
    private static bool IsInput(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGet("expression", out _) && !value.TryGet("type", out _);

    // An expression or another object may have a type as well, but no id and version.
    private static bool IsActivity(string property, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGet("type", out var type)
        && type.ValueKind == JsonValueKind.String
        && (Ports.Contains(property) || (value.TryGet("id", out _) && (value.TryGet("version", out _) || value.TryGet("nodeId", out _))));
}
