using System.Globalization;
using System.Text.Json.Nodes;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Reads the conditions of a cell, such as <c>grade = Gold | Silver; distance &gt; 50</c>, into the form of the files.</summary>
internal static class ConditionCells
{
    private static readonly (string Sign, string Bound)[] Signs = [(">=", "atLeast"), ("<=", "atMost"), (">", "moreThan"), ("<", "lessThan")];

    /// <summary>The conditions. What cannot be read stays as it is written, for the check to name it.</summary>
    public static JsonObject Read(string text, Vocabulary words)
    {
        var conditions = new JsonObject();
        foreach (var part in text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = Array.Find(Signs, one => part.Contains(one.Sign, StringComparison.Ordinal));
            if (sign.Sign is not null)
                AddBound(conditions, part, sign.Sign, sign.Bound);
            else if (part.Split('=', 2, StringSplitOptions.TrimEntries) is [var fact, var value])
                conditions[fact] = Value(fact, value, words);
            else
                conditions[part] = null;
        }

        // A member that is null would pass as left out.
        foreach (var name in conditions.Where(static member => member.Value is null).Select(static member => member.Key).ToArray())
            conditions[name] = "?";
        return conditions;
    }

    private static void AddBound(JsonObject conditions, string part, string sign, string bound)
    {
        var sides = part.Split(sign, 2, StringSplitOptions.TrimEntries);
        if (conditions[sides[0]] is not JsonObject bounds)
            conditions[sides[0]] = bounds = [];
        bounds[bound] = decimal.TryParse(sides[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(sides[1]);
    }

    private static JsonNode Value(string fact, string value, Vocabulary words)
    {
        if (words.Fact(fact)?.Kind == FactKind.Truth && bool.TryParse(value, out var flag))
            return JsonValue.Create(flag);
        var choices = value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return choices is [var only] ? JsonValue.Create(only) : new JsonArray([.. choices.Select(static one => JsonValue.Create(one))]);
    }
}
