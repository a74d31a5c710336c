using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.Json;

/// <summary>How the API reads and writes JSON.</summary>
internal static class ApiJson
{
    /// <summary>
    /// Camel case, enums by name, no number in a text. A member that is unknown or comes twice is refused: a misspelt name would otherwise be a command that
    /// does something else than its sender means.
    /// </summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new DataValueConverter());
        options.Converters.Add(new DataObjectConverter());
    }
}
