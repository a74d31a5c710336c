using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases;

/// <summary>What a change of a case makes of which field, for its history. Not safe for use by several threads.</summary>
internal sealed class CaseChanges
{
    private readonly SortedDictionary<string, object?> _before = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, object?> _after = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _refused = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is different, and nothing was left out.</summary>
    public bool IsEmpty => _after.Count == 0 && _refused.Count == 0;

    /// <summary>A field gets a value.</summary>
    /// <returns>The value.</returns>
    public T Of<T>(string field, T before, T after)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
            (_before[field], _after[field]) = (Shown(before), Shown(after));
        return after;
    }

    /// <summary>A field of the data gets a value.</summary>
    /// <returns>Whether it is another one.</returns>
    public bool Differs(string field, DataValue before, DataValue after)
    {
        if (before == after)
            return false;
        (_before[field], _after[field]) = (JsonDocument.Parse(DataJson.ToJson(before)).RootElement, JsonDocument.Parse(DataJson.ToJson(after)).RootElement);
        return true;
    }

    /// <summary>A field was left out because its value does not fit.</summary>
    public void Refused(string field, Refusal refusal) => _refused[field] = refusal.Code;

    /// <summary>What stands in the history.</summary>
    /// <param name="reason">Why, in the words of whoever changed it; null when nothing was said.</param>
    public object ToData(string? reason = null)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["before"] = _before, ["after"] = _after };
        if (_refused.Count > 0)
            data["refused"] = _refused;
        if (reason is not null)
            data["reason"] = reason;
        return data;
    }

    private static object? Shown<T>(T value) => value is Enum name ? name.ToString() : value;
}
