using System.Net.Http.Headers;
using System.Text;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>Makes the body of a stored request: text as it is, an object as a form where the media type says so, anything else as JSON.</summary>
internal static class HttpCallContent
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The body; null when there is none.</summary>
    /// <exception cref="HttpRequestRefusedException">Its media type or its charset is none.</exception>
    public static HttpContent? Make(DataObject request)
    {
        var content = request["content"];
        if (content.IsNull)
            return null;
        var type = TypeOf(request, content);
        var encoding = EncodingOf(type);
        var bytes = encoding.GetBytes(TextOf(content, type));
        return new ByteArrayContent(bytes) { Headers = { ContentType = type } };
    }

    private static MediaTypeHeaderValue TypeOf(DataObject request, DataValue content)
    {
        if (!request["contentType"].TryGetString(out var given))
            return new MediaTypeHeaderValue(content.TryGetString(out _) ? "text/plain" : "application/json", "utf-8");
        if (!HttpCallRequest.IsHeaderValue(given) || !MediaTypeHeaderValue.TryParse(given, out var type))
            throw new HttpRequestRefusedException("The content type is no media type.");
        if (type.CharSet is null && IsText(type))
            type.CharSet = "utf-8";
        return type;
    }

    // JSON is UTF-8 by its standard and forms by theirs; some receivers refuse a parameter there.
    private static bool IsText(MediaTypeHeaderValue type) => type.MediaType is { } name
        && (name.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || name.EndsWith("xml", StringComparison.OrdinalIgnoreCase));

    private static Encoding EncodingOf(MediaTypeHeaderValue type)
    {
        if (type.CharSet is not { } name)
            return HttpCharsets.Utf8;
        return HttpCharsets.Find(name) ?? throw new HttpRequestRefusedException($"The charset '{Texts.Shorten(name, 50)}' of the content type is not known.");
    }

    private static string TextOf(DataValue content, MediaTypeHeaderValue type)
    {
        if (content.TryGetString(out var text))
            return text;
        return content.TryGetObject(out var fields) && Form.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase) ? FormOf(fields) : DataJson.ToJson(content);
    }

    private static string FormOf(DataObject fields) => string.Join('&', fields.SelectMany(static field => field.Value.TryGetArray(out var items)
        ? items.Select(item => Pair(field.Key, item))
        : [Pair(field.Key, field.Value)]));

    private static string Pair(string name, DataValue value)
    {
        var text = value.IsNull ? "" : value.TryGetString(out var given) ? given : DataJson.ToJson(value);
        return $"{Escape(name)}={Escape(text)}";
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
