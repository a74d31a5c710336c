using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using ResponseWorkflow.Application.Storage;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>A server on a SQLite file, for the tests of one class, without workers. They keep out of each other's way by the ids they use.</summary>
public sealed class ApiFixture : IAsyncDisposable
{
    private readonly ServerUnderTest _server;

    /// <summary>The server that the test runner makes for a class.</summary>
    public ApiFixture()
        : this(new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    internal ApiFixture(IReadOnlyDictionary<string, string> settings) => _server = new(WithoutNotes(settings), services: static services =>
    {
        foreach (var worker in services.Where(static one => one.ImplementationType == typeof(SweepService) || one.ImplementationType == typeof(ClusterSchedule)).ToArray())
            services.Remove(worker);
    });

    // Most tests publish without a word on what was changed.
    private static Dictionary<string, string> WithoutNotes(IReadOnlyDictionary<string, string> settings) => new(settings, StringComparer.Ordinal) { ["Definitions:RequireChangeNote"] = "false" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal RecordedLog Log => _server.Log;

    public Database Database => _server.Services.GetRequiredService<Database>();

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => _server.Services;

    /// <summary>Connections that stay open, to the server in this process.</summary>
    public WebSocketClient WebSockets => _server.Server.CreateWebSocketClient();

    public HttpClient Client { get => field ??= _server.CreateClient(); }

    public Task<ApiAnswer> GetAsync(string path, string? language = null) => SendAsync(HttpMethod.Get, path, null, language: language);

    public Task<ApiAnswer> PostAsync(string path, JsonNode? body = null, string? key = null) => SendAsync(HttpMethod.Post, path, Json(body), key);

    public Task<ApiAnswer> PutAsync(string path, JsonNode? body, string? ifMatch = null) => SendAsync(HttpMethod.Put, path, Json(body), ifMatch: ifMatch);

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public static StringContent? Json(JsonNode? body) => body is null ? null : Json(body.ToJsonString());

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? body, string? key = null, string? ifMatch = null, string? language = "en", string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        var response = await Client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        response.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, _server.Log.Lines.LastOrDefault(static line => line.StartsWith("Error", StringComparison.Ordinal)) ?? text);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>Stores and publishes a definition.</summary>
    public async Task PublishAsync(string definitionId, JsonObject root, string? strategy = null)
    {
        var document = JsonNode.Parse(DefinitionJson.Document(definitionId, root, strategy: strategy));
        (await PutAsync($"/api/definitions/{definitionId}/draft", document)).Status.ShouldBe(HttpStatusCode.OK);
        var published = await PostAsync($"/api/definitions/{definitionId}/publish");
        published.Status.ShouldBe(HttpStatusCode.OK, published.Text);
    }

    /// <summary>Starts an instance and gives its id.</summary>
    public async Task<string> StartAsync(string definitionId, string? correlationId = null)
    {
        var answer = await PostAsync("/api/instances", new JsonObject { ["definitionId"] = definitionId, ["correlationId"] = correlationId });
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("instanceId").GetString()!;
    }

    /// <summary>The id of the only bookmark of an instance.</summary>
    public async Task<string> BookmarkAsync(string instanceId) =>
        (await GetAsync($"/api/instances/{instanceId}/bookmarks")).Items.ShouldHaveSingleItem().GetProperty("id").GetString()!;

    /// <summary>Delivers stored stimuli, as workers do.</summary>
    public Task DeliverAsync() => _server.Services.GetRequiredService<StimulusDelivery>().SweepAsync(Token);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
