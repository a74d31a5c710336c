using System.Net;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>Sends HTTP requests.</summary>
internal sealed class HttpCalls(IHttpClientFactory clients, IOptions<OutboxOptions> options, TimeProvider time) : IOutboxHandler
{
    /// <summary>Name of the client that the factory makes.</summary>
    public const string ClientName = "outbox";

    public string Kind => OutboxKinds.Http;

    public async Task<OutboxResult> CallAsync(OutboxCall call, CancellationToken cancellationToken)
    {
        try
        {
            using var request = HttpCallRequest.Make(call.Id, call.Request);
            using var client = clients.CreateClient(ClientName);
            using var response = await SendAsync(client, request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (HttpRequestRefusedException refused)
        {
            return new OutboxResult.Failed(refused.Message) { IsFinal = true };
        }
        catch (HttpRequestException exception)
        {
            return new OutboxResult.Failed(Describe(exception)) { IsFinal = exception.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded };
        }
        catch (IOException exception)
        {
            return new OutboxResult.Failed($"The connection broke: {exception.Message}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException or NotSupportedException)
        {
            // The client's own checks, of whatever ours have left out. The message may repeat what it checked.
            return new OutboxResult.Failed($"The request cannot be sent ({exception.GetType().Name}).") { IsFinal = true };
        }
    }

    public DataObject InputOfFailure(string request, OutboxFailure failure, string message, int attempts) =>
        new HttpAnswer { Failure = failure == OutboxFailure.Timeout ? HttpFailure.Timeout : HttpFailure.FailedToConnect, Message = message }.ToInput();

    public DataObject InputOfAnswer(string request, DataValue answer)
    {
        if (!answer.TryGetObject(out var given) || !given["statusCode"].TryGetNumber(out var status) || status is < 100 or > 599 || status != Math.Floor(status))
        {
            throw new RefusedException(OutboxRefusals.BadAnswer(
                "The answer in place of an HTTP answer is an object with 'statusCode' (100 to 599), and 'content' and 'headers' if wanted.",
                "代替 HTTP 应答的对象须含“statusCode”（100 至 599），可含“content”和“headers”。"));
        }

        return new HttpAnswer
        {
            StatusCode = (int)status,
            Content = given["content"],
            Headers = given["headers"].TryGetObject(out var headers) ? headers : DataObject.Empty,
        }.ToInput();
    }

    public string WithoutSecrets(string request) => HttpSecrets.Remove(request);

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        for (var hops = 0; hops < options.Value.MaxRedirects && HttpRedirect.Follow(request, response) is { } next; hops++)
        {
            response.Dispose();
            using (next)
            {
                response = await client.SendAsync(next, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                request = next;
            }
        }

        return response;
    }

    private async Task<OutboxResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var detail = Describe(response.StatusCode);
        if (await HttpAnswerReader.ReadAsync(response, options.Value.MaxAnswerBytes, cancellationToken) is not { } answer)
            return new OutboxResult.Failed($"{detail}; the body has more than {options.Value.MaxAnswerBytes} bytes") { IsFinal = true };
        return HttpRetryRules.IsPassing(response.StatusCode)
            ? new OutboxResult.Failed(detail) { Input = answer.ToInput(), RetryAfter = HttpRetryRules.WaitOf(response, time.GetUtcNow(), options.Value.LongestRetryAfter) }
            : new OutboxResult.Answered(answer.ToInput(), detail);
    }

    private static string Describe(HttpStatusCode status) => Enum.IsDefined(status) ? $"HTTP {(int)status} {status}" : $"HTTP {(int)status}";

    private static string Describe(HttpRequestException exception)
    {
        var inner = exception.InnerException is { } cause && cause.Message != exception.Message ? $" {cause.Message}" : "";
        return $"{exception.HttpRequestError}: {exception.Message}{inner}";
    }
}
