using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>Instances over HTTP.</summary>
public sealed class InstanceApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_started_instance_is_found_where_the_answer_says()
    {
        await api.PublishAsync("start", DefinitionJson.RunTask("ask", "approve"));

        var started = await api.PostAsync("/api/instances", new JsonObject
        {
            ["definitionId"] = "start", ["instanceId"] = "start-1", ["correlationId"] = "order 7", ["name"] = "第七单", ["input"] = new JsonObject { ["a"] = 1 },
        });

        started.Status.ShouldBe(HttpStatusCode.Created);
        started.Response.Headers.Location!.ToString().ShouldBe("/api/instances/start-1");
        (started["status"], started["subStatus"], started["correlationId"]).ShouldBe(("Running", "Suspended", "order 7"));
        var found = await api.GetAsync("/api/instances/start-1");
        (found["name"], found["definitionId"], found["incidentCount"]).ShouldBe(("第七单", "start", "0"));
        found.Json.GetProperty("bookmarks")[0].GetProperty("name").GetString().ShouldBe("Elsa.RunTask");
    }

    [Fact]
    public async Task Variables_and_output_are_read_from_the_state()
    {
        var root = DefinitionJson.Sequence(DefinitionJson.Node("SetName", "name", ("value", DefinitionJson.Literal("it"))), DefinitionJson.Node("RunJavaScript", "set", ("script", DefinitionJson.Literal("setCount(6);"))), DefinitionJson.RunTask("ask", "approve"));
        root["variables"] = new JsonArray(new JsonObject { ["id"] = "v", ["name"] = "Count", ["typeName"] = "Int32", ["value"] = "5", ["storageDriverTypeName"] = "WorkflowInstanceStorageDriver" });
        await api.PublishAsync("state", root);

        var found = await api.GetAsync($"/api/instances/{await api.StartAsync("state")}");

        found["name"].ShouldBe("it");
        var variable = found.Json.GetProperty("variables").EnumerateArray().Single(static one => one.GetProperty("name").GetString() == "Count");
        variable.GetProperty("value").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task Inputs_of_other_types_than_declared_are_refused_together_and_nothing_is_stored()
    {
        var document = JsonNode.Parse(DefinitionJson.Document("typed", DefinitionJson.RunTask("ask", "approve")))!;
        document["inputs"] = new JsonArray(
            new JsonObject { ["name"] = "Count", ["type"] = "Int32" },
            new JsonObject { ["name"] = "Site", ["type"] = "String" },
            new JsonObject { ["name"] = "Days", ["type"] = "DateOnly", ["isArray"] = true });
        (await api.PutAsync("/api/definitions/typed/draft", document)).Status.ShouldBe(HttpStatusCode.OK);
        (await api.PostAsync("/api/definitions/typed/publish")).Status.ShouldBe(HttpStatusCode.OK);

        var wrong = new JsonObject { ["Count"] = "many", ["site"] = new JsonObject { ["name"] = "SZ" }, ["Days"] = new JsonArray("2026-11-24", "someday") };
        var refused = await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "typed", ["instanceId"] = "typed-1", ["input"] = wrong });

        refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "input.wrongType").Errors.ShouldBe(["input.wrongType input.Count", "input.wrongType input.Site", "input.wrongType input.Days"]);
        (await api.GetAsync("/api/instances?definitionId=typed")).Items.ShouldBeEmpty();

        var right = new JsonObject { ["Count"] = "12", ["site"] = "SZ", ["Days"] = new JsonArray("2026-11-24") };
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "typed", ["instanceId"] = "typed-1", ["input"] = right })).Status.ShouldBe(HttpStatusCode.Created);
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "typed", ["input"] = new JsonObject { ["Count"] = null } })).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_history_of_an_instance_is_read_page_by_page_without_gap()
    {
        await api.PublishAsync("history", DefinitionJson.Sequence(DefinitionJson.RunTask("a", "x"), DefinitionJson.RunTask("b", "y")));
        var id = await api.StartAsync("history");
        (await api.PostAsync($"/api/bookmarks/{await api.BookmarkAsync(id)}/resume")).Status.ShouldBe(HttpStatusCode.OK);

        var sequences = new List<int>();
        string? cursor = null;
        do
        {
            var page = await api.GetAsync($"/api/instances/{id}/journal?pageSize=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            page.Items.Length.ShouldBeInRange(1, 2);
            sequences.AddRange(page.Items.Select(static line => line.GetProperty("sequence").GetInt32()));
            cursor = page.Next;
        }
        while (cursor is not null);

        sequences.Count.ShouldBeGreaterThan(4);
        sequences.ShouldBe(Enumerable.Range(1, sequences.Count));
        (await api.GetAsync($"/api/instances/{id}/activities")).Items.Select(static one => one.GetProperty("activityId").GetString()).ShouldBe(["Workflow1", "main", "a", "b"]);
        var bursts = (await api.GetAsync($"/api/instances/{id}/bursts")).Items;
        bursts.Select(static one => one.GetProperty("stimulus").GetProperty("kind").GetString()).ShouldBe(["start", "resume"]);
        bursts.ShouldAllBe(static one => one.GetProperty("cause").GetString() == "api");
        (await api.GetAsync($"/api/instances/{id}/children")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operator_suspends_continues_and_cancels()
    {
        await api.PublishAsync("operate", DefinitionJson.RunTask("a", "x"));
        var id = await api.StartAsync("operate");
        var bookmark = await api.BookmarkAsync(id);

        (await api.PostAsync($"/api/instances/{id}/suspend", new JsonObject())).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing").Errors.ShouldBe(["field.missing reason"]);
        (await api.PostAsync($"/api/instances/{id}/suspend", new JsonObject { ["reason"] = "look" }))["isHeld"].ShouldBe("True");
        (await api.PostAsync($"/api/bookmarks/{bookmark}/resume")).ShouldBeProblem(HttpStatusCode.Conflict, "instance.held");
        (await api.PostAsync($"/api/instances/{id}/continue"))["isHeld"].ShouldBe("False");
        (await api.PostAsync($"/api/instances/{id}/continue")).ShouldBeProblem(HttpStatusCode.Conflict, "instance.notHeld");
        (await api.PostAsync($"/api/instances/{id}/cancel", new JsonObject { ["reason"] = "no need" }))["subStatus"].ShouldBe("Cancelled");
        (await api.PostAsync($"/api/instances/{id}/cancel")).ShouldBeProblem(HttpStatusCode.Conflict, "instance.finished");
    }

    [Fact]
    public async Task A_faulted_instance_is_retried()
    {
        await api.PublishAsync("faulty", DefinitionJson.Node("RunJavaScript", "script", ("script", DefinitionJson.Literal("throw new Error('no');"))));
        var id = await api.StartAsync("faulty");

        var found = await api.GetAsync($"/api/instances/{id}");
        found["subStatus"].ShouldBe("Faulted");
        var incident = found.Json.GetProperty("incidents")[0];
        incident.GetProperty("activityId").GetString().ShouldBe("script");
        var execution = incident.GetProperty("execution").GetInt32();
        (await api.PostAsync($"/api/instances/{id}/retry", new JsonObject { ["execution"] = execution }))["rowVersion"].ShouldBe("2");
        (await api.PostAsync($"/api/instances/{id}/retry", new JsonObject { ["execution"] = 999 })).ShouldBeProblem(HttpStatusCode.Conflict, "instance.notFaulted");
    }

    [Fact]
    public async Task A_repeat_of_a_key_answers_as_the_first_and_does_nothing()
    {
        await api.PublishAsync("twice", DefinitionJson.RunTask("a", "x"));
        var body = new JsonObject { ["definitionId"] = "twice" };

        var first = await api.PostAsync("/api/instances", body.DeepClone(), "key-start");
        var second = await api.PostAsync("/api/instances", body.DeepClone(), "key-start");

        (second.Status, second.Text, second.Response.Headers.Location).ShouldBe((first.Status, first.Text, first.Response.Headers.Location));
        (await api.GetAsync("/api/instances?definitionId=twice")).Items.Length.ShouldBe(1);
        body["name"] = "other";
        (await api.PostAsync("/api/instances", body, "key-start")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency.reuse").Errors.ShouldBe(["idempotency.reuse Idempotency-Key"]);
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "twice" }, " ")).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
    }

    [Fact]
    public async Task A_list_keeps_its_order_while_instances_are_added()
    {
        await api.PublishAsync("paged", DefinitionJson.RunTask("a", "x"));
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
            ids.Add(await api.StartAsync("paged"));

        var first = await api.GetAsync("/api/instances?definitionId=paged&pageSize=2");
        await api.StartAsync("paged");
        var second = await api.GetAsync($"/api/instances?definitionId=paged&pageSize=2&cursor={first.Next}");
        var third = await api.GetAsync($"/api/instances?definitionId=paged&pageSize=2&cursor={second.Next}");

        first.Items.Concat(second.Items).Concat(third.Items).Select(static one => one.GetProperty("id").GetString()).ShouldBe(Enumerable.Reverse(ids));
        third.Next.ShouldBeNull();
    }

    [Fact]
    public async Task A_list_is_narrowed_by_what_instances_are()
    {
        await api.PublishAsync("narrow", DefinitionJson.RunTask("a", "x"));
        var (waiting, held, cancelled) = (await api.StartAsync("narrow", "c-1"), await api.StartAsync("narrow", "c-2"), await api.StartAsync("narrow", "c-2"));
        await api.PostAsync($"/api/instances/{held}/suspend", new JsonObject { ["reason"] = "look" });
        await api.PostAsync($"/api/instances/{cancelled}/cancel");

        async Task<string?[]> IdsAsync(string filter) => [.. (await api.GetAsync($"/api/instances?definitionId=narrow&{filter}")).Items.Select(static one => one.GetProperty("id").GetString())];
        (await IdsAsync("status=Running")).ShouldBe([held, waiting], ignoreOrder: true);
        (await IdsAsync("status=finished")).ShouldBe([cancelled]);
        (await IdsAsync("subStatus=Cancelled&correlationId=c-2")).ShouldBe([cancelled]);
        (await IdsAsync("isHeld=true")).ShouldBe([held]);
        (await IdsAsync("from=2000-01-01T00:00:00Z&to=2000-01-02T00:00:00%2B08:00")).ShouldBeEmpty();
        (await IdsAsync("versionId=none")).ShouldBeEmpty();
        (await api.GetAsync("/api/instances?isHeld=true&status=Running")).Items.ShouldContain(one => one.GetProperty("id").GetString() == held);
    }

    [Theory]
    [InlineData("page=1", null)]
    [InlineData("pageSize=0", "query.range pageSize")]
    [InlineData("pageSize=-1", "query.range pageSize")]
    [InlineData("pageSize=201", "query.range pageSize")]
    [InlineData("pageSize=ten", "query.number pageSize")]
    [InlineData("pageSize=99999999999", "query.number pageSize")]
    [InlineData("status=Alive", "query.name status")]
    [InlineData("status=1", "query.name status")]
    [InlineData("isHeld=yes", "query.flag isHeld")]
    [InlineData("from=yesterday", "query.instant from")]
    [InlineData("from=2026-01-01T00:00:00", "query.instant from")]
    [InlineData("to=2026-13-01T00:00:00Z", "query.instant to")]
    [InlineData("cursor=%21", "query.cursor cursor")]
    [InlineData("cursor=YWJj", "query.cursor cursor")]
    [InlineData("correlationId=", "query.text correlationId")]
    [InlineData("correlationId=%00", "query.text correlationId")]
    public async Task A_list_refuses_what_it_does_not_understand(string query, string? error)
    {
        var answer = await api.GetAsync($"/api/instances?{query}");

        if (error is null)
            answer.Status.ShouldBe(HttpStatusCode.OK);
        else
            answer.ShouldBeProblem(HttpStatusCode.BadRequest, error.Split(' ')[0]).Errors.ShouldBe([error]);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_query_is_named_together_in_the_language_of_the_client()
    {
        var english = await api.GetAsync("/api/instances?pageSize=1000&status=x", "en");
        var chinese = await api.GetAsync("/api/instances?pageSize=1000&status=x");

        english.Errors.ShouldBe(["query.name status", "query.range pageSize"]);
        english["detail"].ShouldBe("'status' must be one of Running, Finished.");
        english.Json.GetProperty("errors")[1].GetProperty("message").GetString()!.ShouldContain("1 to 200");
        chinese["detail"].ShouldBe("“status”必须是以下之一：Running、Finished。");
        chinese.Response.Content.Headers.ContentLanguage.ShouldBe(["zh-CN"]);
    }

    [Theory]
    [InlineData("{\"definitionId\":", "request.json $.definitionId")]
    [InlineData("[]", "request.json $")]
    [InlineData("{\"definitionId\":7}", "request.json $.definitionId")]
    [InlineData("{\"definitionId\":\"start\",\"input\":[1]}", "request.json $.input")]
    [InlineData("{\"definitionId\":\"start\",\"corelationId\":\"x\"}", "request.json $.corelationId")]
    [InlineData("{\"definitionId\":\"start\",\"definitionId\":\"other\"}", "request.json $.definitionId")]
    [InlineData("{\"definitionId\":\"start\",\"input\":{\"a\":\"\\ud800\"}}", "request.json $.input")]
    [InlineData("{\"definitionId\":\"start\",\"correlationId\":\"\\u0000\"}", "field.nul correlationId")]
    [InlineData("{\"definitionId\":\"start\",\"instanceId\":\"a/b\"}", "field.id instanceId")]
    [InlineData("{}", "field.missing definitionId")]
    public async Task A_body_that_is_wrong_is_refused_with_its_place_and_nothing_is_stored(string body, string error)
    {
        await using var context = api.Database.CreateContext();
        var before = await context.Instances.CountAsync(Token);

        var answer = await api.SendAsync(HttpMethod.Post, "/api/instances", ApiFixture.Json(body));

        answer.ShouldBeProblem(HttpStatusCode.BadRequest, error.Split(' ')[0]).Errors.ShouldBe([error]);
        (await context.Instances.CountAsync(Token)).ShouldBe(before);
    }

    [Fact]
    public async Task A_body_of_another_kind_or_none_is_refused()
    {
        (await api.SendAsync(HttpMethod.Post, "/api/instances", new StringContent("x"))).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "request.mediaType");
        (await api.SendAsync(HttpMethod.Post, "/api/instances", null)).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);
        (await api.SendAsync(HttpMethod.Post, "/api/instances", ApiFixture.Json("null"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Input_that_is_too_large_is_refused()
    {
        await api.PublishAsync("large", DefinitionJson.RunTask("a", "x"));

        var answer = await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "large", ["input"] = new JsonObject { ["text"] = new string('x', 1024 * 1024) } });

        answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "input.tooLarge");
        (await api.GetAsync("/api/instances?definitionId=large")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_beyond_all_bounds_is_no_error_of_the_server()
    {
        await api.PublishAsync("numbers", DefinitionJson.RunTask("a", "x"));

        var answer = await api.SendAsync(HttpMethod.Post, "/api/instances", ApiFixture.Json("{\"definitionId\":\"numbers\",\"input\":{\"a\":1e999}}"));

        answer.Status.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("no-such-instance")]
    [InlineData("%01")]
    [InlineData("%0A")]
    [InlineData("a%2Fb")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("'; DROP TABLE instances;--")]
    public async Task An_instance_that_is_not_there_is_a_404_whatever_its_id_looks_like(string id)
    {
        (await api.GetAsync($"/api/instances/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, "instance.unknown");
        (await api.GetAsync($"/api/instances/{id}/journal")).ShouldBeProblem(HttpStatusCode.NotFound, "instance.unknown");
        (await api.PostAsync($"/api/instances/{id}/cancel")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_cannot_be_started_is_refused_by_its_reason()
    {
        await api.PublishAsync("single", DefinitionJson.RunTask("a", "x"), "SingletonStrategy");
        await api.StartAsync("single");
        await api.PublishAsync("taken", DefinitionJson.RunTask("a", "x"));
        await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "taken", ["instanceId"] = "taken-1" });

        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "no-such" })).ShouldBeProblem(HttpStatusCode.NotFound, "definition.unknown");
        (await api.PostAsync("/api/instances", new JsonObject { ["versionId"] = "no-such" })).ShouldBeProblem(HttpStatusCode.NotFound, "version.unknown");
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "single" })).ShouldBeProblem(HttpStatusCode.Conflict, "activation.singleton");
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "taken", ["instanceId"] = "taken-1" })).ShouldBeProblem(HttpStatusCode.Conflict, "instance.exists");
    }
}
