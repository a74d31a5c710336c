using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Microsoft.Extensions.Primitives;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Http;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.HttpWorkflows;

/// <summary>Reads a request as data for its workflow, and checks it against what the endpoint demands.</summary>
internal sealed class RequestReading(HttpRequest request, HttpCall call, HttpEndpointMatch match)
{
    // What identifies callers towards the server is not the workflow's business, and would stand in its history.
    private static readonly HashSet<string> Secret = new(StringComparer.OrdinalIgnoreCase) { HeaderNames.Authorization, HeaderNames.Cookie, HeaderNames.ProxyAuthorization };

    private readonly HttpEndpointSettings _settings = match.Settings;

    /// <summary>Reads the request.</summary>
    /// <exception cref="RefusedException">It breaks a rule of the endpoint that has no outcome of its own, or its body is not what it says.</exception>
    /// <exception cref="BadHttpRequestException">The body is larger than the server takes.</exception>
    public async Task<ReceivedHttpRequest> ReadAsync(CancellationToken cancellationToken)
    {
        var received = new ReceivedHttpRequest
        {
            Method = call.Method,
            Path = call.Path,
            RouteData = match.RouteData,
            Query = DataOf(request.Query),
            Headers = DataOf(request.Headers.Where(static header => !Secret.Contains(header.Key))),
        };
        try
        {
            return await WithBodyAsync(received, cancellationToken);
        }
        catch (TooLargeException) when (_settings.TakesTooLargeRequests)
        {
            return received with { FailedCheck = "Request too large" };
        }
        catch (TooLargeException)
        {
            throw new RefusedException(HttpWorkflowRefusals.TooLarge(_settings.RequestBytes!.Value));
        }
    }

    private static DataObject DataOf(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var data = new DataObject.Builder();
        foreach (var (name, value) in values)
            data.Set(name, DataOf(value));
        return data.ToObject();
    }

    private static DataValue DataOf(StringValues value) => value.Count == 1 ? value[0] : DataValue.From(DataArray.From(value.Select(static text => (DataValue)text)));

    private async Task<ReceivedHttpRequest> WithBodyAsync(ReceivedHttpRequest received, CancellationToken cancellationToken)
    {
        if (request.ContentLength > _settings.RequestBytes)
            throw new TooLargeException();
        if (_settings.RequestBytes is { } limit)
            request.Body = new LimitedStream(request.Body, limit);
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        if (request.HasFormContentType)
            return await WithFormAsync(received, cancellationToken);
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (bytes.IsEmpty)
            return received;
        if (type is null || type.Type.Equals("text", StringComparison.OrdinalIgnoreCase) || Is(type, "xml"))
            return received with { Content = TextOf(bytes.Span, type) };
        if (Is(type, "json"))
            return received with { Content = JsonOf(bytes.Span) };
        return Checked(received, [new ReceivedFile("body", "", type.MediaType.ToString(), bytes.ToArray())]);
    }

    private async Task<ReceivedHttpRequest> WithFormAsync(ReceivedHttpRequest received, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(new FormOptions { BufferBody = false, MultipartBodyLengthLimit = long.MaxValue }, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException(HttpWorkflowRefusals.BadBody(request.ContentType!));
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && exception.InnerException is not TooLargeException)
        {
            throw new RefusedException(HttpWorkflowRefusals.BadBody(request.ContentType!));
        }

        var files = new List<ReceivedFile>(form.Files.Count);
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            var bytes = new byte[file.Length];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            files.Add(new ReceivedFile(file.Name, file.FileName, file.ContentType ?? "", bytes));
        }

        return Checked(received with { Content = DataOf(form) }, files);
    }

    private ReceivedHttpRequest Checked(ReceivedHttpRequest received, List<ReceivedFile> files)
    {
        if (files.Find(file => file.Bytes.Length > _settings.FileBytes) is { } large)
            return Failed(received, _settings.TakesTooLargeFiles, "File too large", HttpWorkflowRefusals.FileTooLarge(large.Name, _settings.FileBytes!.Value));
        if (files.Find(file => !IsAllowedExtension(file.Extension)) is { } strange)
            return Failed(received, _settings.TakesRefusedExtensions, "Invalid file extension", HttpWorkflowRefusals.Extension(strange.Name));
        if (files.Find(file => !IsAllowedType(file.ContentType)) is { } foreign)
            return Failed(received, _settings.TakesRefusedMediaTypes, "Invalid file MIME type", HttpWorkflowRefusals.MediaType(foreign.Name, foreign.ContentType));
        return received with { Files = DataArray.From(files.Select(static file => file.ToData())) };
    }

    private static ReceivedHttpRequest Failed(ReceivedHttpRequest received, bool hasOutcome, string outcome, Refusal refusal) =>
        hasOutcome ? received with { FailedCheck = outcome } : throw new RefusedException(refusal);

    private bool IsAllowedExtension(string extension) =>
        !_settings.BlockedExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
        && (_settings.AllowedExtensions.Count == 0 || _settings.AllowedExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase));

    private bool IsAllowedType(string type) =>
        _settings.AllowedMediaTypes.Count == 0
        || (MediaTypeHeaderValue.TryParse(type, out var given) && _settings.AllowedMediaTypes.Any(allowed => MediaTypeHeaderValue.TryParse(allowed, out var pattern) && given.IsSubsetOf(pattern)));

    private static bool Is(MediaTypeHeaderValue type, string kind) =>
        type.SubTypeWithoutSuffix.Equals(kind, StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals(kind, StringComparison.OrdinalIgnoreCase);

    private static DataValue JsonOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return DataJson.Parse(bytes);
        }
        catch (JsonException exception)
        {
            throw new RefusedException(HttpWorkflowRefusals.BadJson(string.Create(CultureInfo.InvariantCulture, $"{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}")));
        }
        catch (InvalidOperationException)
        {
            // Text that is no text: half of a surrogate pair, or bytes that are no UTF-8.
            throw new RefusedException(HttpWorkflowRefusals.BadBody("application/json"));
        }
    }

    private static DataValue TextOf(ReadOnlySpan<byte> bytes, MediaTypeHeaderValue? type) => (type?.Encoding ?? Encoding.UTF8).GetString(bytes);
}
