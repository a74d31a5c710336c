using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>Writes what columns hold as JSON.</summary>
internal static class LimitJson
{
    // Chinese stays readable in the database; the pages that show it encode it for themselves.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
}
