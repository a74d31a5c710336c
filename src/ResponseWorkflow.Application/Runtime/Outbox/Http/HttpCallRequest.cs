using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>Makes the message of a stored request. Everything that the client would refuse only while sending is refused here, so that it is not tried again.</summary>
internal static class HttpCallRequest
{
    /// <summary>The header by which the other system knows a repeat.</summary>
    public const string KeyHeader = "Idempotency-Key";

    // The connection's own: a workflow that sets them could only break it.
    private static readonly string[] Reserved = ["Connection", "Content-Length", "Expect", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    /// <summary>Makes the message.</summary>
    /// <param name="id">The call's id.</param>
    /// <param name="json">The stored request.</param>
    /// <exception cref="HttpRequestRefusedException">It cannot be sent.</exception>
    public static HttpRequestMessage Make(string id, string json)
    {
        var request = DataJson.Parse(json).AsObject();
        var message = new HttpRequestMessage(MethodOf(request), AddressOf(request)) { Content = HttpCallContent.Make(request) };
        try
        {
            if (request["authorization"].TryGetString(out var authorization))
                Add(message, "Authorization", authorization);
            if (request["headers"].TryGetObject(out var headers))
                Add(message, headers);
            if (!message.Headers.Contains(KeyHeader))
                Add(message, KeyHeader, id);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    /// <summary>Whether a text can stand in a message as the value of a header: visible ASCII, spaces and tabs.</summary>
    public static bool IsHeaderValue(string value) => value.All(static character => character is '\t' or (>= ' ' and <= '~'));

    private static HttpMethod MethodOf(DataObject request)
    {
        var method = request["method"].TryGetString(out var text) ? text : "GET";
        return IsToken(method) ? new HttpMethod(method) : throw new HttpRequestRefusedException("The method is none that HTTP knows.");
    }

    private static Uri AddressOf(DataObject request) =>
        request["url"].TryGetString(out var url) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            ? uri
            : throw new HttpRequestRefusedException("The address is no absolute address of the schemes http and https.");

    private static void Add(HttpRequestMessage message, DataObject headers)
    {
        foreach (var (name, value) in headers)
        {
            if (!IsToken(name))
                throw new HttpRequestRefusedException($"'{Texts.Shorten(name, 100)}' cannot be the name of a header.");
            if (Array.Exists(Reserved, reserved => reserved.Equals(name, StringComparison.OrdinalIgnoreCase)))
                throw new HttpRequestRefusedException($"The header '{name}' belongs to the connection and cannot be set.");
            foreach (var text in ValuesOf(value))
                Add(message, name, text);
        }
    }

    private static void Add(HttpRequestMessage message, string name, string value)
    {
        if (!IsHeaderValue(value))
            throw new HttpRequestRefusedException($"The value of the header '{name}' holds characters that a header cannot hold.");
        if (message.Headers.TryAddWithoutValidation(name, value))
            return;

        // Headers of the body, without which they mean nothing. What is given by name goes before what was made up.
        message.Content?.Headers.Remove(name);
        if (message.Content?.Headers.TryAddWithoutValidation(name, value) == false)
            throw new HttpRequestRefusedException($"The header '{name}' cannot be set.");
    }

    private static IEnumerable<string> ValuesOf(DataValue value)
    {
        if (value.TryGetArray(out var list))
            return list.SelectMany(ValuesOf);
        if (value.IsNull)
            return [];
        return [value.TryGetString(out var text) ? text : DataJson.ToJson(value)];
    }

    private static bool IsToken(string text) => text.Length > 0 && text.All(static character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal));
}
