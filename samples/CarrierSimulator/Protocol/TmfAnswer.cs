using System.Text.Json.Nodes;

namespace CarrierSimulator.Protocol;

/// <summary>An answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON text; null for none.</param>
/// <param name="Headers">Headers of its own.</param>
internal sealed record TmfAnswer(int Status, string? Body, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A document.</summary>
    public static TmfAnswer Ok(JsonNode body) => new(StatusCodes.Status200OK, body.ToJsonString(JsonTexts.Options), None);

    /// <summary>A document that was made.</summary>
    public static TmfAnswer Created(JsonObject body) => new(StatusCodes.Status201Created, body.ToJsonString(JsonTexts.Options), Location((string)body["href"]!));

    /// <summary>Work that goes on; its monitor tells how.</summary>
    public static TmfAnswer Accepted(JsonObject body, string monitor) => new(StatusCodes.Status202Accepted, body.ToJsonString(JsonTexts.Options), Location(monitor));

    /// <summary>Nothing to say.</summary>
    public static TmfAnswer NoContent() => new(StatusCodes.Status204NoContent, null, None);

    /// <summary>A page of a list.</summary>
    public static TmfAnswer Page(JsonArray items, int total) => new(
        StatusCodes.Status200OK,
        items.ToJsonString(JsonTexts.Options),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-Total-Count"] = total.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["X-Result-Count"] = items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

    /// <summary>A refusal.</summary>
    public static TmfAnswer Error(TmfException exception, string language) => Error(exception.Status, exception.Code, exception.Reason.In(language), exception.Keys);

    /// <summary>A refusal or a failure.</summary>
    public static TmfAnswer Error(int status, string code, string reason, params IReadOnlyList<string> keys) => new(
        status,
        new JsonObject
        {
            ["code"] = code,
            ["reason"] = reason,
            ["message"] = keys.Count == 0 ? reason : string.Join(", ", keys),
            ["status"] = status.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["@type"] = "Error",
            ["keys"] = new JsonArray([.. keys.Select(static key => (JsonNode)key)]),
        }.ToJsonString(JsonTexts.Options),
        None);

    private static Dictionary<string, string> Location(string address) => new(StringComparer.Ordinal) { ["Location"] = address };
}
