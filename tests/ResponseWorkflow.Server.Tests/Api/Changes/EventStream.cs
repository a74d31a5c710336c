using System.Net;
using System.Text.Json;

namespace ResponseWorkflow.Server.Tests.Api.Changes;

/// <summary>A client of server-sent events.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    // Long enough for a busy machine; a test that waits so long has failed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventStream(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _reader = new StreamReader(stream);
    }

    /// <summary>Comments so far, which carry nothing.</summary>
    public int Comments { get; private set; }

    public static async Task<EventStream> OpenAsync(HttpClient client, string? lastId = null, string path = "/api/changes")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new EventStream(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event; null when the server has ended the stream.</summary>
    public async Task<(string Id, string Event, JsonElement Data)?> NextAsync()
    {
        var (id, name) = ("", "");
        while (await LineAsync() is { } line)
        {
            if (line.StartsWith(':'))
                Comments++;
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (id, name, JsonSerializer.Deserialize<JsonElement>(line[6..]));
        }

        return null;
    }

    /// <summary>The next change of something.</summary>
    public async Task<(string Id, string Text)> ChangeOfAsync(string id)
    {
        while (await NextAsync() is { } next)
        {
            if (next.Event == "change" && next.Data.GetProperty("id").GetString() == id)
                return (next.Id, $"{next.Data.GetProperty("kind").GetString()} {next.Data.GetProperty("act").GetString()} {next.Data.GetProperty("by").GetString()}".TrimEnd());
        }

        throw new InvalidOperationException($"The stream has ended without a change of {id}.");
    }

    /// <summary>The next change of something of a kind; null when the server has ended the stream.</summary>
    public async Task<JsonElement?> NextOfAsync(string kind)
    {
        while (await NextAsync() is { } next)
        {
            if (next.Event == "change" && next.Data.GetProperty("kind").GetString() == kind)
                return next.Data;
        }

        return null;
    }

    /// <summary>The next event, which must be the advice to read everything again.</summary>
    public async Task<string> ReloadAsync()
    {
        var next = (await NextAsync()).ShouldNotBeNull();
        next.Event.ShouldBe("reload");
        return next.Id;
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> LineAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        return await _reader.ReadLineAsync(limit.Token);
    }
}
