using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>The translations of descriptors, gathered from the assemblies that bring activities.</summary>
/// <remarks>
/// An assembly carries a table as an embedded resource whose name ends with <c>.Texts.&lt;culture&gt;.json</c>. Texts of an assembly added
/// later replace those of the same key.
/// </remarks>
public sealed class DescriptorTexts
{
    private const string ResourceMark = ".Texts.";
    private const string ResourceEnd = ".json";

    private readonly ImmutableDictionary<string, DescriptorTextTable> _tables;
    private readonly ImmutableHashSet<Assembly> _assemblies;

    private DescriptorTexts(ImmutableDictionary<string, DescriptorTextTable> tables, ImmutableHashSet<Assembly> assemblies)
    {
        _tables = tables;
        _assemblies = assemblies;
    }

    /// <summary>No translations.</summary>
    public static DescriptorTexts None { get; } = new(ImmutableDictionary.Create<string, DescriptorTextTable>(StringComparer.OrdinalIgnoreCase), []);

    /// <summary>Adds the tables of an assembly.</summary>
    /// <exception cref="InvalidOperationException">A table is no JSON of the right form.</exception>
    public DescriptorTexts With(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (_assemblies.Contains(assembly))
            return this;
        var tables = _tables;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var mark = resource.LastIndexOf(ResourceMark, StringComparison.Ordinal);
            if (mark < 0 || !resource.EndsWith(ResourceEnd, StringComparison.Ordinal))
                continue;
            var culture = resource[(mark + ResourceMark.Length)..^ResourceEnd.Length];
            tables = tables.SetItem(culture, tables.GetValueOrDefault(culture, DescriptorTextTable.Empty).With(Read(assembly, resource)));
        }

        return new DescriptorTexts(tables, _assemblies.Add(assembly));
    }

    /// <summary>The table for a culture: its own, that of a parent, or another one of its language; null when there is none.</summary>
    public DescriptorTextTable? For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        for (var candidate = culture; candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            if (_tables.TryGetValue(candidate.Name, out var table))
                return table;
        }

        return _tables.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .FirstOrDefault(pair => CultureInfo.GetCultureInfo(pair.Key).TwoLetterISOLanguageName == culture.TwoLetterISOLanguageName)
            .Value;
    }

    private static Dictionary<string, DescriptorText> Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, DescriptorText>>(stream, JsonSerializerOptions.Web)!;
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The text table {resource} of {assembly.GetName().Name} cannot be read: {exception.Message}", exception);
        }
    }
}
