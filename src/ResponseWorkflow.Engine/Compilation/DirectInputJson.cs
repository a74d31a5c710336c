using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>How unwrapped inputs are read.</summary>
internal static class DirectInputJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
