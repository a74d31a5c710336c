using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>A filter of the language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MinArguments">How many arguments it needs.</param>
/// <param name="MaxArguments">How many arguments it takes at most.</param>
/// <param name="Body">What it does.</param>
internal sealed record LiquidFilter(string Name, int MinArguments, int MaxArguments, FilterBody Body)
{
    private static readonly FrozenDictionary<string, LiquidFilter> Known =
        new[] { TextFilters.All, MarkupFilters.All, NumberFilters.All, ArrayFilters.All, SelectionFilters.All, DataFilters.All }
            .SelectMany(filters => filters)
            .ToFrozenDictionary(filter => filter.Name, StringComparer.Ordinal);

    /// <summary>The number of arguments in words.</summary>
    public string Arity => (MinArguments, MaxArguments) switch
    {
        (0, 0) => "no arguments",
        (1, 1) => "1 argument",
        var (min, max) when min == max => $"{max} arguments",
        var (min, max) => $"{min} to {max} arguments",
    };

    /// <summary>Finds a filter by its name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out LiquidFilter? filter) => Known.TryGetValue(name, out filter);
}
