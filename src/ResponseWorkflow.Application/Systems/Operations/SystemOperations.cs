using System.Collections.Frozen;
using System.Text.Json;
using ResponseWorkflow.Application.Systems.Shapes;

namespace ResponseWorkflow.Application.Systems.Operations;

/// <summary>What other systems can be asked: data that the product brings (<c>operations.json</c>), read once. Safe for use by several threads.</summary>
public static class SystemOperations
{
    private const string Resource = "ResponseWorkflow.Application.Systems.operations.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All of them, in the order in which pages show them.</summary>
    public static IReadOnlyList<SystemOperation> All { get; } = Read();

    private static readonly FrozenDictionary<string, SystemOperation> ByKey = All.ToFrozenDictionary(static operation => operation.Key, StringComparer.Ordinal);

    /// <summary>An operation; null when there is none of that key.</summary>
    public static SystemOperation? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    private static SystemOperation[] Read()
    {
        using var stream = typeof(SystemOperations).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return [.. (JsonSerializer.Deserialize<Entry[]>(stream, Json) ?? []).Select(static entry => new SystemOperation(entry.Key, entry.System, entry.NameZh, entry.NameEn, entry.Request, entry.Answer)
        {
            Request = JsonShapeReader.Read(entry.Request),
            Answer = JsonShapeReader.Read(entry.Answer),
        })];
    }

    private sealed record Entry(string Key, string System, string NameZh, string NameEn, JsonElement Request, JsonElement Answer);
}
