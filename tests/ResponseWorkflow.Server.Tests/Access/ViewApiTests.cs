using System.Net;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>Views that users save of lists.</summary>
public sealed class ViewApiTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static JsonObject View(string list, string name, string query = "state=Draft") => new() { ["list"] = list, ["name"] = name, ["query"] = query };

    [Fact]
    public async Task A_view_is_saved_listed_changed_and_deleted()
    {
        await world.AddAsync("keeper", "reader");
        var browser = await world.SignedInAsync("keeper");

        var saved = await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("processes", "夜班", "search=a&sort=Name"));
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);
        await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("instances", "夜班"));
        var listed = (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/views?list=processes")).Items.ShouldHaveSingleItem();
        (listed.GetProperty("name").GetString(), listed.GetProperty("query").GetString()).ShouldBe(("夜班", "search=a&sort=Name"));

        var changed = await AccessWorld.SendAsync(browser, HttpMethod.Put, $"/api/views/{saved["id"]}", new JsonObject { ["name"] = "Night", ["query"] = "" });
        (changed["name"], changed["query"], changed["list"]).ShouldBe(("Night", "", "processes"));
        (await AccessWorld.SendAsync(browser, HttpMethod.Delete, $"/api/views/{saved["id"]}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/views")).Items.ShouldHaveSingleItem().GetProperty("list").GetString().ShouldBe("instances");
        (await AccessWorld.SendAsync(browser, HttpMethod.Delete, $"/api/views/{saved["id"]}")).ShouldBeProblem(HttpStatusCode.NotFound, "view.unknown");
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_view_of_somebody_else()
    {
        await world.AddAsync("first.keeper", "reader");
        await world.AddAsync("second.keeper", "administrator");
        var first = await world.SignedInAsync("first.keeper");
        var second = await world.SignedInAsync("second.keeper");
        var saved = await AccessWorld.SendAsync(first, HttpMethod.Post, "/api/views", View("users", "mine"));

        (await AccessWorld.SendAsync(second, HttpMethod.Get, "/api/views")).Items.ShouldBeEmpty();
        (await AccessWorld.SendAsync(second, HttpMethod.Put, $"/api/views/{saved["id"]}", new JsonObject { ["name"] = "stolen", ["query"] = "" })).ShouldBeProblem(HttpStatusCode.NotFound, "view.unknown");
        (await AccessWorld.SendAsync(second, HttpMethod.Delete, $"/api/views/{saved["id"]}")).ShouldBeProblem(HttpStatusCode.NotFound, "view.unknown");
        (await AccessWorld.SendAsync(first, HttpMethod.Get, "/api/views")).Items.ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("mine");
    }

    [Fact]
    public async Task A_name_is_taken_once_for_each_list_whatever_its_case_also_by_two_at_once()
    {
        await world.AddAsync("twice", "reader");
        var browser = await world.SignedInAsync("twice");

        var both = await Task.WhenAll(AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("keys", "Night")), AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("keys", "NIGHT")));

        both.Select(static one => one.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("keys", "night"))).ShouldBeProblem(HttpStatusCode.Conflict, "view.nameTaken").Errors.ShouldBe(["view.nameTaken name"]);
        (await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("roles", "night"))).Status.ShouldBe(HttpStatusCode.OK);
        var day = await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("keys", "day"));
        (await AccessWorld.SendAsync(browser, HttpMethod.Put, $"/api/views/{day["id"]}", new JsonObject { ["name"] = "Night", ["query"] = "" })).ShouldBeProblem(HttpStatusCode.Conflict, "view.nameTaken");
        (await AccessWorld.SendAsync(browser, HttpMethod.Put, $"/api/views/{day["id"]}", new JsonObject { ["name"] = "DAY", ["query"] = "a=b" })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "name", "", "field.missing list")]
    [InlineData("no spaces", "name", "", "field.id list")]
    [InlineData("processes", " ", "", "field.missing name")]
    [InlineData("processes", "name ", "", "field.invisible name")]
    [InlineData("processes", "a\tb", "", "field.invisible name")]
    [InlineData("processes", "name", "\0", "field.nul query")]
    public async Task What_cannot_be_is_refused_with_its_field(string list, string name, string query, string error)
    {
        var browser = await world.ProgramAsync("ApiKey", null, "reader");

        var answer = await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View(list, name, query));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Text);
        answer.Errors.ShouldContain(error);
    }

    [Fact]
    public async Task A_list_has_only_so_many_views_and_names_only_so_many_letters()
    {
        await using var small = new AccessWorld(new Dictionary<string, string>(StringComparer.Ordinal) { ["Views:PerList"] = "2", ["Views:NameLength"] = "5" });
        await small.AddAsync("collector", "reader");
        var browser = await small.SignedInAsync("collector");
        foreach (var name in new[] { "a", "b" })
            (await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("processes", name))).Status.ShouldBe(HttpStatusCode.OK);

        (await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("processes", "c"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "view.tooMany");
        (await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("users", "c"))).Status.ShouldBe(HttpStatusCode.OK);
        (await AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/views", View("users", "longer"))).Errors.ShouldBe(["field.tooLong name"]);
    }
}
