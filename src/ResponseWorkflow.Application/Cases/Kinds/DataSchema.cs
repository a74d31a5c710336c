using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>
/// The part of JSON Schema that the data of cases needs: an object with <c>properties</c>, <c>required</c> and, unless <c>additionalProperties</c> is true, nothing else in it;
/// <c>type</c>, <c>enum</c>, <c>minLength</c>, <c>maxLength</c>, <c>format</c> (<c>date</c>, <c>date-time</c>), <c>minimum</c>, <c>maximum</c>, <c>items</c>, <c>minItems</c>,
/// <c>maxItems</c>; <c>x-list</c> names a list of the settings (<see cref="SchemaLists"/>);
/// <c>title</c>, <c>description</c>, <c>default</c> and what begins with <c>x-</c> are for pages. Another word is a fault of the schema: what is written there must hold.
/// </summary>
public static class DataSchema
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "type", "properties", "required", "additionalProperties", "enum", "minLength", "maxLength", "format", "minimum", "maximum", "items", "minItems", "maxItems", "title", "description", "default",
    };

    private static readonly string[] Types = ["object", "array", "string", "number", "integer", "boolean"];

    /// <summary>What is wrong with a schema, to be put behind its name; null when nothing is.</summary>
    public static string? Fault(string schema)
    {
        if (string.IsNullOrEmpty(schema))
            return null;
        try
        {
            return DataJson.Parse(schema).TryGetObject(out var root) && TypeOf(root) == "object" ? FaultOf(root, isTop: true) : "must be a JSON object whose type is object.";
        }
        catch (JsonException exception)
        {
            return $"is no JSON: {exception.Message}";
        }
    }

    /// <summary>What is wrong with data; empty when nothing is.</summary>
    /// <param name="schema">A schema without fault; empty for one that allows no data.</param>
    /// <param name="data">The data.</param>
    /// <param name="field">What the data is called in refusals.</param>
    public static IReadOnlyList<Refusal> Check(string schema, DataObject data, string field)
    {
        ArgumentNullException.ThrowIfNull(data);
        var refusals = new List<Refusal>();
        CheckObject(string.IsNullOrEmpty(schema) ? DataObject.Empty : DataJson.Parse(schema).AsObject(), data, field, isTop: true, refusals);
        return refusals;
    }

    private static string? TypeOf(DataObject schema) => schema["type"].TryGetString(out var type) ? type : null;

    private static string? FaultOf(DataObject schema, bool isTop)
    {
        foreach (var (word, _) in schema)
        {
            if (!Known.Contains(word) && !word.StartsWith("x-", StringComparison.Ordinal))
                return $"has the word '{word}', which is not known.";
        }

        if (SchemaLists.Fault(schema) is { } list)
            return list;
        if (TypeOf(schema) is not { } type || !Types.Contains(type, StringComparer.Ordinal))
            return "needs a type for every value.";
        if (schema["items"].TryGetObject(out var items) && FaultOf(items, isTop: false) is { } inItems)
            return inItems;
        if (!schema["properties"].TryGetObject(out var properties))
            return null;
        foreach (var (name, value) in properties)
        {
            // A case has its own fields at the top; within a site, say, an address is that of the site.
            if (isTop && CaseDocument.IsReserved(name))
                return $"has the property '{name}', which every case has already.";
            if (!value.TryGetObject(out var property))
                return $"says nothing of '{name}'.";
            if (FaultOf(property, isTop: false) is { } fault)
                return fault;
        }

        return null;
    }

    private static void Check(DataObject schema, DataValue value, string field, List<Refusal> refusals)
    {
        if (!Fits(TypeOf(schema), value))
        {
            refusals.Add(CaseRefusals.DataType(field, TypeOf(schema)!));
            return;
        }

        if (schema["enum"].TryGetArray(out var allowed) && !allowed.Contains(value))
            refusals.Add(CaseRefusals.DataChoice(field, string.Join(", ", allowed.Select(static one => one.TryGetString(out var text) ? text : one.ToString()))));
        if (value.TryGetString(out var written))
            CheckText(schema, written, field, refusals);
        else if (value.TryGetNumber(out var number))
            CheckNumber(schema, number, field, refusals);
        else if (value.TryGetArray(out var items))
            CheckItems(schema, items, field, refusals);
        else if (value.TryGetObject(out var inner))
            CheckObject(schema, inner, field, isTop: false, refusals);
    }

    private static void CheckObject(DataObject schema, DataObject data, string field, bool isTop, List<Refusal> refusals)
    {
        var properties = schema["properties"].TryGetObject(out var named) ? named : DataObject.Empty;
        if (schema["required"].TryGetArray(out var required))
        {
            foreach (var one in required)
            {
                if (one.TryGetString(out var name) && (data[name].IsNull || (data[name].TryGetString(out var text) && string.IsNullOrWhiteSpace(text))))
                    refusals.Add(FieldRefusals.Missing($"{field}.{name}"));
            }
        }

        var takesOthers = schema["additionalProperties"].TryGetBoolean(out var others) && others;
        foreach (var (name, value) in data)
        {
            if (properties[name].TryGetObject(out var property))
            {
                // Null is the same as not being there.
                if (!value.IsNull)
                    Check(property, value, $"{field}.{name}", refusals);
            }
            else if (!takesOthers || (isTop && CaseDocument.IsReserved(name)))
            {
                refusals.Add(CaseRefusals.DataUnknown($"{field}.{name}"));
            }
        }
    }

    private static void CheckText(DataObject schema, string text, string field, List<Refusal> refusals)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            refusals.Add(FieldRefusals.NulCharacter(field));
        if (schema["maxLength"].TryGetNumber(out var most) && text.Length > most)
            refusals.Add(FieldRefusals.TooLong(field, text.Length, (int)most));
        if (schema["minLength"].TryGetNumber(out var least) && text.Length < least)
            refusals.Add(CaseRefusals.DataShort(field, (int)least));
        var isWrong = schema["format"].TryGetString(out var format) && format switch
        {
            "date" => !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _),
            _ => false,
        };
        if (isWrong)
            refusals.Add(CaseRefusals.DataType(field, format!));
    }

    private static void CheckNumber(DataObject schema, double number, string field, List<Refusal> refusals)
    {
        var least = schema["minimum"].TryGetNumber(out var minimum) ? minimum : double.NegativeInfinity;
        var most = schema["maximum"].TryGetNumber(out var maximum) ? maximum : double.PositiveInfinity;
        if (number < least || number > most)
            refusals.Add(CaseRefusals.DataRange(field, number, least, most));
    }

    private static void CheckItems(DataObject schema, DataArray items, string field, List<Refusal> refusals)
    {
        var least = schema["minItems"].TryGetNumber(out var minimum) ? minimum : 0;
        var most = schema["maxItems"].TryGetNumber(out var maximum) ? maximum : double.PositiveInfinity;
        if (items.Count < least || items.Count > most)
            refusals.Add(CaseRefusals.DataRange(field, items.Count, least, most));
        if (!schema["items"].TryGetObject(out var each))
            return;
        var place = 0;
        foreach (var item in items)
            Check(each, item, string.Create(CultureInfo.InvariantCulture, $"{field}[{place++}]"), refusals);
    }

    private static bool Fits(string? type, DataValue value) => type switch
    {
        "object" => value.Kind == DataKind.Object,
        "array" => value.Kind == DataKind.Array,
        "string" => value.Kind == DataKind.String,
        "boolean" => value.Kind == DataKind.Boolean,
        "number" => value.TryGetNumber(out var number) && double.IsFinite(number),
        "integer" => value.TryGetNumber(out var whole) && double.IsInteger(whole),
        _ => false,
    };
}
