using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResponseWorkflow.Application.Tasks.Rows;

/// <summary>The rules of a task that no list filters by, as its row holds them.</summary>
public sealed record TaskRules
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Ids of the activities whose last doers must not do the task.</summary>
    public IReadOnlyList<string> NotDoneBy { get; init; } = [];

    /// <summary>Ids of the activities to which it may be returned.</summary>
    public IReadOnlyList<string> ReturnTo { get; init; } = [];

    /// <summary>Writes a part of a row.</summary>
    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>Reads a part of a row.</summary>
    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;
}
