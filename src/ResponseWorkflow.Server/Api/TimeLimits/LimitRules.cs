using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Turns rules of the API into documents of the files, and back. Nothing is checked here: whoever reads the whole of the data says what is wrong.</summary>
internal static class LimitRules
{
    private const string When = "when";
    private const string Conditions = "conditions";

    private static readonly string[] Headers = ["id", "version", "author", "reason", "validFrom", "validTo"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The document of a rule.</summary>
    public static JsonObject Document(LimitRule rule)
    {
        var document = Node(rule);
        document.Remove(Conditions);
        if (rule.Conditions is { Count: > 0 } conditions)
        {
            var when = new JsonObject();
            foreach (var condition in conditions)
                when[condition.Fact] = Value(condition);
            document[When] = when;
        }

        return document;
    }

    /// <summary>A document of anything else.</summary>
    public static JsonObject Node<T>(T model) => JsonSerializer.SerializeToNode(model, Json)!.AsObject();

    /// <summary>The rule of a document.</summary>
    public static LimitRule Rule(string document)
    {
        var node = TermDocuments.Read(document);
        foreach (var header in Headers)
            node.Remove(header);
        if (node[When] is JsonObject when)
        {
            node[Conditions] = new JsonArray([.. when.Select(static member => Condition(member.Key, member.Value))]);
            node.Remove(When);
        }

        return node.Deserialize<LimitRule>(Json)!;
    }

    /// <summary>A model of a document of anything else.</summary>
    public static T Read<T>(string document) => TermDocuments.Read(document).Deserialize<T>(Json)!;

    /// <summary>The rule of an entry.</summary>
    public static LimitRule Rule(RuleEntry entry)
    {
        var file = RuleFileWriter.Write(entry.Row is { } row ? [row] : [], entry.Addition is { } addition ? [addition] : []);
        using var document = JsonDocument.Parse(file);
        return Rule(document.RootElement.GetProperty(entry.Row is null ? "additions" : "rows")[0].GetRawText());
    }

    private static JsonNode? Value(LimitCondition condition)
    {
        if (condition.Words is { } words)
            return words is [var only] ? JsonValue.Create(only) : new JsonArray([.. words.Select(static word => JsonValue.Create(word))]);
        if (condition.Is is { } flag)
            return JsonValue.Create(flag);
        var bounds = Node(condition);
        bounds.Remove("fact");
        return bounds;
    }

    private static JsonObject Condition(string fact, JsonNode? value)
    {
        var condition = new JsonObject { ["fact"] = fact };
        switch (value)
        {
            case JsonArray words:
                condition["words"] = words.DeepClone();
                break;
            case JsonObject bounds:
                foreach (var (name, bound) in bounds)
                    condition[name] = bound?.DeepClone();
                break;
            case JsonValue one when one.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                condition["is"] = one.DeepClone();
                break;
            case JsonValue word:
                condition["words"] = new JsonArray(word.DeepClone());
                break;
        }

        return condition;
    }
}
