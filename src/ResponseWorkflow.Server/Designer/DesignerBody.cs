using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Designer;

/// <summary>Reads the bodies of the designer's requests. What cannot be read is refused with its place.</summary>
internal static class DesignerBody
{
    /// <summary>The body as it came.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The body as an object.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        var bytes = await ReadBytesAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, DesignerJson.Options) ?? throw new RefusedException(DesignerTexts.NotAnObject());
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    /// <summary>The body as JSON of any form.</summary>
    /// <exception cref="RefusedException">It is no JSON, or nested too deeply.</exception>
    public static async Task<JsonDocument> ReadJsonAsync(HttpRequest request, int depth, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(request, cancellationToken);
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = depth });
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    // The reader's own message names types of the program; its place is what helps.
    private static RefusedException NotJson(JsonException exception) =>
        new(DesignerTexts.NotJson(string.Create(CultureInfo.InvariantCulture, $"{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}")));
}
