using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.LineTests;

/// <summary>A branch in which a circuit is tested: the local test makes a report, then the end-to-end test follows, which the customer signs.</summary>
public sealed class TestEntryWorld : IAsyncLifetime
{
    /// <summary>What passes for a Silver customer.</summary>
    public const string Passing = """{"values":{"ber-24h":1e-12,"errored-seconds":0,"optical-power":true,"protection-switch":{"value":40,"unit":"ms"}},"instrument":"BERT-100","place":"Site A"}""";

    /// <summary>A picture of one pixel.</summary>
    public const string Drawn = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private const string Test = """
        "test": { "kind": "indicators", "label": { "zh-CN": "测试结果", "en": "Test" }, "circuitType": "circuit.type", "grade": "grade", "bandwidth": "circuit.bandwidth", "measured": "measured" }
        """;

    private const string Local = $$"""
        {
          "schema": { "type": "object", "properties": { "test": { "type": "object" }, "sign": { "type": "string" } }, "required": ["test", "sign"] },
          "ui": { "order": ["test", "sign"], "fields": { {{Test}}, "sign": { "kind": "signature", "mode": "password", "label": { "zh-CN": "测试人签名", "en": "Tester's signature" } } } }
        }
        """;

    private const string EndToEnd = $$"""
        {
          "schema": { "type": "object", "properties": { "test": { "type": "object" }, "customerSign": { "type": "string" } }, "required": ["test", "customerSign"] },
          "ui": { "order": ["test", "customerSign"], "fields": { {{Test}}, "customerSign": { "kind": "signature", "mode": "drawn", "label": { "zh-CN": "客户签名", "en": "Customer's signature" } } } }
        }
        """;

    public AccessWorld Access { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Cases:Kinds:0:Id"] = "line",
        ["Cases:Kinds:0:NameZh"] = "测试",
        ["Cases:Kinds:0:NameEn"] = "Line",
        ["Cases:Kinds:0:Code"] = "XL",
        ["Cases:Kinds:0:DefinitionId"] = "line",
        ["Cases:Kinds:0:Schema"] = """{ "type": "object", "properties": { "circuit": { "type": "object", "additionalProperties": true } } }""",
        ["Designer:Instances:WatchPause"] = "00:00:00",
    });

    public string Branch { get; private set; } = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes the branch, its people and the process.</summary>
    public async ValueTask InitializeAsync()
    {
        Branch = await Access.AddUnitAsync("A", "city-branch", await Access.AddUnitAsync("P", "province"));
        foreach (var (name, role) in new[] { ("desk", "response-desk"), ("tester", "specialist-engineer"), ("colleague", "specialist-engineer"), ("director", "response-centre-director") })
            await Access.AddInAsync(Branch, name, role);
        await Access.AddAsync("keeper", "administrator");
        var definition = JsonNode.Parse(DefinitionJson.Document("line", DefinitionJson.Sequence(Asked("local", Local), Report(), Asked("end", EndToEnd), DefinitionJson.RunTask("wait", "work"))))!;
        definition["variables"] = new JsonArray(new JsonObject { ["id"] = "v-local", ["name"] = "Local", ["typeName"] = "Object" });
        var document = DefinitionDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(definition), new()).Document!;
        await Access.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public ValueTask DisposeAsync() => Access.DisposeAsync();

    /// <summary>Starts a case of a circuit.</summary>
    public async Task<string> OpenAsync(string type = "sdh", string grade = "Silver", double? bandwidth = 2048)
    {
        var started = await AccessWorld.SendAsync(await Access.SignedInAsync("desk"), HttpMethod.Post, "/api/cases", new JsonObject
        {
            ["kind"] = "line", ["title"] = "Open it", ["unitId"] = Branch, ["customerName"] = "Acme", ["grade"] = grade,
            ["data"] = new JsonObject { ["circuit"] = new JsonObject { ["number"] = "C-1", ["type"] = type, ["bandwidth"] = bandwidth } },
        });
        started.Response.IsSuccessStatusCode.ShouldBeTrue(started.Text);
        return started.Json.GetProperty("caseId").GetString()!;
    }

    /// <summary>The open task of a case.</summary>
    public async Task<JsonElement> TaskAsync(HttpClient person, string caseId)
    {
        var tasks = (await AccessWorld.SendAsync(person, HttpMethod.Get, $"/api/cases/{caseId}/tasks")).Json;
        var id = tasks.GetProperty("items").EnumerateArray().Single().GetProperty("task").GetProperty("id").GetString();
        return (await AccessWorld.SendAsync(person, HttpMethod.Get, $"/api/human-tasks/{id}")).Json;
    }

    /// <summary>Hands in the open task of a case.</summary>
    public async Task<ApiAnswer> CompleteAsync(HttpClient person, string caseId, JsonObject data)
    {
        var id = (await TaskAsync(person, caseId)).GetProperty("task").GetProperty("id").GetString();
        return await AccessWorld.SendAsync(person, HttpMethod.Post, $"/api/human-tasks/{id}/complete", new JsonObject { ["data"] = data });
    }

    /// <summary>Hands in a test for the open task of a case, signed by who hands it in.</summary>
    public async Task<ApiAnswer> HandInAsync(HttpClient person, string caseId, JsonObject test) =>
        await CompleteAsync(person, caseId, new JsonObject { ["test"] = test, ["sign"] = await SignAsync(person) });

    /// <summary>Confirms with one's password.</summary>
    public async Task<string> SignAsync(HttpClient person) =>
        (await AccessWorld.SendAsync(person, HttpMethod.Post, "/api/session/confirmation", new JsonObject { ["password"] = AccessWorld.Password })).Json.GetProperty("proof").GetString()!;

    private static JsonObject Asked(string id, string form)
    {
        var asked = DefinitionJson.Node("HumanTask", id, ("titleEn", DefinitionJson.Literal(id)), ("role", DefinitionJson.Literal("specialist-engineer")), ("form", DefinitionJson.Literal(form)));
        asked["type"] = "Response.HumanTask";
        if (id == "local")
            asked["result"] = new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = "v-local" } };
        return asked;
    }

    private static JsonObject Report()
    {
        var make = DefinitionJson.Node("MakeDocument", "report", ("template", DefinitionJson.Literal("local-test-report")), ("fields", DefinitionJson.Script(
            "const test = getLocal().test; return { circuitNumber: 'C-1', branch: 'A', template: test.templateName, place: test.place, testedAt: test.at, instrument: test.instrument, indicators: test.rows, verdict: test.verdict.toLowerCase() };")));
        make["type"] = "Response.MakeDocument";
        return make;
    }
}
