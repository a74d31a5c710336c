using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>Compares the activities of two versions.</summary>
/// <param name="values">How values are compared and shown.</param>
/// <param name="parts">Compares the variables of containers.</param>
/// <param name="changes">Takes the changes.</param>
/// <param name="inChinese">The Chinese descriptor of an activity's type, or null.</param>
internal sealed class ActivityComparison(ComparedValue values, PartComparison parts, List<DefinitionChange> changes, Func<ActivityDefinition, ActivityDescriptor?> inChinese)
{
    // Compared in other ways, or without meaning.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "nodeId", "type", "metadata", "customProperties", "activities", "variables", "connections",
    };

    private static readonly HashSet<string> CustomElsewhere = new(StringComparer.OrdinalIgnoreCase) { "notFoundConnections", "NotFoundConnectionsKey" };

    /// <summary>Compares them.</summary>
    public void Compare(ComparedTree before, ComparedTree after)
    {
        foreach (var (id, activity) in before.Activities)
        {
            if (!after.Activities.ContainsKey(id))
                AddWhole(ChangeKind.Removed, activity);
        }

        foreach (var (id, activity) in after.Activities)
        {
            if (before.Activities.TryGetValue(id, out var old))
                Compare(old, activity, before.ContainerOf(id), after.ContainerOf(id));
            else
                AddWhole(ChangeKind.Added, activity);
        }
    }

    private void Compare(ActivityDefinition old, ActivityDefinition now, ActivityDefinition? oldContainer, ActivityDefinition? container)
    {
        if (old.TypeName != now.TypeName)
            AddWhole(ChangeKind.Changed, now, TypeName(old), TypeName(now));
        if (old.DisplayName != now.DisplayName)
            Add(ChangeWords.Renamed(old.DisplayName, now.DisplayName), now, old.DisplayName, now.DisplayName);
        if (container is not null && oldContainer?.Id != container.Id)
            Add(ChangeWords.Moved(now.DisplayName, container.DisplayName), now, oldContainer?.DisplayName, container.DisplayName);
        Properties(old.Json, now.Json, now, Elsewhere);
        Properties(Find(old.Json, "customProperties"), Find(now.Json, "customProperties"), now, CustomElsewhere);
        parts.List(ChangeSubject.Variable, Find(old.Json, "variables"), Find(now.Json, "variables"), "id", now);
    }

    private void Properties(JsonElement old, JsonElement now, ActivityDefinition activity, HashSet<string> elsewhere)
    {
        foreach (var name in Names(old).Concat(Names(now)).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => !elsewhere.Contains(name)))
        {
            var before = Find(old, name);
            var after = Find(now, name);
            if (Meaning(before) == Meaning(after))
                continue;
            var (en, zh) = PropertyNames(activity, name);
            Add(ChangeWords.Property(activity.DisplayName, en, zh), activity, values.Shown(before), values.Shown(after));
        }
    }

    // An editor writes what is off as false, as an empty text or not at all.
    private static string Meaning(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.False => "",
        JsonValueKind.String when value.GetString()!.Length == 0 => "",
        _ => ComparedValue.Spelling(value),
    };

    private (string En, string Zh) PropertyNames(ActivityDefinition activity, string property)
    {
        var en = Label(activity.Descriptor, property) ?? property;
        return (en, Label(inChinese(activity), property) ?? en);
    }

    private static string? Label(ActivityDescriptor? descriptor, string property)
    {
        if (descriptor is null)
            return null;
        return descriptor.Inputs.FirstOrDefault(input => Is(input.Name))?.DisplayName
            ?? descriptor.Outputs.FirstOrDefault(output => Is(output.Name))?.DisplayName
            ?? descriptor.Ports.FirstOrDefault(port => Is(port.Name))?.DisplayName;

        bool Is(string name) => name.Equals(property, StringComparison.OrdinalIgnoreCase);
    }

    private void AddWhole(ChangeKind kind, ActivityDefinition activity, string? before = null, string? after = null)
    {
        var (en, zh) = ChangeWords.Activity(kind, activity.DisplayName, TypeName(activity), inChinese(activity)?.DisplayName ?? TypeName(activity));
        changes.Add(new(kind, ChangeSubject.Activity, en, zh) { ActivityId = activity.Id, ActivityName = activity.DisplayName, Before = before, After = after });
    }

    private void Add((string En, string Zh) words, ActivityDefinition activity, string? before, string? after) =>
        changes.Add(new(ChangeKind.Changed, ChangeSubject.Activity, words.En, words.Zh) { ActivityId = activity.Id, ActivityName = activity.DisplayName, Before = before, After = after });

    private static string TypeName(ActivityDefinition activity) => activity.Descriptor?.DisplayName ?? activity.TypeName;

    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(static property => property.Name) : [];

    private static JsonElement Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value : default;
}
