using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Verifications;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Orders;

/// <summary>Two branches with their departments, and small processes of dispatch orders.</summary>
public sealed class OrderWorld : IAsyncDisposable
{
    /// <summary>A server without workers.</summary>
    public OrderWorld(IEnumerable<KeyValuePair<string, string>>? settings = null) => World = new VerificationWorld([
        new("Cases:Kinds:0:Id", "circuit-order"), new("Cases:Kinds:0:DefinitionId", "test-order"),
        new("Cases:Kinds:1:Id", "circuit-opening"), new("Cases:Kinds:1:DefinitionId", "test-circuit"),
        new("Cases:Kinds:2:Id", "resource-verification"), .. settings ?? []]);

    /// <summary>The organisation, its people and the clock.</summary>
    public VerificationWorld World { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes organisation, customers and processes.</summary>
    public async Task PrepareAsync()
    {
        await World.InitializeAsync();
        var store = World.Services.GetRequiredService<DefinitionStore>();
        foreach (var (id, root) in new[] { ("test-order", OrderProcesses.Order()), ("test-circuit", OrderProcesses.Circuit()) })
            await store.SaveAndPublishAsync(DefinitionDocument.Parse(WithCase(DefinitionJson.Document(id, root)), new()).Document!, "ann", "First.", null, Token);
    }

    /// <summary>An order for circuits from branch A to branch B, with these numbers.</summary>
    public static JsonObject Order(params string[] numbers) => new()
    {
        ["kind"] = "circuit-order",
        ["title"] = "Lines of the bank",
        ["customerNumber"] = "C-1",
        ["customerName"] = "First Bank",
        ["grade"] = "Gold",
        ["data"] = new JsonObject { ["source"] = "manual", ["circuits"] = new JsonArray([.. numbers.Select(static (number, place) => Circuit($"L{place + 1}", number))]) },
    };

    /// <summary>A circuit of an order.</summary>
    public static JsonObject Circuit(string key, string number) => JsonNode.Parse($$"""
        {
          "key": "{{key}}", "number": "{{number}}", "name": "Line {{number}}", "type": "mstp", "bandwidth": 100000, "leadBranch": "A",
          "endA": { "branch": "A", "site": "Head office", "address": "1 Lake Road" }, "endZ": { "branch": "B", "site": "Mill", "address": "2 River Road" }
        }
        """)!.AsObject();

    /// <summary>Registers an order and does what its process has to do until it waits for people.</summary>
    public async Task<string> StartAsync(JsonObject order, string by = "desk-A")
    {
        var started = await World.PostAsync(by, "/api/cases", order);
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        await World.WorkAsync();
        return started["caseId"]!;
    }

    /// <summary>Asks the database.</summary>
    public async Task<T> AskAsync<T>(Func<ResponseDbContext, Task<T>> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = World.Services.GetRequiredService<Database>().CreateContext();
        return await question(context);
    }

    private static byte[] WithCase(byte[] document)
    {
        var whole = JsonNode.Parse(document)!;
        whole["inputs"] = new JsonArray(new JsonObject { ["type"] = "Object", ["name"] = "case", ["storageDriverType"] = "WorkflowInstanceStorageDriver" });
        return System.Text.Encoding.UTF8.GetBytes(whole.ToJsonString());
    }

    /// <summary>The case in which the first circuit of an order is opened.</summary>
    public async Task<string> OpeningAsync(string orderId) =>
        (await AskAsync(context => context.OrderCircuits.OrderBy(static row => row.Key).Where(row => row.OrderId == orderId).Select(static row => row.CaseId).FirstAsync(Token))).ShouldNotBeNull();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => World.DisposeAsync();
}
