using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using ResponseWorkflow.Application.Runtime.Commands;

namespace ResponseWorkflow.Server.Api.HttpWorkflows;

/// <summary>The answer that a workflow wrote.</summary>
/// <remarks>A definition may say anything: what HTTP does not allow is left out and logged, since the instance has gone on already.</remarks>
internal sealed partial class WrittenAnswer(HttpAnswerWritten answer, ILogger logger) : IResult
{
    // The server frames the answer itself.
    private static readonly HashSet<string> Framing = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Connection, HeaderNames.Upgrade, HeaderNames.KeepAlive, HeaderNames.Trailer, HeaderNames.Date,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.StatusCode is >= 200 and <= 599 ? answer.StatusCode : StatusCodes.Status502BadGateway;
        if (response.StatusCode != answer.StatusCode)
            LogStatus(answer.StatusCode);
        var (body, type) = Body();
        if ((answer.ContentType ?? type) is { } contentType)
            Set(response, HeaderNames.ContentType, contentType);
        using var headers = JsonDocument.Parse(answer.Headers);
        foreach (var header in headers.RootElement.EnumerateObject())
        {
            if (!Framing.Contains(header.Name))
                Set(response, header.Name, header.Value.ValueKind == JsonValueKind.Array ? [.. header.Value.EnumerateArray().Select(TextOf)] : [TextOf(header.Value)]);
        }

        // Also an answer without body is the workflow's: the server's own text for the status does not take its place.
        httpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()?.Enabled = false;
        if (body is null || response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified || HttpMethods.IsHead(httpContext.Request.Method))
            return;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private void Set(HttpResponse response, string name, params string[] values)
    {
        if (IsName(name) && values.All(static value => value.All(static character => character is >= ' ' and < (char)127 or '\t')))
            response.Headers[name] = values;
        else
            LogHeader(name);
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(static character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal));

    private (byte[]? Body, string? Type) Body()
    {
        if (answer.Content is not { } json)
            return (null, null);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.String
            ? (Encoding.UTF8.GetBytes(document.RootElement.GetString()!), "text/plain; charset=utf-8")
            : (Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8");
    }

    [LoggerMessage(LogLevel.Warning, "A workflow answers with the status {Status}, which is none; 502 is sent")]
    private partial void LogStatus(int status);

    [LoggerMessage(LogLevel.Warning, "A workflow writes the header {Name}, which HTTP does not allow with its name or value; it is left out")]
    private partial void LogHeader(string name);
}
