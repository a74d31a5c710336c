using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>Running definitions, and single activities, from the designer.</summary>
public sealed class DefinitionRunTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Elsa = "/elsa/api";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_version_runs_and_the_headers_say_which_instance_it_is()
    {
        await api.PublishAsync("run", DefinitionJson.RunTask("ask", "approve"));

        var answer = await api.PostAsync($"{Elsa}/workflow-definitions/run/execute", Run());

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Json.ShouldFit("execute-response");
        Header(answer, "x-elsa-workflow-cannot-start").ShouldBe("False");
        var found = await api.GetAsync($"/api/instances/{Header(answer, "x-elsa-workflow-instance-id")}");
        (found["definitionId"], found["correlationId"]).ShouldBe(("run", "INV-1"));
        (await api.GetAsync($"/api/instances/{found["id"]}/bursts")).Items[0].GetProperty("stimulus").GetProperty("input").GetProperty("A").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_runs_as_it_was_whatever_becomes_of_it()
    {
        await SaveDraftAsync("draft", DefinitionJson.Chain(DefinitionJson.RunTask("first", "approve"), DefinitionJson.Node("WriteLine", "old", ("text", DefinitionJson.Literal("old")))));
        var started = await api.PostAsync($"{Elsa}/workflow-definitions/draft/execute", Run());
        var id = Header(started, "x-elsa-workflow-instance-id")!;
        await SaveDraftAsync("draft", DefinitionJson.Chain(DefinitionJson.RunTask("first", "approve"), DefinitionJson.Node("WriteLine", "new", ("text", DefinitionJson.Literal("new")))));

        (await api.PostAsync($"/api/bookmarks/{await api.BookmarkAsync(id)}/resume")).Status.ShouldBe(HttpStatusCode.OK);

        var versionId = (await api.GetAsync($"/api/instances/{id}"))["versionId"]!;
        (await api.GetAsync($"/api/instances/{id}/activities")).Items.Select(static one => one.GetProperty("activityId").GetString()).ShouldBe(["Workflow1", "main", "first", "old"]);
        (await api.GetAsync($"/api/definition-versions/{versionId}/document")).Text.ShouldContain("\"old\"");

        // The designer draws what runs, and nobody edits it.
        var drawn = await api.GetAsync($"{Elsa}/workflow-definitions/by-id/{versionId}");
        drawn.Status.ShouldBe(HttpStatusCode.OK, drawn.Text);
        drawn.Text.ShouldContain("\"old\"");
        drawn.Json.GetProperty("isLatest").GetBoolean().ShouldBeFalse();
        (await api.GetAsync($"{Elsa}/workflow-definitions/subgraph/{versionId}")).Status.ShouldBe(HttpStatusCode.OK);

        // Its list of instances leaves out those whose version it is not told.
        (await api.GetAsync($"{Elsa}/workflow-definitions?versionOptions=&Ids={versionId}")).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(versionId);
        (await api.GetAsync($"{Elsa}/workflow-definitions?versionOptions=AllVersions&DefinitionIds=draft")).Items.ShouldNotContain(one => one.GetProperty("id").GetString() == versionId);
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "draft" })).ShouldBeProblem(HttpStatusCode.Conflict, "definition.unpublished");
    }

    [Fact]
    public async Task Lists_mark_tests_and_can_leave_them_out()
    {
        await api.PublishAsync("marked", DefinitionJson.RunTask("ask", "approve"));
        var real = (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "marked" }))["instanceId"];
        await SaveDraftAsync("marked", DefinitionJson.RunTask("ask", "approve again"));
        var test = Header(await api.PostAsync($"{Elsa}/workflow-definitions/marked/execute", Run()), "x-elsa-workflow-instance-id");

        var marks = (await api.GetAsync("/api/instances?definitionId=marked")).Items.ToDictionary(static one => one.GetProperty("id").GetString()!, static one => one.GetProperty("isTest").GetBoolean());
        marks.ShouldBe(new Dictionary<string, bool> { [real!] = false, [test!] = true }, ignoreOrder: true);
        (await api.GetAsync("/api/instances?definitionId=marked&isTest=true")).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(test);
        (await api.GetAsync("/api/instances?definitionId=marked&isTest=false")).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(real);
        (await api.GetAsync("/api/instances?isTest=perhaps")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await api.GetAsync($"/api/instances/{test}")).Json.GetProperty("isTest").GetBoolean().ShouldBeTrue();
        var listed = (await api.PostAsync($"{Elsa}/workflow-instances", new JsonObject { ["definitionId"] = "marked" })).Items;
        listed.ToDictionary(static one => one.GetProperty("id").GetString()!, static one => one.GetProperty("isTest").GetBoolean()).ShouldBe(marks, ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_draft_is_kept_once_and_goes_when_nothing_runs_it_any_more()
    {
        await SaveDraftAsync("kept", DefinitionJson.RunTask("ask", "approve"));
        var first = Header(await api.PostAsync($"{Elsa}/workflow-definitions/kept/execute", Run()), "x-elsa-workflow-instance-id");
        var second = Header(await api.PostAsync($"{Elsa}/workflow-definitions/kept/execute", Run()), "x-elsa-workflow-instance-id");
        var tests = api.Services.GetRequiredService<DraftTests>();

        (await CountAsync("kept")).ShouldBe(1);
        await tests.ExpireAsync(DateTimeOffset.MaxValue, 100, Token);
        (await CountAsync("kept")).ShouldBe(1);
        await api.DeleteAsync($"{Elsa}/workflow-instances/{first}");
        await api.DeleteAsync($"{Elsa}/workflow-instances/{second}");
        await tests.ExpireAsync(DateTimeOffset.MaxValue, 100, Token);
        (await CountAsync("kept")).ShouldBe(0);
    }

    [Fact]
    public async Task The_published_version_runs_when_it_is_asked_for()
    {
        await api.PublishAsync("both", DefinitionJson.RunTask("ask", "approve"));
        await SaveDraftAsync("both", DefinitionJson.RunTask("ask", "reject"));

        var published = await api.PostAsync($"{Elsa}/workflow-definitions/both/dispatch", Run("Published"));
        var numbered = await api.PostAsync($"{Elsa}/workflow-definitions/both/dispatch", Run("2"));

        (await api.GetAsync($"/api/instances/{published["workflowInstanceId"]}"))["version"].ShouldBe("1");
        (await api.GetAsync($"/api/instances/{numbered["workflowInstanceId"]}"))["version"].ShouldBe("2");
        (await api.PostAsync($"{Elsa}/workflow-definitions/both/dispatch", Run("9"))).ShouldBeProblem(HttpStatusCode.NotFound, "version.unknown");
        (await api.PostAsync($"{Elsa}/workflow-definitions/both/dispatch", Run("Newish"))).ShouldBeProblem(HttpStatusCode.BadRequest, "query.name");
        (await api.PostAsync($"{Elsa}/workflow-definitions/nobody/execute", Run())).ShouldBeProblem(HttpStatusCode.NotFound, "definition.unknown");
    }

    [Theory]
    [InlineData("execute", "typed-execute")]
    [InlineData("dispatch", "typed-dispatch")]
    public async Task Inputs_of_other_types_than_declared_are_refused_and_nothing_is_stored(string way, string definitionId)
    {
        var document = JsonNode.Parse(DefinitionJson.Document(definitionId, DefinitionJson.RunTask("ask", "approve")))!;
        document["inputs"] = new JsonArray(new JsonObject { ["name"] = "A", ["type"] = "Boolean", ["isArray"] = true }, new JsonObject { ["name"] = "Due", ["type"] = "DateTime" });
        (await api.PutAsync($"/api/definitions/{definitionId}/draft", document)).Status.ShouldBe(HttpStatusCode.OK);
        var run = Run();
        run["input"]!["due"] = "soon";

        // As a draft, and as it was published.
        (await api.PostAsync($"{Elsa}/workflow-definitions/{definitionId}/{way}", run)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "input.wrongType").Errors.ShouldBe(["input.wrongType input.A", "input.wrongType input.Due"]);
        (await CountAsync(definitionId)).ShouldBe(0);
        (await api.PostAsync($"/api/definitions/{definitionId}/publish")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.PostAsync($"{Elsa}/workflow-definitions/{definitionId}/{way}", run)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "input.wrongType").Errors.Length.ShouldBe(2);
        (await api.GetAsync($"/api/instances?definitionId={definitionId}")).Items.ShouldBeEmpty();

        run["input"] = new JsonObject { ["A"] = new JsonArray(true), ["Due"] = "2026-11-24T08:00:00Z" };
        (await api.PostAsync($"{Elsa}/workflow-definitions/{definitionId}/{way}", run)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_that_may_not_start_now_says_so_in_the_header()
    {
        await api.PublishAsync("single", DefinitionJson.RunTask("ask", "approve"), "SingletonStrategy");
        await api.StartAsync("single");

        var answer = await api.PostAsync($"{Elsa}/workflow-definitions/single/execute", Run());

        answer.Status.ShouldBe(HttpStatusCode.OK);
        Header(answer, "x-elsa-workflow-cannot-start").ShouldBe("True");
        Header(answer, "x-elsa-workflow-instance-id").ShouldBeNull();
    }

    [Fact]
    public async Task An_activity_is_tried_with_the_test_values_of_variables_and_nothing_is_stored_or_sent()
    {
        var inner = DefinitionJson.Sequence(DefinitionJson.Node("RunJavaScript", "sum", ("script", DefinitionJson.Literal("return getCount() + getInner();"))));
        inner["id"] = "inner";
        inner["variables"] = new JsonArray(Variable("v2", "Inner"));
        var document = JsonNode.Parse(DefinitionJson.Document("trial", DefinitionJson.Chain(inner, DefinitionJson.Node("SendHttpRequest", "send", ("url", DefinitionJson.Literal("http://127.0.0.1:9/"))))))!;
        document["variables"] = new JsonArray(Variable("v1", "Count"));
        document["customProperties"] = new JsonObject { ["VariableTestValues"] = new JsonObject { ["v1"] = "40", ["v2"] = 2 } };
        var saved = await api.PutAsync("/api/definitions/trial/draft", document);
        var before = await StoredAsync();

        var sum = await TryAsync(saved["id"]!, "Workflow1:main:inner:sum");
        var send = await TryAsync(saved["id"]!, "Workflow1:main:send");

        sum.Json.ShouldFit("test-activity-response");
        sum["status"].ShouldBe("Completed");
        sum.Json.GetProperty("outputs").GetProperty("Result").GetInt32().ShouldBe(42);
        send["status"].ShouldBe("Running");
        (await StoredAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_activity_that_fails_shows_its_error()
    {
        var saved = await SaveDraftAsync("failing", DefinitionJson.Chain(DefinitionJson.Node("RunJavaScript", "script", ("script", DefinitionJson.Literal("throw new Error('broken');")))));

        var answer = await TryAsync(saved["id"]!, "Workflow1:main:script");

        answer["status"].ShouldBe("Faulted");
        answer.Json.GetProperty("exception").GetProperty("message").GetString()!.ShouldContain("broken");
        (await TryAsync(saved["id"]!, "Workflow1:main:nobody")).ShouldBeProblem(HttpStatusCode.NotFound, "activity.unknown");
        (await TryAsync("nobody", "script")).ShouldBeProblem(HttpStatusCode.NotFound, "version.unknown");
    }

    private static JsonObject Run(string version = "Latest") =>
        new() { ["correlationId"] = "INV-1", ["triggerActivityId"] = null, ["versionOptions"] = version, ["input"] = new JsonObject { ["A"] = 1 }, ["variables"] = null };

    private static string? Header(ApiAnswer answer, string name) => answer.Response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static JsonObject Variable(string id, string name) => new() { ["id"] = id, ["name"] = name, ["typeName"] = "Int32", ["value"] = "0" };

    private Task<ApiAnswer> TryAsync(string versionId, string nodeId) => api.PostAsync($"{Elsa}/tests/activities", new JsonObject
    {
        ["workflowDefinitionHandle"] = new JsonObject { ["definitionVersionId"] = versionId },
        ["activityHandle"] = new JsonObject { ["activityNodeId"] = nodeId },
    });

    private async Task<ApiAnswer> SaveDraftAsync(string definitionId, JsonObject root)
    {
        var saved = await api.PutAsync($"/api/definitions/{definitionId}/draft", JsonNode.Parse(DefinitionJson.Document(definitionId, root)));
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);
        return saved;
    }

    private async Task<int> CountAsync(string definitionId)
    {
        await using var context = api.Database.CreateContext();
        return await context.TestVersions.CountAsync(row => row.DefinitionId == definitionId, Token);
    }

    private async Task<(int Instances, int Calls, int Tests)> StoredAsync()
    {
        await using var context = api.Database.CreateContext();
        return (await context.Instances.CountAsync(Token), await context.Outbox.CountAsync(Token), await context.TestVersions.CountAsync(Token));
    }
}
