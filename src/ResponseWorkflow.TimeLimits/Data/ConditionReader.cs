using System.Collections.Immutable;
using System.Text.Json;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads what a row asks of a case.</summary>
internal static class ConditionReader
{
    public static ImmutableArray<Condition> Read(ObjectReader when, Vocabulary vocabulary)
    {
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        foreach (var name in when.Names)
        {
            var value = when.Value(name)!;
            if (vocabulary.Fact(name) is not { } fact || fact.Kind == FactKind.Instant)
                when.Problem(name, "condition.unknown", DataMessages.UnknownFact(name, string.Join(", ", vocabulary.Facts.Where(static known => known.Kind != FactKind.Instant).Select(static known => known.Name))));
            else if (value is { } json && One(when, fact, vocabulary, json) is { } condition)
                conditions.Add(condition);
        }

        return conditions.ToImmutable();
    }

    private static Condition? One(ObjectReader when, FactDefinition fact, Vocabulary vocabulary, JsonElement value)
    {
        switch (fact.Kind)
        {
            case FactKind.Truth when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                return new TruthCondition(fact.Name, value.GetBoolean());
            case FactKind.Truth:
                when.Problem(fact.Name, "condition.kind", DataMessages.ConditionKind(fact.Name, $"true / false"));
                return null;
            case FactKind.Number when value.ValueKind == JsonValueKind.Object:
                return Range(when, fact.Name);
            case FactKind.Number:
                when.Problem(fact.Name, "condition.kind", DataMessages.ConditionKind(fact.Name, $"{{ \"atMost\": 50 }} / {{ \"moreThan\": 50 }} / {{ \"atLeast\": 50 }} / {{ \"lessThan\": 50 }}"));
                return null;
            default:
                return Words(when, fact, vocabulary, value);
        }
    }

    private static RangeCondition? Range(ObjectReader when, string name)
    {
        var reader = when.Object(name)!;
        var (atLeast, moreThan, atMost, lessThan) = (reader.Number("atLeast"), reader.Number("moreThan"), reader.Number("atMost"), reader.Number("lessThan"));
        reader.Close();
        var condition = new RangeCondition(name, atLeast ?? moreThan, atLeast is not null, atMost ?? lessThan, atMost is not null);
        if ((atLeast ?? moreThan ?? atMost ?? lessThan) is not null && (atLeast is null || moreThan is null) && (atMost is null || lessThan is null) && !condition.IsEmpty)
            return condition;
        when.Problem(name, "condition.range", DataMessages.EmptyRange(name));
        return null;
    }

    private static TextCondition? Words(ObjectReader when, FactDefinition fact, Vocabulary vocabulary, JsonElement value)
    {
        var texts = value.ValueKind == JsonValueKind.Array ? [.. when.Texts(fact.Name)] : when.Text(fact.Name) is { } text ? [text] : Array.Empty<string>();
        var words = new List<string>();
        foreach (var word in texts)
        {
            if (FactText.Read(fact, vocabulary, word) is { } read)
                words.Add(read.Text);
            else
                when.Problem(fact.Name, "condition.word", FactText.Expected(fact, vocabulary, word));
        }

        if (texts.Length == 0 && value.ValueKind == JsonValueKind.Array)
            when.Problem(fact.Name, "condition.word", DataMessages.FieldMissing());
        return words.Count == 0 ? null : new TextCondition(fact.Name, [.. words.Distinct(StringComparer.Ordinal)]);
    }
}
