using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads the values that an activity's JSON gives to inputs and outputs.</summary>
internal sealed class InputReader(ProblemList problems)
{
    private const string Literal = "Literal";

    private static readonly Dictionary<string, ExpressionDefinition> NoInputs = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, JsonElement> NoDirectInputs = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> NoOutputs = new(StringComparer.Ordinal);

    // Registered types by their name as written, and the name by which the engine knows them.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [Literal] = Literal, ["Object"] = "Object", ["Json"] = "Object", ["Variable"] = "Variable", ["Input"] = "Input",
        ["JavaScript"] = "JavaScript", ["Liquid"] = "Liquid", ["CSharp"] = "CSharp", ["C#"] = "CSharp", ["Python"] = "Python", ["Secret"] = "Secret",
    };

    /// <summary>The values of one activity.</summary>
    public readonly record struct Values(
        IReadOnlyDictionary<string, ExpressionDefinition> Wrapped,
        IReadOnlyDictionary<string, JsonElement> Direct,
        IReadOnlyDictionary<string, string> Outputs);

    /// <summary>Reads them.</summary>
    /// <param name="json">The activity.</param>
    /// <param name="type">Its type, or null when it is unknown.</param>
    /// <param name="isWorkflow">Whether it stands for a workflow: then inputs and outputs are read even when the type is unknown.</param>
    /// <param name="place">The activity's place, for problems.</param>
    public Values Read(JsonElement json, RegisteredType? type, bool isWorkflow, ProblemPlace place)
    {
        Dictionary<string, ExpressionDefinition>? wrapped = null;
        Dictionary<string, JsonElement>? direct = null;
        Dictionary<string, string>? outputs = null;
        foreach (var property in json.EnumerateObject())
        {
            var value = property.Value;
            if (!value.IsSet())
                continue;
            var member = MemberOf(property, type, isWorkflow);
            if (member.Input is { IsWrapped: false } plain)
                (direct ??= new(StringComparer.Ordinal))[plain.Name] = value;
            else if (member.Output is { } output && OutputOf(value) is { } target)
                (outputs ??= new(StringComparer.Ordinal))[output.Name] = target;
            else if (member.Input is { } input && ExpressionOf(property, place) is { } expression)
                (wrapped ??= new(StringComparer.Ordinal))[input.Name] = expression;
        }

        return new Values(wrapped ?? NoInputs, direct ?? NoDirectInputs, outputs ?? NoOutputs);
    }

    /// <summary>An expression that stands unwrapped, such as the condition of a case; null when it is not set or of an unknown type.</summary>
    public static ExpressionDefinition? Plain(JsonElement json)
    {
        if (!json.IsSet())
            return null;
        if (json.ValueKind != JsonValueKind.Object)
            return new ExpressionDefinition(Literal, DataJson.FromElement(json));
        var payload = DataJson.FromElement(json.Get("value"));
        return payload.IsNull || !Types.TryGetValue(json.Get("type").Text() ?? Literal, out var type) ? null : new ExpressionDefinition(type, payload);
    }

    private static RegisteredType.Member MemberOf(JsonProperty property, RegisteredType? type, bool isWorkflow)
    {
        if (type is not null)
            return type.Members.GetValueOrDefault(property.Name);
        if (!isWorkflow || property.Value.ValueKind != JsonValueKind.Object)
            return default;
        var name = Words.Capitalized(property.Name);
        if (OutputOf(property.Value) is not null)
            return new(null, new OutputDescriptor(name, TypeAliases.Any, name), null);
        if (!property.Value.Get("expression").IsSet())
            return default;
        return new(new InputDescriptor { Name = name, TypeName = TypeAliases.Any, ValueType = typeof(object), DisplayName = name, UIHint = "" }, null, null);
    }

    private static string? OutputOf(JsonElement value) =>
        !value.Get("expression").IsSet() && value.Get("memoryReference").Get("id").Text() is { } id && !string.IsNullOrWhiteSpace(id) ? id : null;

    private ExpressionDefinition? ExpressionOf(JsonProperty property, ProblemPlace place)
    {
        var value = property.Value;
        if (value.ValueKind != JsonValueKind.Object)
            return new ExpressionDefinition(Literal, DataJson.FromElement(value));
        if (!value.TryGet("typeName", out _))
        {
            problems.Add(ReadingProblems.InputUntyped, place with { Property = property.Name }, property.Name);
            return null;
        }

        var expression = value.Get("expression");
        if (expression.ValueKind != JsonValueKind.Object)
            return null;
        var type = expression.Get("type").Text() ?? Literal;
        var payload = DataJson.FromElement(expression.Get("value"));
        if (Types.TryGetValue(type, out var known))
            return payload.IsNull ? null : new ExpressionDefinition(known, payload);
        problems.Add(ReadingProblems.ExpressionTypeUnknown, place with { Property = property.Name }, property.Name, type);
        return null;
    }
}
