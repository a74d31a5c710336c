namespace ResponseWorkflow.Application.Indicators;

/// <summary>The settings of indicators: section <c>Indicators</c>.</summary>
public sealed class IndicatorOptions
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Indicators";

    /// <summary>What is counted, by key; one of a key that is built in takes the place of that one, others are added.</summary>
    public IList<IndicatorTerm> Terms { get; } = [];

    /// <summary>What people call what is counted under a key; one without a name is called by its key.</summary>
    public IndicatorTerm Find(string key) =>
        Terms.FirstOrDefault(term => term.Key == key) ?? BuiltInIndicators.All.FirstOrDefault(term => term.Key == key) ?? new IndicatorTerm { Key = key, NameZh = key, NameEn = key };

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault()
    {
        if (Terms.Any(static term => term.Key.Length == 0 || term.NameZh.Length == 0 || term.NameEn.Length == 0))
            return "Indicators:Terms: every entry needs Key, NameZh and NameEn.";
        return Terms.GroupBy(static term => term.Key, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice ? $"Indicators:Terms has '{twice.Key}' twice." : null;
    }
}
