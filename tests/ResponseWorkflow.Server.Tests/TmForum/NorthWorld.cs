using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Systems.Shapes;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using Shouldly;
using TestKit;
using TestKit.Definitions;
using TestKit.Http;
using Xunit;

namespace ResponseWorkflow.Server.Tests.TmForum;

/// <summary>A province with two branches, systems that hand in for them, and processes of a few steps; listeners are played on the loopback address.</summary>
public sealed class NorthWorld : IAsyncDisposable
{
    /// <summary>Where service orders are.</summary>
    public const string OrderPath = "/tmf-api/serviceOrdering/v4/serviceOrder";

    /// <summary>Where checks are.</summary>
    public const string CheckPath = "/tmf-api/serviceQualificationManagement/v4/checkServiceQualification";

    /// <summary>Where listeners of orders are registered.</summary>
    public const string HubPath = "/tmf-api/serviceOrdering/v4/hub";

    private readonly AccessWorld _world;

    /// <summary>A server without workers: the test does their work by <see cref="WorkAsync"/>.</summary>
    public NorthWorld() => _world = new AccessWorld(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TmForum:Listeners:AllowedNetworks:0"] = "127.0.0.0/8",
        ["TmForum:Listeners:Attempts"] = "3",
        ["TmForum:Listeners:LongestWait"] = "00:00:20",
        ["TmForum:Notes"] = "3",
    });

    /// <summary>The clock.</summary>
    public ManualTimeProvider Clock => _world.Clock;

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => _world.Server.Services;

    /// <summary>The system of the province.</summary>
    public HttpClient Province { get; private set; } = null!;

    /// <summary>The system of the branch A.</summary>
    public HttpClient BranchA { get; private set; } = null!;

    /// <summary>The system of the branch B.</summary>
    public HttpClient BranchB { get; private set; } = null!;

    /// <summary>Somebody who administers the product.</summary>
    public HttpClient Keeper { get; private set; } = null!;

    /// <summary>Somebody at the desk of the branch A.</summary>
    public HttpClient Desk { get; private set; } = null!;

    /// <summary>A listener.</summary>
    public StubServer Listener { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes the organisation, its systems, a customer and the processes.</summary>
    public async Task PrepareAsync()
    {
        Listener = await StubServer.StartAsync(Token);
        var province = await _world.AddUnitAsync("P", "province");
        var (first, second) = (await _world.AddUnitAsync("A", "city-branch", province), await _world.AddUnitAsync("B", "city-branch", province));
        (Province, BranchA, BranchB) = (await SystemAsync("oss-p", province), await SystemAsync("oss-a", first), await SystemAsync("oss-b", second));
        await _world.AddInAsync(first, "li", "response-desk", "customer-manager");
        (Desk, Keeper) = (await _world.SignedInAsync("li"), await SystemAsync("keeper", UnitTree.RootId, "administrator"));
        (await AccessWorld.SendAsync(Desk, HttpMethod.Post, "/api/customers", new JsonObject { ["number"] = "C-1", ["name"] = "First Bank", ["grade"] = "Gold", ["unit"] = "A" })).Status.ShouldBe(HttpStatusCode.Created);
        await PublishAsync("circuit-order", DefinitionJson.RunTask("receive", "receive"), Update("begin", "building"), DefinitionJson.RunTask("build", "build"), Update("end", "accepted"));
        await PublishAsync("resource-verification", DefinitionJson.RunTask("ask", "ask"), Results(), Update("end", "answered"));
    }

    /// <summary>An order of one circuit in the branch A; what is given replaces members of it.</summary>
    public static JsonObject Order(string externalId, JsonObject? changed = null) => Replaced(
        """
        {
          "@type": "ServiceOrder", "description": "MSTP for the head office", "priority": "1", "requestedCompletionDate": "2026-03-20T10:00:00+08:00",
          "relatedParty": [{ "role": "customer", "id": "C-1" }, { "role": "branch", "id": "A" }],
          "serviceOrderItem": [{
            "id": "1", "action": "add", "@type": "ServiceOrderItem",
            "service": {
              "@type": "Service", "name": "Head office to depot", "serviceType": "mstp",
              "serviceCharacteristic": [{ "name": "circuitNumber", "value": "MSTP-0001" }, { "name": "bandwidth", "value": "100000" }, { "name": "leadBranch", "value": "A" }, { "name": "distance", "value": 12.5 }, { "name": "vlan", "value": 100 }],
              "place": [
                { "@type": "GeographicAddress", "role": "A", "name": "Head office", "streetName": "1 Lake Road", "branch": "A", "contact": "Wang", "phone": "027-8888", "geographicLocation": { "@type": "GeographicLocation", "geometryType": "point", "geometry": [{ "x": "114.3", "y": "30.6" }] } },
                { "@type": "GeographicAddress", "role": "Z", "name": "Depot", "streetName": "7 Harbour Lane", "branch": "B" }
              ]
            }
          }]
        }
        """,
        externalId,
        changed);

    /// <summary>A check of a site and a circuit.</summary>
    public static JsonObject Check(string externalId, JsonObject? changed = null) => Replaced(
        """
        {
          "@type": "CheckServiceQualification", "description": "Can the depot have 100M?",
          "relatedParty": [{ "role": "customer", "id": "C-1" }, { "role": "branch", "id": "A" }],
          "serviceQualificationItem": [
            { "id": "S1", "@type": "CheckServiceQualificationItem", "service": { "@type": "Service", "place": [{ "@type": "GeographicAddress", "role": "site", "name": "Depot", "streetName": "7 Harbour Lane" }], "serviceCharacteristic": [{ "name": "wishedDate", "value": "2026-04-01" }] } },
            { "id": "L1", "@type": "CheckServiceQualificationItem", "service": { "@type": "Service", "serviceType": "mstp", "serviceCharacteristic": [{ "name": "role", "value": "circuit" }, { "name": "bandwidth", "value": 100000 }, { "name": "siteA", "value": "S1" }] } }
          ]
        }
        """,
        externalId,
        changed);

    /// <summary>Sends a request; the body and the answer have the shape that the specification gives them.</summary>
    public static async Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject? body = null, string? key = null, string language = "en")
    {
        using var request = new HttpRequestMessage(method, path) { Content = ApiFixture.Json(body) };
        request.Headers.Add("Accept-Language", language);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        var response = await client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') || text.StartsWith('[') ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>Hands in an order.</summary>
    public static async Task<ApiAnswer> HandInAsync(HttpClient client, JsonObject order, string? key = null)
    {
        Conforms("tmf641-order.request", order.ToJsonString());
        var answer = await SendAsync(client, HttpMethod.Post, OrderPath, order, key);
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        Conforms("tmf641-order.answer", answer.Text);
        return answer;
    }

    /// <summary>Checks that it is a refusal in the form of TMF630.</summary>
    public static ApiAnswer ShouldBeRefused(ApiAnswer answer, HttpStatusCode status, params string[] errors)
    {
        ArgumentNullException.ThrowIfNull(answer);
        answer.Status.ShouldBe(status, answer.Text);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        Conforms("tmf-error.answer", answer.Text);
        answer["status"].ShouldBe(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        answer.Errors.ShouldBe(errors, answer.Text);
        return answer;
    }

    /// <summary>A message has the shape that the specification gives it.</summary>
    public static JsonElement Conforms(string schema, string message)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "ResponseWorkflow.Server.Tests", "TmForum", "Schemas", $"{schema}.json")));
        JsonShapeReader.Read(document.RootElement).Check(DataJson.Parse(message)).Select(static fault => fault.ToString()).ShouldBeEmpty($"{schema}: {message}");
        return JsonDocument.Parse(message).RootElement;
    }

    /// <summary>Does the step at which the process of a case waits.</summary>
    public async Task DoAsync(string caseId)
    {
        var instance = (await AccessWorld.SendAsync(Keeper, HttpMethod.Get, $"/api/cases/{caseId}"))["instanceId"];
        var task = (await AccessWorld.SendAsync(Keeper, HttpMethod.Get, $"/api/tasks?instanceId={instance}")).Items.ShouldHaveSingleItem();
        var done = await AccessWorld.SendAsync(Keeper, HttpMethod.Post, $"/api/tasks/{task.GetProperty("taskId").GetString()}/complete", new JsonObject());
        done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
    }

    /// <summary>Makes the calls that are due.</summary>
    public async Task WorkAsync()
    {
        var worker = Services.GetRequiredService<OutboxWorker>();
        for (var round = 0; round < 20 && await worker.SweepAsync(Token) > 0; round++)
            await worker.WhenIdleAsync(Token);
    }

    /// <summary>The events that the listener was told, in order.</summary>
    public string[] Told() => [.. Listener.Received.Select(static one => JsonDocument.Parse(one.Body).RootElement.GetProperty("eventType").GetString()!)];

    /// <summary>A program with a key, which holds a role in a unit.</summary>
    public async Task<HttpClient> SystemAsync(string name, string unitId, string role = "order-interface")
    {
        var made = await Services.GetRequiredService<ApiKeyCommands>().MakeAsync(new ApiKeyDetails { Name = name, Roles = [role], UnitId = unitId }, AccessWorld.Test, Token);
        var client = _world.Browser(origin: null);
        client.DefaultRequestHeaders.Remove("Accept-Language");
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {made.Key}");
        return client;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await Listener.DisposeAsync();
    }

    private static JsonObject Replaced(string text, string externalId, JsonObject? changed)
    {
        var whole = JsonNode.Parse(text)!.AsObject();
        whole["externalId"] = externalId;
        foreach (var (name, value) in changed ?? [])
        {
            if (value is null)
                whole.Remove(name);
            else
                whole[name] = value.DeepClone();
        }

        return whole;
    }

    private static JsonObject Update(string id, string state)
    {
        var node = DefinitionJson.Node("UpdateCase", id, ("state", DefinitionJson.Literal(state)));
        node["type"] = "Response.UpdateCase";
        return node;
    }

    private static JsonObject Results()
    {
        var node = DefinitionJson.Node("UpdateCase", "results", ("fields", DefinitionJson.Script("({ results: [{ site: 'S1', feasible: 'afterWork', work: '300 m of fibre', durationDays: 7 }] })")));
        node["type"] = "Response.UpdateCase";
        return node;
    }

    private async Task PublishAsync(string definitionId, params JsonObject[] steps)
    {
        var document = DefinitionDocument.Parse(DefinitionJson.Document(definitionId, DefinitionJson.Sequence(steps)), new()).Document!;
        await Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }
}
