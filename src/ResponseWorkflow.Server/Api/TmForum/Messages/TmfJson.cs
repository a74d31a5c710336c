using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>How messages are written: what has no value is left out.</summary>
internal static class TmfJson
{
    /// <summary>Camel case, as the API reads and writes JSON.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A message as it is sent.</summary>
    public static JsonObject Of<T>(T message) => JsonSerializer.SerializeToNode(message, Options)!.AsObject();

    /// <summary>A message as it is stored.</summary>
    public static string Store<T>(T message) => JsonSerializer.Serialize(message, Options);

    /// <summary>Reads what was stored.</summary>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        return options;
    }
}
