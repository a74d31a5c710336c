using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Exchanges;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Makes requests of TM Forum interfaces: by the connection's limits, with its credential, and with every exchange kept. Safe for use by several threads.</summary>
internal sealed class TmfClient(IHttpClientFactory clients, TmfPipelines pipelines, TmfCredentials credentials, ISystemExchangeLog log, IOptions<SystemOptions> options, TimeProvider time)
{
    /// <summary>Name of the client that the factory makes.</summary>
    public const string ClientName = "systems";

    private const int Chunk = 16 * 1024;

    /// <summary>Makes a request and demands a success.</summary>
    /// <exception cref="SystemRefusedException">The system refuses.</exception>
    /// <exception cref="SystemFailedException">There is no answer that counts.</exception>
    public async Task<TmfAnswer> DemandAsync(SystemCall call, TmfRequest request, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(call, request, cancellationToken);
        if (!answer.IsSuccess)
            throw TmfFaults.Of(answer);

        // A page of a proxy, or of a portal that wants a sign-in, comes with a success too.
        return answer is { Body: null, Text: { Length: > 0 } } ? throw TmfFaults.BadAnswer("it is no JSON") : answer;
    }

    /// <summary>Makes a request and gives its answer, whatever its status.</summary>
    /// <exception cref="SystemFailedException">No answer came.</exception>
    public async Task<TmfAnswer> SendAsync(SystemCall call, TmfRequest request, CancellationToken cancellationToken)
    {
        var address = new Uri(call.Connection.Address, request.Path);
        var (startedAt, began) = (time.GetUtcNow(), time.GetTimestamp());
        TmfAnswer? answer = null;
        string? error = null;
        var isSent = false;
        try
        {
            answer = await pipelines.RunAsync(
                call.Connection,
                request.IsProbe,
                token =>
                {
                    (isSent, startedAt, began) = (true, time.GetUtcNow(), time.GetTimestamp());
                    return ExchangeAsync(call, request, address, token);
                },
                cancellationToken);
            error = answer.IsSuccess ? null : TmfFaults.Said(answer);
            return answer;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            error = $"No connection: {exception.Message}";
            throw new SystemFailedException("system.unavailable", error, exception);
        }
        catch (SystemFailedException failed)
        {
            error = failed.Message;
            throw;
        }
        finally
        {
            // A request that the breaker held back was never made. That the attempt was cut off must not keep the rest from being kept.
            if (isSent)
            {
                var exchange = new SystemExchange(call, request.Method.Method, address, startedAt, time.GetElapsedTime(began))
                {
                    Status = answer?.Status,
                    HasSucceeded = answer is { IsTrouble: false },
                    Error = error ?? (answer is null ? "The attempt was cut off." : null),
                    RequestBody = request.Body,
                    AnswerBody = answer?.Text,
                };
                await log.WriteAsync(exchange, CancellationToken.None);
            }
        }
    }

    private async ValueTask<TmfAnswer> ExchangeAsync(SystemCall call, TmfRequest request, Uri address, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, address);
        if (request.Body is { } body)
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN, en;q=0.5");
        message.Headers.TryAddWithoutValidation("X-Correlation-ID", Header(call.CorrelationId));
        if (request.Key is { } key)
            message.Headers.TryAddWithoutValidation("Idempotency-Key", Header(key));
        credentials.Apply(message, call.Connection);
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var text = await ReadAsync(response.Content, options.Value.MaxAnswerBytes, cancellationToken);
        return new TmfAnswer((int)response.StatusCode, Parse(text))
        {
            Text = text,
            Location = response.Headers.Location,
            Total = Count(response, "X-Total-Count"),
            RetryAfter = response.Headers.RetryAfter is { } wait ? wait.Delta ?? (wait.Date is { } date ? date - time.GetUtcNow() : null) : null,
        };
    }

    private static async Task<string?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var chunk = new byte[Chunk];
        while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > limit)
                throw new SystemFailedException("system.tooLarge", $"The answer of the system is larger than {limit} bytes.") { IsFinal = true };
            body.Write(chunk, 0, read);
        }

        return body.Length == 0 ? null : Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }

    private static JsonNode? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Count(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    // Ids of cases may hold any letters, headers may not.
    private static string Header(string text) => text.All(static one => one is >= ' ' and <= '~') ? text : Uri.EscapeDataString(text);
}
