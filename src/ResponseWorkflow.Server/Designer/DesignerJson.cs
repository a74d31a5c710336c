using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Designer;

/// <summary>How the designer's JSON is read and written: camel case, enums by name, unknown members passed over.</summary>
internal static class DesignerJson
{
    /// <summary>The settings.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // As deep as definitions may be stored, and the tree around their activities.
        MaxDepth = 2048,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>An answer in JSON.</summary>
    public static IResult Of<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, Options, statusCode: status);

    /// <summary>An answer of JSON that is written already.</summary>
    public static IResult Of(byte[] utf8) => Results.Bytes(utf8, "application/json; charset=utf-8");
}
