using System.Net;
using System.Text.Json.Nodes;
using TestKit;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>Process owners change the process in the designer: what they draw runs, without a change of code.</summary>
public sealed class ChangedDefinitionTests : IAsyncLifetime
{
    private readonly VerificationWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Definitions:RequireChangeNote"] = "false" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_approval_that_is_drawn_in_and_an_outcome_that_is_renamed_hold_for_the_next_request()
    {
        await ChangeAsync(static root =>
        {
            var consolidate = Activity(root, "consolidate");
            consolidate["outcomes"] = Json("""["Reserve","NoReservation","AskAgain"]""", "String[]");
            consolidate["buttons"] = Json("""{"NoReservation":{"zh":"仅答复","en":"Only answer"}}""", "Object");
            foreach (var one in root["connections"]!.AsArray().Where(static one => one!["source"]!["activity"]!.ToString() == "consolidate" && one["source"]!["port"]!.ToString() == "AnswerOnly"))
                one!["source"]!["port"] = "NoReservation";

            // Before anything is answered, the director approves.
            var approve = Activity(root, "review").DeepClone().AsObject();
            (approve["id"], approve["name"]) = ("approve", "Approve");
            approve["outcomes"] = Json("""["Approved"]""", "String[]");
            approve["returnTo"] = null;
            root["activities"]!.AsArray().Add(approve);
            foreach (var one in root["connections"]!.AsArray().Where(static one => one!["target"]!["activity"]!.ToString() == "answering"))
                one!["target"]!["activity"] = "approve";
            root["connections"]!.AsArray().Add(JsonNode.Parse("""{"source":{"activity":"approve","port":"Approved"},"target":{"activity":"answering","port":"In"}}"""));
        });
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        (await _world.TryAsync(id, "consolidate", "desk-A", "AnswerOnly", Conclusion())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "task.outcomeUnknown");
        await _world.DoAsync(id, "consolidate", "desk-A", "NoReservation", Conclusion());
        (await _world.OpenAsync(id)).ShouldBe(["approve"]);
        await _world.DoAsync(id, "approve", "director-A", "Approved");
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("state").GetString().ShouldBe("answered");
    }

    [Fact]
    public async Task Where_a_service_type_is_confirmed_automatically_no_department_is_asked()
    {
        await ChangeAsync(static root => { }, static document =>
            document["variables"]!.AsArray().Single(static one => one!["name"]!.ToString() == "AutoConfirm")!["value"] = new JsonArray("mstp"));
        var id = await _world.StartAsync();
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);

        _world.Inventory.IsCovered = false;
        (await _world.OpenAsync(await _world.StartAsync())).ShouldBe(["operations"], "what is not covered is asked all the same");
    }

    private static JsonObject Conclusion() => new() { ["results"] = new JsonArray(new JsonObject { ["site"] = "S1", ["feasible"] = "yes" }), ["conclusion"] = "Yes." };

    private static JsonObject Activity(JsonObject root, string id) => root["activities"]!.AsArray().Single(one => one!["id"]!.ToString() == id)!.AsObject();

    private static JsonObject Json(string json, string type) => new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = json } };

    private async Task ChangeAsync(Action<JsonObject> change, Action<JsonObject>? further = null)
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("workflows", "pre-sales", "resource-verification.json"), Token))!.AsObject();

        // The work of a branch is a sheet of its own.
        change(document["root"]!["activities"]!.AsArray().Single(static one => one!["id"]!.ToString() == "local")!.AsObject());
        further?.Invoke(document);
        var draft = await Access.AccessWorld.SendAsync(await _world.ClientAsync("owner"), HttpMethod.Put, "/api/definitions/resource-verification/draft", document);
        draft.Status.ShouldBe(HttpStatusCode.OK, draft.Text);
        var published = await _world.PostAsync("owner", "/api/definitions/resource-verification/publish");
        published.Status.ShouldBe(HttpStatusCode.OK, published.Text);
    }
}
