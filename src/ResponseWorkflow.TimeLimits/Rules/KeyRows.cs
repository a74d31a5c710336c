using System.Collections.Frozen;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>The rows and additions of one key.</summary>
internal sealed class KeyRows
{
    private readonly Versioned<RuleRow>[] _rows;
    private readonly Versioned<Addition>[] _additions;
    private readonly FrozenSet<string> _grades;

    public KeyRows(IEnumerable<RuleRow> rows, IEnumerable<Addition> additions)
    {
        _rows = [.. Versioned<RuleRow>.Of(rows, static row => row.Header).OrderByDescending(static row => row.Header.Conditions.Length)];
        _additions = [.. Versioned<Addition>.Of(additions, static addition => addition.Header)];
        _grades = _rows.Select(static row => row.Header).Concat(_additions.Select(static addition => addition.Header))
            .SelectMany(static header => header.Conditions).OfType<TextCondition>()
            .Where(static condition => condition.Fact == CaseFacts.Grade)
            .SelectMany(static condition => condition.Words)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The rows of the key, the most specific first.</summary>
    public IEnumerable<RuleRow> Rows => _rows.Select(static row => row.Row);

    /// <summary>Whether anything is ever added to the key's limits.</summary>
    public bool HasAdditions => _additions.Length > 0;

    /// <summary>Whether a row or an addition asks for a grade by its name.</summary>
    public bool Names(string grade) => _grades.Contains(grade);

    /// <summary>The most specific row for a case, or null when none matches.</summary>
    /// <exception cref="TimeLimitException">Two rows match that are equally specific.</exception>
    public RuleRow? Match(FactLookup facts, DateTimeOffset at)
    {
        Versioned<RuleRow>? best = null;
        foreach (var candidate in _rows)
        {
            if (best is not null && candidate.Header.Conditions.Length < best.Header.Conditions.Length)
                break;
            if (!candidate.HoldsAt(at) || !facts.Meet(candidate.Header))
                continue;
            if (best is not null)
                throw new TimeLimitException("limit.ambiguous", Messages.AmbiguousMatch(best.Header.Key, best.Header.ToString(), candidate.Header.ToString()));
            best = candidate;
        }

        return best?.Row;
    }

    /// <summary>The additions for a case.</summary>
    public IEnumerable<Addition> Additions(FactLookup facts, DateTimeOffset at) =>
        _additions.Where(addition => addition.HoldsAt(at) && facts.Meet(addition.Header)).Select(static addition => addition.Row);
}
