using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>Says in words what was changed from one version of a definition to another. Places and sizes on the canvas do not count. Safe for use by several threads.</summary>
internal sealed class DefinitionComparer
{
    private const string Chinese = "zh-CN";

    private readonly ActivityRegistry _types;
    private readonly int _length;
    private readonly Lazy<Dictionary<(string, int), ActivityDescriptor>> _chinese;

    /// <summary>Makes a comparer.</summary>
    /// <param name="types">The activity types that are known, for the names of types and properties.</param>
    /// <param name="length">The most characters of a value that are shown.</param>
    public DefinitionComparer(ActivityRegistry types, int length)
    {
        _types = types;
        _length = length;
        _chinese = new(() => types.Localize(CultureInfo.GetCultureInfo(Chinese)).ToDictionary(static descriptor => (descriptor.TypeName, descriptor.Version)));
    }

    /// <summary>The changes: settings first, then variables, inputs, outputs, outcomes, activities and connections.</summary>
    public IReadOnlyList<DefinitionChange> Compare(DefinitionDocument before, DefinitionDocument after)
    {
        var changes = new List<DefinitionChange>();
        var old = new ComparedTree(DefinitionReader.Read(before, _types).Definition);
        var now = new ComparedTree(DefinitionReader.Read(after, _types).Definition);
        var names = VariableNames(before, old).Concat(VariableNames(after, now)).DistinctBy(static pair => pair.Id, StringComparer.Ordinal).ToDictionary(static pair => pair.Id, static pair => pair.Name, StringComparer.Ordinal);
        var values = new ComparedValue(names, _length);
        var parts = new PartComparison(values, changes);
        parts.Settings(before, after);
        parts.List(ChangeSubject.Variable, before.Get("variables"), after.Get("variables"), "id");
        parts.List(ChangeSubject.Input, before.Get("inputs"), after.Get("inputs"), "name");
        parts.List(ChangeSubject.Output, before.Get("outputs"), after.Get("outputs"), "name");
        parts.Outcomes(before.Get("outcomes"), after.Get("outcomes"));
        new ActivityComparison(values, parts, changes, InChinese).Compare(old, now);
        ConnectionComparison.Compare(old, now, changes);
        return changes;
    }

    private ActivityDescriptor? InChinese(ActivityDefinition activity) =>
        activity.Descriptor is { } descriptor ? _chinese.Value.GetValueOrDefault((descriptor.TypeName, descriptor.Version)) : null;

    private static IEnumerable<(string Id, string Name)> VariableNames(DefinitionDocument document, ComparedTree tree) =>
        new[] { document.Get("variables") }
            .Concat(tree.Activities.Values.Select(static activity => activity.Json.TryGetProperty("variables", out var variables) ? variables : default))
            .Where(static list => list.ValueKind == JsonValueKind.Array)
            .SelectMany(static list => list.EnumerateArray())
            .Where(static variable => variable.ValueKind == JsonValueKind.Object)
            .Select(static variable => (PartComparison.Text(variable, "id"), PartComparison.Text(variable, "name")))
            .Where(static pair => pair is { Item1.Length: > 0, Item2.Length: > 0 });
}
