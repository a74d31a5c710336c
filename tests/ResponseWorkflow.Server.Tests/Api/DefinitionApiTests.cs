using System.Net;
using System.Text.Json.Nodes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>Definitions over HTTP.</summary>
public sealed class DefinitionApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static JsonNode Document(string definitionId, string task = "x") => JsonNode.Parse(DefinitionJson.Document(definitionId, DefinitionJson.RunTask("a", task)))!;

    [Fact]
    public async Task A_draft_is_saved_published_retracted_and_reverted()
    {
        var saved = await api.PutAsync("/api/definitions/life/draft", Document("life"));
        (saved["state"], saved["version"], saved["author"]).ShouldBe(("Draft", "1", "api"));
        saved.Response.Headers.ETag!.Tag.ShouldBe($"\"{saved["contentHash"]}\"");
        var published = await api.PostAsync("/api/definitions/life/publish", new JsonObject { ["changeNote"] = "第一版" });
        (published.Json.GetProperty("version").GetProperty("state").GetString(), published.Json.GetProperty("version").GetProperty("changeNote").GetString()).ShouldBe(("Published", "第一版"));
        await api.PutAsync("/api/definitions/life/draft", Document("life", "y"));
        await api.PostAsync("/api/definitions/life/publish");

        (await api.PostAsync("/api/definitions/life/revert", new JsonObject { ["version"] = 1 }))["contentHash"].ShouldBe(saved["contentHash"]);
        (await api.PostAsync("/api/definitions/life/retract"))["state"].ShouldBe("Retracted");
        (await api.PostAsync("/api/definitions/life/retract")).ShouldBeProblem(HttpStatusCode.Conflict, "definition.unpublished");
        var versions = await api.GetAsync("/api/definitions/life/versions?pageSize=2");
        versions["total"].ShouldBe("3");
        versions.Items.Select(static one => one.GetProperty("version").GetInt32()).ShouldBe([3, 2]);
        (await api.GetAsync("/api/definitions/life")).Json.GetProperty("latest").GetProperty("state").GetString().ShouldBe("Draft");
    }

    [Fact]
    public async Task A_change_based_on_something_older_is_refused()
    {
        var first = await api.PutAsync("/api/definitions/basis/draft", Document("basis"));
        var tag = first.Response.Headers.ETag!.Tag;
        (await api.PutAsync("/api/definitions/basis/draft", Document("basis", "y"), tag)).Status.ShouldBe(HttpStatusCode.OK);

        (await api.PutAsync("/api/definitions/basis/draft", Document("basis", "z"), tag)).ShouldBeProblem(HttpStatusCode.Conflict, "definition.changed");
        (await api.PutAsync("/api/definitions/basis/draft", Document("basis", "z"), $"W/{tag}")).ShouldBeProblem(HttpStatusCode.BadRequest, "header.ifMatch");
    }

    [Fact]
    public async Task What_is_to_be_new_is_refused_under_an_id_that_is_taken()
    {
        (await api.SendAsync(HttpMethod.Put, "/api/definitions/fresh/draft", ApiFixture.Json(Document("fresh").ToJsonString()), ifNoneMatch: "*")).Status.ShouldBe(HttpStatusCode.OK);
        await api.PutAsync("/api/definitions/taken/draft", Document("taken"));

        var refused = await api.SendAsync(HttpMethod.Put, "/api/definitions/taken/draft", ApiFixture.Json(Document("taken", "y").ToJsonString()), ifNoneMatch: "*");

        refused.ShouldBeProblem(HttpStatusCode.Conflict, "definition.exists");
        refused.Errors.ShouldBe(["definition.exists definitionId"]);
        var stored = await api.GetAsync("/api/definitions/taken");
        (await api.GetAsync($"/api/definition-versions/{stored.Json.GetProperty("latest").GetProperty("id").GetString()}/document")).Text.ShouldContain("\"x\"");
        (await api.SendAsync(HttpMethod.Put, "/api/definitions/new/draft", ApiFixture.Json(Document("new").ToJsonString()), ifNoneMatch: "\"3F\"")).ShouldBeProblem(HttpStatusCode.BadRequest, "header.ifNoneMatch");
    }

    [Fact]
    public async Task A_version_is_read_with_and_without_its_document()
    {
        var saved = await api.PutAsync("/api/definitions/read/draft", Document("read"));
        var path = $"/api/definition-versions/{saved["id"]}";

        (await api.GetAsync(path)).Json.GetProperty("document").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await api.GetAsync($"{path}?document=true")).Json.GetProperty("document").GetProperty("root").GetProperty("type").GetString().ShouldBe("Elsa.RunTask");
        var document = await api.GetAsync($"{path}/document");
        (document["definitionId"], document.Response.Headers.ETag!.Tag).ShouldBe(("read", saved.Response.Headers.ETag!.Tag));
        (await api.GetAsync($"{path}?document=maybe")).ShouldBeProblem(HttpStatusCode.BadRequest, "query.flag");
        (await api.GetAsync("/api/definition-versions/none")).ShouldBeProblem(HttpStatusCode.NotFound, "version.unknown");
    }

    [Fact]
    public async Task Definitions_are_listed_and_searched()
    {
        foreach (var id in new[] { "list-a", "list-b", "list-c" })
            await api.PutAsync($"/api/definitions/{id}/draft", Document(id));
        await api.PostAsync("/api/definitions/list-b/publish");

        var page = await api.GetAsync("/api/definitions?search=LIST-&pageSize=2&page=2");
        page["total"].ShouldBe("3");
        page.Items.ShouldHaveSingleItem().GetProperty("definitionId").GetString().ShouldBe("list-c");
        (await api.GetAsync("/api/definitions?search=list-&state=Published")).Items.ShouldHaveSingleItem().GetProperty("definitionId").GetString().ShouldBe("list-b");
        (await api.GetAsync("/api/definitions?page=0")).Errors.ShouldBe(["query.range page"]);
        (await api.GetAsync("/api/definitions?page=999999999")).Errors.ShouldBe(["query.range page"]);
        (await api.GetAsync("/api/definitions?search=%25")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Errors_of_a_definition_are_all_told_when_it_is_published()
    {
        var root = DefinitionJson.Sequence(DefinitionJson.Node("NoSuchThing", "a"), DefinitionJson.Node("RunJavaScript", "b", ("script", DefinitionJson.Literal("let = ;"))));
        (await api.PutAsync("/api/definitions/broken/draft", JsonNode.Parse(DefinitionJson.Document("broken", root)))).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await api.PostAsync("/api/definitions/broken/publish");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.Length.ShouldBeGreaterThan(1);
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "broken" })).ShouldBeProblem(HttpStatusCode.Conflict, "definition.unpublished");
    }

    [Fact]
    public async Task A_document_is_refused_that_is_none_or_of_another_definition()
    {
        (await api.PutAsync("/api/definitions/one/draft", Document("other"))).ShouldBeProblem(HttpStatusCode.BadRequest, "id.mismatch");
        (await api.SendAsync(HttpMethod.Put, "/api/definitions/one/draft", ApiFixture.Json("{\"root\":"))).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
        (await api.SendAsync(HttpMethod.Put, "/api/definitions/one/draft", ApiFixture.Json("[]"))).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
        (await api.SendAsync(HttpMethod.Put, "/api/definitions/one/draft", new StringContent("x"))).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "request.mediaType");
        (await api.GetAsync("/api/definitions/one")).ShouldBeProblem(HttpStatusCode.NotFound, "definition.unknown");
        (await api.GetAsync("/api/definitions/%01")).ShouldBeProblem(HttpStatusCode.NotFound, "definition.unknown");
    }

    [Fact]
    public async Task What_instances_use_is_not_deleted()
    {
        await api.PublishAsync("used", DefinitionJson.RunTask("a", "x"));
        var id = await api.StartAsync("used");
        var version = (await api.GetAsync("/api/definitions/used"))["publishedVersionId"];

        (await api.DeleteAsync("/api/definitions/used")).ShouldBeProblem(HttpStatusCode.Conflict, "definition.inUse");
        (await api.DeleteAsync($"/api/definition-versions/{version}")).ShouldBeProblem(HttpStatusCode.Conflict, "version.isPublished");
        await api.PostAsync($"/api/instances/{id}/cancel");
        (await api.DeleteAsync("/api/definitions/used")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await api.DeleteAsync("/api/definitions/used")).ShouldBeProblem(HttpStatusCode.NotFound, "definition.unknown");
    }

    [Fact]
    public async Task A_version_is_deleted_when_no_instance_uses_it_and_the_trail_says_who_did_it()
    {
        await api.PublishAsync("versions", DefinitionJson.RunTask("a", "x"));
        var first = (await api.GetAsync("/api/definitions/versions"))["publishedVersionId"];
        var running = await api.StartAsync("versions");
        var ended = await api.StartAsync("versions");
        await api.PostAsync($"/api/instances/{ended}/cancel");
        await api.PublishAsync("versions", DefinitionJson.RunTask("b", "y"));

        var used = (await api.DeleteAsync($"/api/definition-versions/{first}")).ShouldBeProblem(HttpStatusCode.Conflict, "version.inUse");
        used.Json.GetProperty("errors")[0].GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("used by 1 running and 1 finished instances");
        (await api.GetAsync($"/api/definition-versions/{first}")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.GetAsync("/api/audit?subject=definition:versions&act=definition.version-deleted")).Items.ShouldBeEmpty();

        // One that has ended and is still stored needs its version as much: its history is drawn by it.
        await api.DeleteAsync($"/elsa/api/workflow-instances/{running}");
        (await api.DeleteAsync($"/api/definition-versions/{first}")).ShouldBeProblem(HttpStatusCode.Conflict, "version.inUse");
        await api.DeleteAsync($"/elsa/api/workflow-instances/{ended}");

        (await api.DeleteAsync($"/api/definition-versions/{first}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await api.GetAsync($"/api/definition-versions/{first}")).ShouldBeProblem(HttpStatusCode.NotFound, "version.unknown");
        (await api.DeleteAsync($"/api/definition-versions/{first}")).ShouldBeProblem(HttpStatusCode.NotFound, "version.unknown");
        var entry = (await api.GetAsync("/api/audit?subject=definition:versions&act=definition.version-deleted")).Items.ShouldHaveSingleItem();
        entry.GetProperty("actor").GetString().ShouldBe("api");
        entry.GetRawText().ShouldContain(first!);
        (await api.GetAsync($"/api/instances/{await api.StartAsync("versions")}"))["version"].ShouldBe("2");
    }

    [Fact]
    public async Task Retention_is_set_and_taken_back()
    {
        await api.PutAsync("/api/definitions/kept/draft", Document("kept"));

        (await api.PutAsync("/api/definitions/kept/retention", new JsonObject { ["days"] = 30 }))["retentionDays"].ShouldBe("30");
        (await api.PutAsync("/api/definitions/kept/retention", new JsonObject { ["days"] = null })).Json.GetProperty("retentionDays").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await api.PutAsync("/api/definitions/kept/retention", new JsonObject { ["days"] = -1 })).ShouldBeProblem(HttpStatusCode.BadRequest, "field.range");
        (await api.PutAsync("/api/definitions/kept/retention", new JsonObject())).ShouldBeProblem(HttpStatusCode.BadRequest, "request.json");
        (await api.PutAsync("/api/definitions/none/retention", new JsonObject { ["days"] = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "definition.unknown");
    }

    [Fact]
    public async Task Families_have_names_and_those_without_one_are_listed_by_their_ids_and_processes_without_one_come_last()
    {
        foreach (var (id, family) in new[] { ("family-1", "after-sales"), ("family-2", "zz-own"), ("family-3", null) })
        {
            var document = JsonNode.Parse(DefinitionJson.Document(id, DefinitionJson.RunTask("a", "x")))!;
            document["customProperties"] = new JsonObject { ["family"] = family };
            (await api.PutAsync($"/api/definitions/{id}/draft", document)).Status.ShouldBe(HttpStatusCode.OK);
        }

        var families = (await api.GetAsync("/api/definition-families")).Items.ToArray();
        var named = families.Single(static one => one.GetProperty("id").GetString() == "after-sales");
        (named.GetProperty("nameZh").GetString(), named.GetProperty("nameEn").GetString(), named.GetProperty("definitions").GetInt32()).ShouldBe(("售后保障", "After-sales assurance", 1));
        families[^1].GetProperty("id").GetString().ShouldBe("zz-own");
        families[^1].GetProperty("nameZh").GetString().ShouldBe("zz-own");
        foreach (var descending in new[] { "false", "true" })
        {
            var listed = (await api.GetAsync($"/api/definitions?search=family-&sort=Family&descending={descending}")).Items.Select(static one => one.GetProperty("definitionId").GetString()).ToArray();
            listed.ShouldBe(descending == "true" ? ["family-2", "family-1", "family-3"] : ["family-1", "family-2", "family-3"]);
        }
    }
}
