using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api.Changes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api.HumanTasks;

/// <summary>The inbox as its page reads it: numbered pages, what narrows them, files, and what is told live to whom.</summary>
public sealed class HumanTaskListTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string Role = "specialist-engineer";

    private static int _made;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_says_of_each_task_what_the_page_shows()
    {
        var unit = await UnitAsync();
        var li = await PersonAsync(unit, Role);
        var task = await AskAsync(unit);

        var page = await GetAsync(li, "/api/human-tasks/table?tab=Units&page=1&pageSize=20");

        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.Json.GetProperty("total").GetInt32().ShouldBe(1);
        var item = page.Items.ShouldHaveSingleItem();
        (item.GetProperty("id").GetString(), item.GetProperty("isToDo").GetBoolean(), item.GetProperty("hasForm").GetBoolean(), item.GetProperty("mayReassign").GetBoolean()).ShouldBe((task, true, false, false));
        item.GetProperty("processName").GetString().ShouldBe(item.GetProperty("definitionId").GetString());
        item.GetProperty("unitNameEn").GetString().ShouldNotBeNull().ShouldBe(item.GetProperty("unitCode").GetString());
        item.GetProperty("outcomes")[0].GetProperty("name").GetString().ShouldBe("Done");
        var counts = (await GetAsync(li, "/api/human-tasks/counts")).Json;
        (counts.GetProperty("units").GetInt32(), counts.GetProperty("soonSeconds").GetInt32()).ShouldBe((1, 3600));
        var choices = (await GetAsync(li, "/api/human-tasks/choices?tab=Units")).Json;
        choices.GetProperty("processes")[0].GetProperty("nameZh").GetString().ShouldBe(item.GetProperty("processName").GetString());
        choices.GetProperty("units")[0].GetProperty("id").GetString().ShouldBe(unit);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_its_field()
    {
        var li = await PersonAsync(await UnitAsync(), Role);

        foreach (var (query, field) in new[] { ("table?page=0", "page"), ("table?pageSize=0", "pageSize"), ("table?tab=Other", "tab"), ("table?overdue=maybe", "overdue"), ("choices?tab=7", "tab"), ("table?page=99999999999", "page"), ("export?sort=Name", "sort") })
        {
            var answer = await GetAsync(li, $"/api/human-tasks/{query}");
            (answer.Status, answer.Json.GetProperty("errors")[0].GetProperty("field").GetString()).ShouldBe((HttpStatusCode.BadRequest, field), query);
        }

        (await GetAsync(li, "/api/human-tasks/table?page=9000000&pageSize=100")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_is_a_workbook_in_the_readers_language()
    {
        var unit = await UnitAsync();
        var li = await PersonAsync(unit, Role);
        await AskAsync(unit);
        li.DefaultRequestHeaders.Remove("Accept-Language");
        li.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");

        using var file = await li.GetAsync("/api/human-tasks/export?tab=Units&timeZone=Asia/Shanghai", Token);

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        var book = await Workbook.ReadAsync(file.Content);
        (book.Column("任务").Single(), book.Column("状态").Single(), book.Column("优先级").Single(), book.Column("催办次数").Single()).ShouldBe(("办理", "待签收", "普通", "0"));
        (book.Faults.Count, book.HasFormula).ShouldBe((0, false));
    }

    [Fact]
    public async Task A_task_is_told_live_to_those_who_may_see_it_and_to_nobody_else()
    {
        var unit = await UnitAsync();
        var (li, other, director, stranger) = (await PersonAsync(unit, Role), await PersonAsync(unit, "maintainer"), await PersonAsync(unit, "response-desk"), await PersonAsync(await UnitAsync(), Role));
        await using var ofLi = await EventStream.OpenAsync(li);
        await using var ofDirector = await EventStream.OpenAsync(director);
        await using var ofOther = await EventStream.OpenAsync(other);
        await using var ofStranger = await EventStream.OpenAsync(stranger);
        await AdvancingAsync(ofLi.ReloadAsync());

        var task = await AskAsync(unit);
        (await AdvancingAsync(ofLi.ChangeOfAsync(task))).Text.ShouldBe("HumanTask created");
        (await AdvancingAsync(ofDirector.ChangeOfAsync(task))).Text.ShouldBe("HumanTask created");
        await PostAsync(li, $"/api/human-tasks/{task}/claim");
        (await AdvancingAsync(ofLi.ChangeOfAsync(task))).Text.ShouldStartWith("HumanTask claimed person");
        await PostAsync(li, $"/api/human-tasks/{task}/complete");
        (await AdvancingAsync(ofDirector.ChangeOfAsync(task))).Text.ShouldStartWith("HumanTask claimed");
        (await AdvancingAsync(ofDirector.ChangeOfAsync(task))).Text.ShouldStartWith("HumanTask completed");

        // What the others get next is a task of their own: the one before was not told to them.
        var otherUnit = await UnitAsync();
        var both = await AskAsync(otherUnit, ("person", DefinitionJson.Literal(await IdOfAsync(other))), ("copyTo", Literal(await IdOfAsync(stranger))));
        foreach (var stream in new[] { ofOther, ofStranger })
            (await AdvancingAsync(FirstTaskAsync(stream))).ShouldBe(both);
    }

    [Fact]
    public async Task Who_stands_in_for_somebody_is_told_too()
    {
        var unit = await UnitAsync();
        var (away, deputy) = (await PersonAsync(unit, Role), await PersonAsync(await UnitAsync(), "maintainer"));
        var named = await AccessWorld.SendAsync(away, HttpMethod.Post, "/api/deputies", new JsonObject { ["deputy"] = (await GetAsync(deputy, "/api/session")).Json.GetProperty("name").GetString(), ["validUntil"] = world.Clock.GetUtcNow().AddDays(1) });
        ((int)named.Status).ShouldBeInRange(200, 204, named.Text);
        await using var stream = await EventStream.OpenAsync(deputy);
        await AdvancingAsync(stream.ReloadAsync());

        var task = await AskAsync(unit);

        (await AdvancingAsync(stream.ChangeOfAsync(task))).Text.ShouldBe("HumanTask created");
        (await GetAsync(deputy, "/api/human-tasks/table?tab=Units")).Items.ShouldHaveSingleItem().GetProperty("onBehalfOf").GetString().ShouldBe(await IdOfAsync(away));
    }

    // Looks for changes of the world go by its clock.
    private async Task<T> AdvancingAsync<T>(Task<T> awaited)
    {
        while (!awaited.IsCompleted)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(awaited, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token));
        }

        return await awaited;
    }

    private static async Task<string?> FirstTaskAsync(EventStream stream)
    {
        while (await stream.NextAsync() is { } next)
        {
            if (next.Event == "change" && next.Data.GetProperty("kind").GetString() == "HumanTask")
                return next.Data.GetProperty("id").GetString();
        }

        return null;
    }

    private static JsonObject Literal(params string[] values) => DefinitionJson.Literal(JsonSerializer.SerializeToNode(values)!);

    private static async Task<string> IdOfAsync(HttpClient person) => (await GetAsync(person, "/api/session")).Json.GetProperty("id").GetString()!;

    private Task<string> UnitAsync() => world.AddUnitAsync($"L-P{Interlocked.Increment(ref _made)}", "province");

    private async Task<HttpClient> PersonAsync(string unit, string role)
    {
        var name = $"personlist{Interlocked.Increment(ref _made)}";
        await world.AddInAsync(unit, name, role);
        return await world.SignedInAsync(name);
    }

    // Publishes a process of one task and starts it.
    private async Task<string> AskAsync(string unit, params (string Name, JsonNode Value)[] properties)
    {
        var admin = await PersonAsync(UnitTree.RootId, "administrator");
        var id = $"listed{Interlocked.Increment(ref _made)}";
        var ask = DefinitionJson.Node("HumanTask", "ask", [("titleZh", DefinitionJson.Literal("办理")), ("titleEn", DefinitionJson.Literal("Do it")), ("role", DefinitionJson.Literal(Role)), ("unit", DefinitionJson.Literal(unit)), .. properties]);
        ask["type"] = "Response.HumanTask";
        var saved = await AccessWorld.SendAsync(admin, HttpMethod.Put, $"/api/definitions/{id}/draft", JsonNode.Parse(DefinitionJson.Document(id, DefinitionJson.Chain(ask))));
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);
        (await AccessWorld.SendAsync(admin, HttpMethod.Post, $"/api/definitions/{id}/publish", new JsonObject { ["changeNote"] = "first" })).Status.ShouldBe(HttpStatusCode.OK);
        var started = await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/instances", new JsonObject { ["definitionId"] = id });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        return (await AccessWorld.SendAsync(admin, HttpMethod.Get, $"/api/instances/{started.Json.GetProperty("instanceId").GetString()}/bookmarks")).Items.ShouldHaveSingleItem().GetProperty("id").GetString()!;
    }

    private static Task<ApiAnswer> GetAsync(HttpClient client, string path) => AccessWorld.SendAsync(client, HttpMethod.Get, path);

    private static async Task PostAsync(HttpClient client, string path)
    {
        var answer = await AccessWorld.SendAsync(client, HttpMethod.Post, path, new JsonObject());
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
    }
}
