using System.Net;
using System.Text.Json.Nodes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>Calls to other systems over HTTP.</summary>
public sealed class OutboxApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private async Task<(string InstanceId, string CallId)> CallAsync(string definitionId)
    {
        await api.PublishAsync(definitionId, DefinitionJson.Node("FlowSendHttpRequest", "call", ("url", DefinitionJson.Literal("http://127.0.0.1:9/x?key=secret")), ("method", DefinitionJson.Literal("POST"))));
        var id = await api.StartAsync(definitionId);
        var call = (await api.GetAsync($"/api/outbox?instanceId={id}")).Items.ShouldHaveSingleItem();
        return (id, call.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task A_call_is_listed_read_and_retried()
    {
        var (_, callId) = await CallAsync("calls");

        var found = await api.GetAsync($"/api/outbox/{callId}");
        found.Json.GetProperty("call").GetProperty("state").GetString().ShouldBe("Pending");
        found.Json.GetProperty("attempts").GetArrayLength().ShouldBe(0);
        found.Text.ShouldNotContain("secret");
        (await api.PostAsync($"/api/outbox/{callId}/retry", key: "retry-1"))["state"].ShouldBe("Pending");
        (await api.PostAsync($"/api/outbox/{callId}/retry", key: "retry-1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_call_is_skipped_once()
    {
        var (id, callId) = await CallAsync("skipped");

        (await api.PostAsync($"/api/outbox/{callId}/skip", new JsonObject())).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        var skipped = await api.PostAsync($"/api/outbox/{callId}/skip", new JsonObject { ["reason"] = "done by phone", ["answer"] = new JsonObject { ["statusCode"] = 200 } });
        skipped["state"].ShouldBe("Skipped");
        (await api.GetAsync($"/api/instances/{id}"))["subStatus"].ShouldBe("Finished");
        (await api.PostAsync($"/api/outbox/{callId}/skip", new JsonObject { ["reason"] = "again" })).ShouldBeProblem(HttpStatusCode.Conflict, "outbox.over");
        (await api.GetAsync($"/api/outbox/{callId}")).Json.GetProperty("attempts")[0].GetProperty("detail").GetString()!.ShouldContain("done by phone");
    }

    [Fact]
    public async Task A_list_of_calls_needs_a_state_or_an_instance()
    {
        (await api.GetAsync("/api/outbox")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await api.GetAsync("/api/outbox?state=Lost")).ShouldBeProblem(HttpStatusCode.BadRequest, "query.name");
        (await api.GetAsync("/api/outbox?state=Failed&pageSize=201")).ShouldBeProblem(HttpStatusCode.BadRequest, "query.range");
        (await api.GetAsync("/api/outbox?state=Failed&cursor=YWJj")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await api.GetAsync("/api/outbox/none")).ShouldBeProblem(HttpStatusCode.NotFound, "outbox.unknown");
        (await api.GetAsync("/api/outbox/%01")).ShouldBeProblem(HttpStatusCode.NotFound, "outbox.unknown");
        (await api.PostAsync("/api/outbox/none/retry")).ShouldBeProblem(HttpStatusCode.NotFound, "outbox.unknown");
    }
}
