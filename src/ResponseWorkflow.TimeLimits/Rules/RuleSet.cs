using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>All versions of all rows and additions, ready to be asked which one holds. Immutable, for any thread.</summary>
public sealed class RuleSet
{
    private readonly FrozenDictionary<string, KeyRows> _keys;

    /// <summary>Makes rows ready for use. They are taken as they are; whether they are right is for <see cref="Data.TimeLimitData"/> to say.</summary>
    /// <param name="rows">All versions of all rows.</param>
    /// <param name="additions">All versions of all additions.</param>
    public RuleSet(IEnumerable<RuleRow> rows, IEnumerable<Addition> additions)
    {
        Rows = [.. rows];
        Additions = [.. additions];
        var added = Additions.ToLookup(static addition => addition.Header.Key, StringComparer.Ordinal);
        _keys = Rows.GroupBy(static row => row.Header.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, group => new KeyRows(group, added[group.Key]), StringComparer.Ordinal);
    }

    /// <summary>All versions of all rows.</summary>
    public ImmutableArray<RuleRow> Rows { get; }

    /// <summary>All versions of all additions.</summary>
    public ImmutableArray<Addition> Additions { get; }

    /// <summary>The keys that there are rows for.</summary>
    public IEnumerable<string> Keys => _keys.Keys.Order(StringComparer.Ordinal);

    internal KeyRows? Find(string key) => _keys.GetValueOrDefault(key);

    internal KeyRows Of(string key) => Find(key) ?? throw new TimeLimitException("limit.unknownKey", Messages.UnknownKey(key));
}
