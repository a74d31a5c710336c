using System.Diagnostics.CodeAnalysis;

namespace ResponseWorkflow.Application.Cases;

/// <summary>The series of numbers from which a transaction has drawn: what it has drawn last need not be stored yet, and its locks hold until it ends. Not safe for use by several threads.</summary>
internal sealed class CaseCountersInHand
{
    private readonly Dictionary<string, CaseCounterRow> _counters = new(StringComparer.Ordinal);

    /// <summary>The counter of a series, if the transaction has drawn from it.</summary>
    public bool TryGet(string series, [NotNullWhen(true)] out CaseCounterRow? counter) => _counters.TryGetValue(series, out counter);

    /// <summary>The transaction draws from a series for the first time.</summary>
    public void Add(CaseCounterRow counter) => _counters.Add(counter.Series, counter);
}
