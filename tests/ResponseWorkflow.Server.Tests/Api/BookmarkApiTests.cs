using System.Net;
using System.Text.Json.Nodes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>Bookmarks, tasks, events and stimuli over HTTP.</summary>
public sealed class BookmarkApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Of_fifty_that_resume_one_bookmark_one_succeeds()
    {
        await api.PublishAsync("race", DefinitionJson.Sequence(DefinitionJson.RunTask("a", "x"), DefinitionJson.RunTask("b", "y")));
        var id = await api.StartAsync("race");
        var bookmark = await api.BookmarkAsync(id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => api.PostAsync($"/api/bookmarks/{bookmark}/resume", new JsonObject { ["input"] = new JsonObject { ["n"] = number } })));

        answers.Count(static answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(static answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(static answer => answer.Status == HttpStatusCode.Conflict && answer.Code == "bookmark.gone");
        (await api.GetAsync($"/api/instances/{id}/bursts")).Items.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("no-such-1", HttpStatusCode.NotFound)]
    [InlineData("nonsense", HttpStatusCode.NotFound)]
    [InlineData("-1", HttpStatusCode.NotFound)]
    [InlineData("%01-1", HttpStatusCode.NotFound)]
    public async Task A_bookmark_that_never_was_is_refused(string bookmark, HttpStatusCode status) =>
        (await api.PostAsync($"/api/bookmarks/{bookmark}/resume")).Status.ShouldBe(status);

    [Fact]
    public async Task An_open_task_is_listed_and_completed_once()
    {
        await api.PublishAsync("tasks", DefinitionJson.RunTask("ask", "approve leave"));
        var id = await api.StartAsync("tasks");
        await api.StartAsync("tasks");

        var first = await api.GetAsync("/api/tasks?name=approve%20leave&pageSize=1");
        first.Items.Length.ShouldBe(1);
        var second = await api.GetAsync($"/api/tasks?name=approve%20leave&pageSize=1&cursor={first.Next}");
        second.Next.ShouldBeNull();
        var task = first.Items.Concat(second.Items).Single(one => one.GetProperty("instanceId").GetString() == id);
        var path = $"/api/tasks/{task.GetProperty("taskId").GetString()}/complete";

        (await api.PostAsync(path, new JsonObject { ["result"] = new JsonObject { ["ok"] = true } }, "task-key"))["subStatus"].ShouldBe("Finished");
        (await api.PostAsync(path, new JsonObject { ["result"] = new JsonObject { ["ok"] = true } }, "task-key")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.PostAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "task.unknown");
        (await api.GetAsync($"/api/tasks?instanceId={id}")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_log_says_which_instance_a_command_concerned_though_it_names_only_a_task()
    {
        await api.PublishAsync("logged", DefinitionJson.RunTask("ask", "approve travel"));
        var id = await api.StartAsync("logged", "case-7");
        var task = (await api.GetAsync($"/api/tasks?instanceId={id}")).Items.Single();
        var path = $"/api/tasks/{task.GetProperty("taskId").GetString()}/complete";

        await api.PostAsync(path);

        var line = api.Log.Lines.Single(line => line.Contains($"POST {path} answered 200"));
        line.ShouldContain($"[InstanceId={id}]");
        line.ShouldContain("[CorrelationId=case-7]");
    }

    [Fact]
    public async Task An_event_resumes_who_waits_for_it_and_is_kept_when_nobody_does()
    {
        await api.PublishAsync("events", DefinitionJson.Event("wait", "order/paid"));
        var id = await api.StartAsync("events", "o-1");

        var reached = await api.PostAsync("/api/events/order%2Fpaid", new JsonObject { ["payload"] = 5, ["correlationId"] = "o-1" });
        reached.Json.GetProperty("resumedInstances").EnumerateArray().Select(static one => one.GetString()).ShouldBe([id]);
        await api.DeliverAsync();
        (await api.GetAsync($"/api/instances/{id}"))["subStatus"].ShouldBe("Finished");

        var kept = await api.PostAsync("/api/events/order%2Fpaid", new JsonObject { ["correlationId"] = "o-2" });
        kept["isKept"].ShouldBe("True");
        (await api.GetAsync("/api/stimuli?isKept=true")).Items.ShouldContain(static one => one.GetProperty("correlationId").GetString() == "o-2");
        var later = await api.StartAsync("events", "o-2");
        (await api.GetAsync($"/api/instances/{later}"))["subStatus"].ShouldBe("Finished");
    }

    [Fact]
    public async Task A_stimulus_of_any_kind_is_published_and_its_time_has_bounds()
    {
        await api.PublishAsync("stimuli", DefinitionJson.Event("wait", "go"));
        var id = await api.StartAsync("stimuli");
        var body = new JsonObject { ["name"] = "Elsa.Event", ["stimulus"] = new JsonObject { ["eventName"] = "go" }, ["instanceId"] = id };

        (await api.PostAsync("/api/stimuli", body)).Json.GetProperty("resumedInstances").GetArrayLength().ShouldBe(1);
        (await api.PostAsync("/api/stimuli", new JsonObject { ["name"] = "x", ["keepForSeconds"] = 0 }))["isKept"].ShouldBe("False");
        (await api.PostAsync("/api/stimuli", new JsonObject { ["name"] = "x", ["keepForSeconds"] = -1 })).ShouldBeProblem(HttpStatusCode.BadRequest, "field.span");
        (await api.PostAsync("/api/stimuli", new JsonObject { ["name"] = "x", ["keepForSeconds"] = int.MaxValue })).ShouldBeProblem(HttpStatusCode.BadRequest, "field.span");
        (await api.PostAsync("/api/stimuli", new JsonObject())).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
    }
}
