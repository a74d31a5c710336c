using System.Text.Json;

namespace ResponseWorkflow.Application.Definitions.Compilation;

/// <summary>The versions of other definitions that a published version uses as activities, fixed when it was published.</summary>
/// <remarks>
/// Stored as a JSON object from logical id to version id. Where one definition is used in several versions, its logical id leads to the one that references
/// without a version mean, and each other version stands under its own id.
/// </remarks>
internal sealed class Pins
{
    private readonly SortedDictionary<string, string> _versions;

    private Pins(SortedDictionary<string, string> versions) => _versions = versions;

    /// <summary>No pins.</summary>
    public static Pins None { get; } = new(new(StringComparer.Ordinal));

    /// <summary>The ids of the pinned versions.</summary>
    public IEnumerable<string> VersionIds => _versions.Values.Distinct(StringComparer.Ordinal);

    /// <summary>Pins versions.</summary>
    /// <param name="versions">The versions in use; for each whether references without a version mean it.</param>
    public static Pins Of(IEnumerable<(DefinitionVersionRow Version, bool IsDefault)> versions)
    {
        var pins = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in versions.GroupBy(static entry => entry.Version.DefinitionId, StringComparer.Ordinal))
        {
            var first = group.OrderByDescending(static entry => entry.IsDefault).ThenByDescending(static entry => entry.Version.Version).First().Version;
            pins[group.Key] = first.Id;
            foreach (var (version, _) in group.Where(entry => entry.Version.Id != first.Id))
                pins[version.Id] = version.Id;
        }

        return new(pins);
    }

    /// <summary>Reads pins as they are stored.</summary>
    public static Pins Parse(string? json) =>
        json is null ? None : new(new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [], StringComparer.Ordinal));

    /// <summary>The version that a definition's logical id leads to; null when the definition is not pinned.</summary>
    public string? Find(string definitionId) => _versions.GetValueOrDefault(definitionId);

    /// <summary>Writes pins for storage.</summary>
    public string ToJson() => JsonSerializer.Serialize(_versions);
}
