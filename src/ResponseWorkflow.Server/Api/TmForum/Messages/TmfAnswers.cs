using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>Answers of the interfaces.</summary>
internal static class TmfAnswers
{
    private const string ContentType = "application/json; charset=utf-8";

    private static readonly string[] Always = ["id", "href", "@type"];

    /// <summary>A message, with the members that were asked for.</summary>
    public static JsonHttpResult<JsonObject> Ok<T>(T message, string? fields) => TypedResults.Json(Chosen(TmfJson.Of(message), fields), TmfJson.Options, ContentType);

    /// <summary>A message about something that was made.</summary>
    public static JsonHttpResult<JsonObject> Created<T>(T message, string address, HttpResponse response)
    {
        response.Headers.Location = address;
        return TypedResults.Json(TmfJson.Of(message), TmfJson.Options, ContentType, StatusCodes.Status201Created);
    }

    /// <summary>A part of a list.</summary>
    public static JsonHttpResult<JsonArray> Page<T>(IReadOnlyList<T> messages, int total, string? fields, HttpResponse response)
    {
        response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-Result-Count"] = messages.Count.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Json(new JsonArray([.. messages.Select(one => (JsonNode)Chosen(TmfJson.Of(one), fields))]), TmfJson.Options, ContentType);
    }

    private static JsonObject Chosen(JsonObject whole, string? fields)
    {
        var names = (fields ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0)
            return whole;
        return new JsonObject(whole.Where(member => names.Contains(member.Key, StringComparer.Ordinal) || Always.Contains(member.Key, StringComparer.Ordinal)).Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }
}
