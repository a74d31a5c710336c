using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Application.Customers;

/// <summary>The settings of customers and circuits: section <c>Customers</c>. A list that is named replaces the built-in one.</summary>
public sealed class CustomerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Customers";

    /// <summary>The grades, the highest first.</summary>
    public IList<Term> Grades { get; } = [];

    /// <summary>The states of customers; the first is that of a new one.</summary>
    public IList<Term> States { get; } = [];

    /// <summary>The kinds of circuits.</summary>
    public IList<Term> CircuitKinds { get; } = [];

    /// <summary>The states of circuits.</summary>
    public IList<Term> CircuitStates { get; } = [];

    /// <summary>The access and transport technologies of circuits.</summary>
    public IList<Term> Technologies { get; } = [];

    /// <summary>The units of bandwidths.</summary>
    public IList<BandwidthTerm> BandwidthUnits { get; } = [];

    /// <summary>The most rows of a file that is imported.</summary>
    public int ImportRows { get; set; } = 5000;

    /// <summary>Up to how many rows are counted exactly; a longer list says one more.</summary>
    public int CountLimit { get; set; } = 100_000;

    /// <summary>The grades that there are.</summary>
    public IReadOnlyList<Term> EffectiveGrades => Effective(Grades, BuiltInTerms.Grades);

    /// <summary>The states of customers that there are.</summary>
    public IReadOnlyList<Term> EffectiveStates => Effective(States, BuiltInTerms.CustomerStates);

    /// <summary>The kinds of circuits that there are.</summary>
    public IReadOnlyList<Term> EffectiveCircuitKinds => Effective(CircuitKinds, BuiltInTerms.CircuitKinds);

    /// <summary>The states of circuits that there are.</summary>
    public IReadOnlyList<Term> EffectiveCircuitStates => Effective(CircuitStates, BuiltInTerms.CircuitStates);

    /// <summary>The technologies that there are.</summary>
    public IReadOnlyList<Term> EffectiveTechnologies => Effective(Technologies, BuiltInTerms.Technologies);

    /// <summary>The units of bandwidths that there are.</summary>
    public IReadOnlyList<BandwidthTerm> EffectiveBandwidthUnits => Effective(BandwidthUnits, BuiltInTerms.Bandwidths);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault()
    {
        if (this is { ImportRows: < 1 or > 100_000 } or { CountLimit: < 1 })
            return "Customers:ImportRows must be from 1 to 100000, Customers:CountLimit at least 1.";
        foreach (var (name, list) in new[] { ("Grades", EffectiveGrades), ("States", EffectiveStates), ("CircuitKinds", EffectiveCircuitKinds), ("CircuitStates", EffectiveCircuitStates), ("Technologies", EffectiveTechnologies) })
        {
            if (list.Any(static term => term.Key.Length == 0 || term.NameZh.Length == 0 || term.NameEn.Length == 0))
                return $"Customers:{name}: every entry needs Key, NameZh and NameEn.";
            if (list.GroupBy(static term => term.Key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice)
                return $"Customers:{name} has '{twice.Key}' twice.";
        }

        return EffectiveBandwidthUnits.Any(static unit => unit.Key.Length == 0 || unit.Kilobits < 1) ? "Customers:BandwidthUnits: every entry needs Key and Kilobits." : null;
    }

    private static IReadOnlyList<T> Effective<T>(IList<T> set, IReadOnlyList<T> builtIn) => set.Count > 0 ? [.. set] : builtIn;
}
