using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Durability.Load;

/// <summary>
/// A client that does not give up: what is not answered, and what is answered with 503, is sent again, a command with the same idempotency key. Safe for use by
/// several threads.
/// </summary>
internal sealed class ApiClient : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(150);

    private readonly HttpClient _http;
    private readonly Func<Uri> _server;
    private readonly Ledger _ledger;
    private readonly TimeSpan _patience;

    /// <summary>Makes a client.</summary>
    /// <param name="server">Where the server is; asked again for each attempt.</param>
    /// <param name="ledger">Notes what is answered wrongly.</param>
    /// <param name="patience">How long one request is tried.</param>
    public ApiClient(Func<Uri> server, Ledger ledger, TimeSpan patience)
    {
        _server = server;
        _ledger = ledger;
        _patience = patience;
        _http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
    }

    /// <summary>Gives a command and waits for its answer.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="body">Its body.</param>
    /// <param name="key">Its idempotency key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ApiReply> CommandAsync(string path, object body, string key, CancellationToken cancellationToken) =>
        InsistAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server(), path)) { Content = JsonContent.Create(body) };
                request.Headers.Add("Idempotency-Key", key);
                return request;
            },
            $"POST {path} with key {key}",
            cancellationToken);

    /// <summary>Stores something that may be stored again without harm.</summary>
    public Task<ApiReply> PutAsync(string path, object body, CancellationToken cancellationToken) =>
        InsistAsync(() => new HttpRequestMessage(HttpMethod.Put, new Uri(_server(), path)) { Content = JsonContent.Create(body) }, $"PUT {path}", cancellationToken);

    /// <summary>Reads.</summary>
    public async Task<JsonElement> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var reply = await InsistAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(_server(), path)), $"GET {path}", cancellationToken);
        if (!reply.IsDone)
            _ledger.Fault($"GET {path} was answered with {reply}");
        return reply.Body;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<ApiReply> InsistAsync(Func<HttpRequestMessage> make, string what, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            string last;
            try
            {
                using var request = make();
                using var response = await _http.SendAsync(request, cancellationToken);
                var reply = new ApiReply(response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
                if ((int)reply.Status < 500)
                    return reply;
                last = reply.ToString();
                CheckUnavailable(response, reply, what);
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException or JsonException && !cancellationToken.IsCancellationRequested)
            {
                // Refused, cut off, cut short or late: nobody knows whether it was done, so it is asked again.
                last = exception.Message;
                _ledger.CountUnanswered();
            }

            if (Stopwatch.GetElapsedTime(began) > _patience)
                throw new TimeoutException($"{what} got no answer within {_patience}; the last was: {last}");
            await Task.Delay(pause, cancellationToken);
        }
    }

    // Whoever is told "not now" must be able to tell it from an error of the program.
    private void CheckUnavailable(HttpResponseMessage response, ApiReply reply, string what)
    {
        if (reply.Status != HttpStatusCode.ServiceUnavailable || reply.Code is not ("storage.unavailable" or "storage.busy") || response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            _ledger.Fault($"{what} was answered with {reply}");
        else
            _ledger.CountUnavailable();
    }
}
