using System.Text.Json;
using Browser.Setting;

namespace Browser.Flows;

/// <summary>How the designer calls the kinds of activities and their inputs: tests name them by their types, whatever the words are.</summary>
internal sealed class Descriptors
{
    private readonly Dictionary<string, JsonElement> _types;

    private Descriptors(JsonElement list) =>
        _types = list.GetProperty("items").EnumerateArray().GroupBy(static one => one.GetProperty("typeName").GetString()!, StringComparer.Ordinal).ToDictionary(static one => one.Key, static one => one.Last(), StringComparer.Ordinal);

    /// <summary>Asks the server.</summary>
    public static async Task<Descriptors> ReadAsync(StudioServer server) =>
        new(await server.CallAsync(HttpMethod.Get, "/elsa/api/descriptors/activities", null, TestContext.Current.CancellationToken));

    /// <summary>The words for a kind of activity.</summary>
    public string NameOf(string type) => _types[type].GetProperty("displayName").GetString()!;

    /// <summary>The words for an input.</summary>
    public string LabelOf(string type, string input) =>
        _types[type].GetProperty("inputs").EnumerateArray().Single(one => one.GetProperty("name").GetString() == input).GetProperty("displayName").GetString()!;
}
