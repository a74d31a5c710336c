using System.Net.Http.Headers;
using System.Text.Json;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>Reads an answer as a workflow takes it: the body parsed when it is JSON, text otherwise.</summary>
internal static class HttpAnswerReader
{
    private const int Chunk = 16 * 1024;

    /// <summary>Reads the answer; null when its body is larger than the limit.</summary>
    /// <param name="response">The response, of which the headers have come.</param>
    /// <param name="limit">The most bytes of the body.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<HttpAnswer?> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        if (await ReadBodyAsync(response.Content, limit, cancellationToken) is not { } body)
            return null;
        return new HttpAnswer
        {
            StatusCode = (int)response.StatusCode,
            Content = ValueOf(body, response.Content.Headers.ContentType),
            Headers = HeadersOf(response),
        };
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
            return null;
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var chunk = new byte[Chunk];
        while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }

    private static DataValue ValueOf(byte[] body, MediaTypeHeaderValue? type)
    {
        if (body.Length == 0)
            return DataValue.Null;
        var encoding = (type?.CharSet is { } charset ? HttpCharsets.Find(charset) : null) ?? HttpCharsets.Utf8;
        var text = WithoutMark(encoding.GetString(body));
        return IsJson(type, text) && TryParse(text, out var value) ? value : text;
    }

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;

    // A body without a type is JSON when it looks like it; one that calls itself something else is not.
    private static bool IsJson(MediaTypeHeaderValue? type, string text) => type?.MediaType is { } name
        ? name.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
        : text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static bool TryParse(string text, out DataValue value)
    {
        try
        {
            value = DataJson.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static DataObject HeadersOf(HttpResponseMessage response)
    {
        var headers = new DataObject.Builder();
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            headers.Set(name, DataArray.From(values.Select(static value => DataValue.From(value))));
        return headers.ToObject();
    }
}
