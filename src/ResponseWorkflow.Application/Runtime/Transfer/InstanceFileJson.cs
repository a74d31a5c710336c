using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Transfer;

/// <summary>Reads and writes <see cref="InstanceFile"/>.</summary>
public static class InstanceFileJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DataJson.MaxDepth + 32,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>Writes a file.</summary>
    public static byte[] Write(InstanceFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Options);

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static InstanceFile Read(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<InstanceFile>(utf8, Options) ?? throw new JsonException("The file holds nothing.");
}
