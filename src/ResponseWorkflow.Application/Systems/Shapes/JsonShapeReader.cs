using System.Text.Json;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Shapes;

/// <summary>Reads shapes from JSON Schema.</summary>
public sealed class JsonShapeReader
{
    private const string Definitions = "#/$defs/";

    private readonly Dictionary<string, Lazy<JsonShape>> _definitions = new(StringComparer.Ordinal);

    private JsonShapeReader(JsonElement root)
    {
        if (!root.TryGetProperty("$defs", out var definitions))
            return;
        foreach (var definition in definitions.EnumerateObject())
        {
            var schema = definition.Value;
            _definitions[definition.Name] = new Lazy<JsonShape>(() => Read(schema));
        }
    }

    /// <summary>Reads a schema. References are to its own <c>$defs</c>, or to those of a document that it stands in.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">What holds the <c>$defs</c>; the schema itself when null.</param>
    /// <exception cref="NotSupportedException">It uses a word that shapes do not know, or refers to something that is not there: it would promise a check that is not made.</exception>
    public static JsonShape Read(JsonElement schema, JsonElement? document = null)
    {
        var reader = new JsonShapeReader((document ?? schema).Clone());

        // All of them, so that a mistake in any is found now and not by the first message that needs it.
        foreach (var definition in reader._definitions.Values)
            _ = definition.Value;
        return reader.Read(schema);
    }

    private JsonShape Read(JsonElement schema)
    {
        foreach (var word in schema.EnumerateObject())
        {
            if (word.Name is not ("type" or "enum" or "const" or "required" or "properties" or "additionalProperties" or "items" or "minimum" or "exclusiveMinimum" or "maximum"
                or "minItems" or "maxItems" or "minLength" or "maxLength" or "format" or "$ref" or "$defs" or "$schema" or "$id" or "title" or "description"))
                throw new NotSupportedException($"A schema uses the word '{word.Name}', which is not checked here.");
        }

        return new JsonShape
        {
            Reference = schema.TryGetProperty("$ref", out var reference) ? Find(reference.GetString() ?? "") : null,
            Types = Texts(schema, "type"),
            Choices = ChoicesOf(schema),
            Required = Texts(schema, "required"),
            Properties = schema.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().ToDictionary(static property => property.Name, property => Read(property.Value), StringComparer.Ordinal)
                : new Dictionary<string, JsonShape>(StringComparer.Ordinal),
            IsOpen = !schema.TryGetProperty("additionalProperties", out var additional) || additional.GetBoolean(),
            Items = schema.TryGetProperty("items", out var items) ? Read(items) : null,
            Least = Number(schema, "minimum"),
            Above = Number(schema, "exclusiveMinimum"),
            Most = Number(schema, "maximum"),
            LeastItems = (int?)Number(schema, "minItems"),
            MostItems = (int?)Number(schema, "maxItems"),
            LeastLength = (int?)Number(schema, "minLength"),
            MostLength = (int?)Number(schema, "maxLength"),
            IsInstant = Texts(schema, "format") is ["date-time"],
        };
    }

    private Lazy<JsonShape> Find(string reference) => reference.StartsWith(Definitions, StringComparison.Ordinal) && _definitions.TryGetValue(reference[Definitions.Length..], out var found)
        ? found
        : throw new NotSupportedException($"A schema refers to '{reference}', which is not there.");

    private static IReadOnlyList<DataValue> ChoicesOf(JsonElement schema)
    {
        if (schema.TryGetProperty("const", out var only))
            return [DataJson.FromElement(only)];
        return schema.TryGetProperty("enum", out var choices) ? [.. choices.EnumerateArray().Select(DataJson.FromElement)] : [];
    }

    private static IReadOnlyList<string> Texts(JsonElement schema, string name)
    {
        if (!schema.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(static one => one.GetString()!)] : [value.GetString()!];
    }

    private static double? Number(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}
