using System.Collections.Concurrent;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>
/// Writes out the lists of the settings that schemas of cases refer to: by <c>x-list</c> the values that may be there and their words, by <c>x-wordsFrom</c> the words alone, where something else says what may be there.
/// Safe for use by several threads.
/// </summary>
/// <param name="lists">The lists.</param>
public sealed class SchemaLists(TermLists lists)
{
    private const string Word = "x-list", WordsFrom = "x-wordsFrom", Properties = "properties", Items = "items", Columns = "x-columns";

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>A schema with its lists written out; a list that is not there is left for <see cref="Fault"/>.</summary>
    /// <param name="schema">A schema without other faults, or an empty text.</param>
    public string Expand(string schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Refers(schema) ? _known.GetOrAdd(schema, text => DataJson.ToJson(Expand(DataJson.Parse(text).AsObject()))) : schema;
    }

    /// <summary>What is wrong with the lists that a schema refers to, to be put behind its name; null when nothing is.</summary>
    public static string? Fault(DataObject schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new[] { Word, WordsFrom }.FirstOrDefault(word => schema.TryGet(word, out var list) && (!list.TryGetString(out var name) || !TermLists.Names.Contains(name, StringComparer.Ordinal))) is { } wrong
            ? $"has an {wrong} that is none of {string.Join(", ", TermLists.Names)}."
            : null;
    }

    private static bool Refers(string schema) => schema.Contains($"\"{Word}\"", StringComparison.Ordinal) || schema.Contains($"\"{WordsFrom}\"", StringComparison.Ordinal);

    private DataObject Expand(DataObject schema)
    {
        if (schema[Items].TryGetObject(out var items))
            schema = schema.With(Items, Expand(items));
        foreach (var member in new[] { Properties, Columns })
        {
            if (schema[member].TryGetObject(out var named))
                schema = schema.With(member, named.Aggregate(DataObject.Empty, (all, one) => all.With(one.Key, one.Value.TryGetObject(out var inner) ? Expand(inner) : one.Value)));
        }

        if (schema[WordsFrom].TryGetString(out var words) && lists.Find(words) is { } said)
            schema = schema.With("x-words", WordsOf(said));
        if (!schema[Word].TryGetString(out var list) || lists.Find(list) is not { } terms)
            return schema;
        return schema.With("enum", DataArray.From(terms.Select(static term => (DataValue)term.Key))).With("x-words", WordsOf(terms));
    }

    private static DataObject WordsOf(IReadOnlyList<Term> terms) =>
        terms.Aggregate(DataObject.Empty, static (all, term) => all.With(term.Key, DataValue.ObjectOf(("zh", term.NameZh), ("en", term.NameEn))));
}
