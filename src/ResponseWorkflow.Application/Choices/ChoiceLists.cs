namespace ResponseWorkflow.Application.Choices;

/// <summary>All lists that the designer offers from live data. Safe for use by several threads.</summary>
public sealed class ChoiceLists
{
    private readonly Dictionary<string, IChoiceSource> _sources;

    /// <summary>Takes the sources in.</summary>
    /// <exception cref="InvalidOperationException">Two sources fill the same list.</exception>
    public ChoiceLists(IEnumerable<IChoiceSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = new(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (!_sources.TryAdd(source.ListName, source))
                throw new InvalidOperationException($"The list '{source.ListName}' is filled by {_sources[source.ListName].GetType().Name} and by {source.GetType().Name}. Keep one of them.");
        }
    }

    /// <summary>The entries of some lists as they are now. A list that nobody fills is left out.</summary>
    public async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<Choice>>> ReadAsync(IEnumerable<string> listNames, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listNames);
        var lists = new SortedDictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal);
        foreach (var name in listNames.Distinct(StringComparer.Ordinal))
        {
            if (_sources.TryGetValue(name, out var source))
                lists[name] = await source.ReadAsync(cancellationToken);
        }

        return lists;
    }
}
