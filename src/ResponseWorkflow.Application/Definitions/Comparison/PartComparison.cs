using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>Compares what a definition declares beside its activities.</summary>
internal sealed class PartComparison(ComparedValue values, List<DefinitionChange> changes)
{
    private static readonly string[] OwnSettings = ["name", "description"];

    // Kept by the designer for itself.
    private static readonly HashSet<string> DesignersOwn = new(StringComparer.OrdinalIgnoreCase) { "VariableTestValues" };

    /// <summary>The text of a property, or nothing.</summary>
    public static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Compares name, description, options and properties of a definition.</summary>
    public void Settings(DefinitionDocument before, DefinitionDocument after)
    {
        foreach (var name in OwnSettings)
            Setting(name, before.Get(name), after.Get(name));
        Settings(before.Get("options"), after.Get("options"));
        Settings(before.Get("customProperties"), after.Get("customProperties"));
    }

    /// <summary>Compares lists of named objects.</summary>
    /// <param name="subject">What they are.</param>
    /// <param name="before">The list before.</param>
    /// <param name="after">The list after.</param>
    /// <param name="key">The property by which an object is found again.</param>
    /// <param name="container">The activity that they belong to; null when they are the definition's.</param>
    public void List(ChangeSubject subject, JsonElement before, JsonElement after, string key, ActivityDefinition? container = null)
    {
        var old = ByKey(before, key);
        var now = ByKey(after, key);
        foreach (var (id, item) in old)
        {
            if (!now.TryGetValue(id, out var other))
                Add(ChangeKind.Removed, subject, item, container, item, default);
            else if (ComparedValue.Spelling(item) != ComparedValue.Spelling(other))
                Add(ChangeKind.Changed, subject, other, container, item, other);
        }

        foreach (var (id, item) in now)
        {
            if (!old.ContainsKey(id))
                Add(ChangeKind.Added, subject, item, container, default, item);
        }
    }

    /// <summary>Compares the outcomes that a definition declares.</summary>
    public void Outcomes(JsonElement before, JsonElement after)
    {
        var old = Names(before);
        var now = Names(after);
        changes.AddRange(old.Except(now, StringComparer.Ordinal).Select(static name => Of(ChangeKind.Removed, name)));
        changes.AddRange(now.Except(old, StringComparer.Ordinal).Select(static name => Of(ChangeKind.Added, name)));

        static DefinitionChange Of(ChangeKind kind, string name)
        {
            var (en, zh) = ChangeWords.Part(kind, ChangeSubject.Outcome, name);
            return new(kind, ChangeSubject.Outcome, en, zh);
        }
    }

    private void Settings(JsonElement before, JsonElement after)
    {
        var names = Properties(before).Concat(Properties(after)).Distinct(StringComparer.OrdinalIgnoreCase).Where(static name => !DesignersOwn.Contains(name));
        foreach (var name in names)
            Setting(name, Find(before, name), Find(after, name));
    }

    private void Setting(string name, JsonElement before, JsonElement after)
    {
        if (ComparedValue.Spelling(before) == ComparedValue.Spelling(after) || (IsNothing(before) && IsNothing(after)))
            return;
        var (en, zh) = ChangeWords.Setting(name);
        changes.Add(new(ChangeKind.Changed, ChangeSubject.Setting, en, zh) { Before = values.Shown(before), After = values.Shown(after) });
    }

    private void Add(ChangeKind kind, ChangeSubject subject, JsonElement named, ActivityDefinition? container, JsonElement before, JsonElement after)
    {
        var name = Text(named, "name");
        var (en, zh) = container is null ? ChangeWords.Part(kind, subject, name) : ChangeWords.PartOf(kind, name, container.DisplayName);
        changes.Add(new(kind, subject, en, zh)
        {
            ActivityId = container?.Id,
            ActivityName = container?.DisplayName,
            Before = values.Shown(before),
            After = values.Shown(after),
        });
    }

    // What an editor writes when a setting is not set: absent, null, an empty text, false.
    private static bool IsNothing(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);

    private static OrderedDictionary<string, JsonElement> ByKey(JsonElement list, string key)
    {
        var found = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        if (list.ValueKind != JsonValueKind.Array)
            return found;
        foreach (var item in list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object))
            found.TryAdd(Text(item, key) is { Length: > 0 } id ? id : Text(item, "name"), item);
        return found;
    }

    private static string[] Names(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!)] : [];

    private static IEnumerable<string> Properties(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(static property => property.Name) : [];

    private static JsonElement Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value : default;
}
