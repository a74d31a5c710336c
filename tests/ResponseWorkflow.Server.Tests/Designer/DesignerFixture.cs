using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Tests.Api;
using TestKit;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>A server for tests of the designer's API: users by header, and small limits for imports.</summary>
public sealed class DesignerFixture : IAsyncDisposable
{
    private readonly ServerUnderTest _server;

    public DesignerFixture() => _server = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Definitions:Import:IsEnabled"] = "false",
            ["Designer:ImportFiles"] = "20",
            ["Designer:ImportFileBytes"] = "100000",
            ["Designer:ImportBytes"] = "500000",
        },
        services: services =>
        {
            foreach (var worker in services.Where(static one => one.ImplementationType == typeof(SweepService) || one.ImplementationType == typeof(ClusterSchedule)).ToArray())
                services.Remove(worker);
            services.AddHttpContextAccessor();
            services.AddSingleton<ICurrentUser, TestUser>();
            services.AddSingleton(KnownActivities.All.WithTypes(typeof(AssignTask)));
            services.AddSingleton<Application.Choices.IChoiceSource>(Roles);
        });

    internal AssignTask.Source Roles { get; } = new();

    public DefinitionStore Store => _server.Services.GetRequiredService<DefinitionStore>();

    public T Get<T>()
        where T : notnull => _server.Services.GetRequiredService<T>();

    private HttpClient Client { get => field ??= _server.CreateClient(); }

    /// <summary>An example of the contract.</summary>
    public static JsonNode Example(string name) => JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "ResponseWorkflow.Server.Tests", "Designer", "Examples", $"{name}.json")))!;

    public Task<ApiAnswer> GetAsync(string path, string? user = null, string? denied = null, string language = "en") => SendAsync(HttpMethod.Get, path, null, user, denied, language);

    public Task<ApiAnswer> PostAsync(string path, JsonNode? body = null, string? user = null, string? denied = null, string language = "en") =>
        SendAsync(HttpMethod.Post, path, Json(body?.ToJsonString() ?? "{}"), user, denied, language);

    /// <summary>Asks for something only if it is not what the client has.</summary>
    public async Task<HttpStatusCode> GetUnlessAsync(string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/elsa/api/{path}");
        request.Headers.Add("Accept-Language", "en");
        request.Headers.Add("If-None-Match", tag);
        return (await Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? body, string? user = null, string? denied = null, string language = "en", string? page = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/api", StringComparison.Ordinal) ? path : $"/elsa/api/{path}") { Content = body };
        request.Headers.Add("Accept-Language", language);
        if (user is not null)
            request.Headers.Add(TestUser.NameHeader, user);
        if (denied is not null)
            request.Headers.Add(TestUser.DeniedHeader, denied);
        if (page is not null)
            request.Headers.TryAddWithoutValidation("ResponseWorkflow-Page", page);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, _server.Log.Lines.LastOrDefault(static line => line.StartsWith("Error", StringComparison.Ordinal)) ?? text);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement : default);
    }

    /// <summary>Saves a model as the designer does, and gives the definition of the answer.</summary>
    public async Task<JsonObject> SaveAsync(JsonObject model, string? user = null, string? page = null)
    {
        var body = new JsonObject { ["model"] = model.DeepClone(), ["publish"] = false };
        var answer = await SendAsync(HttpMethod.Post, "workflow-definitions", Json(body.ToJsonString()), user, page: page);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return JsonNode.Parse(answer.Json.GetProperty("workflowDefinition").GetRawText())!.AsObject();
    }

    /// <summary>A model with an activity that writes a text.</summary>
    public static JsonObject Model(string? definitionId, string text = "hello", string? name = null) => new()
    {
        ["definitionId"] = definitionId,
        ["name"] = name ?? definitionId,
        ["toolVersion"] = "3.8.2.0",
        ["customProperties"] = new JsonObject(),
        ["root"] = new JsonObject
        {
            ["id"] = "flow1",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["activities"] = new JsonArray(WriteLine("say", text)),
            ["connections"] = new JsonArray(),
        },
    };

    public static JsonObject WriteLine(string id, string text) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["type"] = "Elsa.WriteLine",
        ["version"] = 1,
        ["customProperties"] = new JsonObject(),
        ["metadata"] = new JsonObject { ["displayText"] = $"Say {id}", ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 10, ["y"] = 20 } } },
        ["text"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = text } },
    };

    /// <summary>A file as it was sent.</summary>
    public async Task<byte[]> DownloadAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/elsa/api/{path}") { Content = body is null ? null : Json(body.ToJsonString()) };
        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends files as a form does.</summary>
    public async Task<ApiAnswer> UploadAsync(string path, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        return await SendAsync(HttpMethod.Post, path, form);
    }

    /// <summary>The messages of a refusal in the designer's form.</summary>
    public static string Messages(ApiAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Text);
        Shape.Check(answer.Json, Example("save-validation-error-400"));
        return string.Join('\n', answer.Json.GetProperty("errors").GetProperty("generalErrors").EnumerateArray().Select(static message => message.GetString()));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
