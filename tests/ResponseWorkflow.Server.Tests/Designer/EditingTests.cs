using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>Several people on one definition, and what publishing demands.</summary>
public sealed class EditingTests(DesignerFixture designer) : IClassFixture<DesignerFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_over_somebody_elses_change_is_refused_with_who_and_when()
    {
        var first = await designer.SaveAsync(DesignerFixture.Model("shared", "one"), "ann");
        var ofBob = (JsonObject)first.DeepClone();
        Say(ofBob, "two");
        await designer.SaveAsync(ofBob, "bob");

        Say(first, "three");
        var messages = DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", Save(first), "ann"));
        messages.ShouldContain("bob");
        messages.ShouldContain("Load it");
        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", Save(first), "ann", language: "zh-CN")).ShouldContain("请重新加载");

        (await TextAsync("shared")).ShouldBe("two");
    }

    [Fact]
    public async Task Quick_saves_of_one_person_do_not_hinder_each_other()
    {
        var first = await designer.SaveAsync(DesignerFixture.Model("quick", "one"), "ann");
        Say(first, "two");
        await designer.SaveAsync(first, "ann");
        Say(first, "three");

        await designer.SaveAsync(first, "ann");

        (await TextAsync("quick")).ShouldBe("three");
    }

    [Fact]
    public async Task Two_windows_of_one_person_do_not_overwrite_each_other()
    {
        var first = await designer.SaveAsync(DesignerFixture.Model("windows", "one"), "ann", page: "left");
        var ofRight = (JsonObject)first.DeepClone();
        Say(ofRight, "two");
        await designer.SaveAsync(ofRight, "ann", page: "right");

        Say(first, "three");
        var messages = DesignerFixture.Messages(await designer.SendAsync(HttpMethod.Post, "workflow-definitions", DesignerFixture.Json(Save(first).ToJsonString()), "ann", page: "left"));
        messages.ShouldContain("another window");
        messages.ShouldContain("ann");
        messages.ShouldMatch(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ");

        (await TextAsync("windows")).ShouldBe("two");
    }

    [Fact]
    public async Task Quick_saves_of_one_window_do_not_hinder_each_other()
    {
        var first = await designer.SaveAsync(DesignerFixture.Model("quick-window", "one"), "ann", page: "left");
        Say(first, "two");
        await designer.SaveAsync(first, "ann", page: "left");
        Say(first, "three");

        await designer.SaveAsync(first, "ann", page: "left");

        (await TextAsync("quick-window")).ShouldBe("three");
    }

    [Fact]
    public async Task A_window_that_was_loaded_again_may_save_what_it_loaded()
    {
        await designer.SaveAsync(DesignerFixture.Model("reloaded", "one"), "ann", page: "before");
        var loaded = JsonNode.Parse((await designer.GetAsync("workflow-definitions/by-definition-id/reloaded", "ann")).Text)!.AsObject();
        Say(loaded, "two");

        await designer.SaveAsync(loaded, "ann", page: "after");

        (await TextAsync("reloaded")).ShouldBe("two");
    }

    [Fact]
    public async Task A_window_takes_no_older_version_back_over_what_another_one_saved()
    {
        var saved = await designer.SaveAsync(DesignerFixture.Model("taken-back", "one"), "ann", page: "left");
        await designer.PostAsync("/api/definitions/taken-back/publish", new JsonObject { ["changeNote"] = "First." });
        var tag = (await designer.GetAsync("workflow-definitions/by-definition-id/taken-back", "ann")).Response.Headers.ETag!.Tag;
        Say(saved, "two");
        await designer.SaveAsync(saved, "ann", page: "right");

        DesignerFixture.Messages(await designer.SendAsync(HttpMethod.Post, "workflow-definitions/taken-back/revert/1", DesignerFixture.Json("{}"), "ann", page: "left", tag: tag)).ShouldContain("another window");
        (await TextAsync("taken-back")).ShouldBe("two");

        var newest = (await designer.GetAsync("workflow-definitions/by-definition-id/taken-back", "ann")).Response.Headers.ETag!.Tag;
        (await designer.SendAsync(HttpMethod.Post, "workflow-definitions/taken-back/revert/1", DesignerFixture.Json("{}"), "ann", page: "left", tag: newest)).Status.ShouldBe(HttpStatusCode.OK);
        (await TextAsync("taken-back")).ShouldBe("one");
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("<script>")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task A_page_without_a_proper_name_is_refused(string page) =>
        DesignerFixture.Messages(await designer.SendAsync(HttpMethod.Post, "workflow-definitions", DesignerFixture.Json(Save(DesignerFixture.Model("paged")).ToJsonString()), "ann", page: page)).ShouldContain("ResponseWorkflow-Page");

    [Fact]
    public async Task What_is_published_is_what_its_findings_were_shown_of()
    {
        await designer.SaveAsync(DesignerFixture.Model("seen", "one"), "ann");
        var seen = await designer.GetAsync("/api/definitions/seen/problems");
        var body = new JsonObject { ["changeNote"] = "Seen.", ["versionId"] = seen["versionId"] };
        await designer.SaveAsync(Saying(JsonNode.Parse((await designer.GetAsync("workflow-definitions/by-definition-id/seen")).Text)!.AsObject(), "two"), "bob");

        var refused = await designer.SendAsync(HttpMethod.Post, "/api/definitions/seen/publish", DesignerFixture.Json(body.ToJsonString()), "ann", tag: $"\"{seen["contentHash"]}\"");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused["code"].ShouldBe("definition.changed");
        refused.Text.ShouldContain("bob");
        var now = await designer.GetAsync("/api/definitions/seen/problems");
        (await designer.SendAsync(HttpMethod.Post, "/api/definitions/seen/publish", DesignerFixture.Json(body.ToJsonString()), "ann", tag: now.Response.Headers.ETag!.Tag)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_version_that_is_not_the_newest_any_more_is_not_published_though_its_content_is_the_same()
    {
        await designer.SaveAsync(DesignerFixture.Model("renumbered", "one"), "ann");
        var seen = await designer.GetAsync("/api/definitions/renumbered/problems");
        await designer.PostAsync("/api/definitions/renumbered/publish", new JsonObject { ["changeNote"] = "First." }, "bob");
        await designer.PostAsync("/api/definitions/renumbered/revert", new JsonObject { ["version"] = 1 }, "bob");

        var body = new JsonObject { ["changeNote"] = "Seen.", ["versionId"] = seen["versionId"] };
        var refused = await designer.PostAsync("/api/definitions/renumbered/publish", body, "ann");

        (refused.Status, refused["code"]).ShouldBe((HttpStatusCode.Conflict, "definition.changed"));
        (await designer.PostAsync("/api/definitions/renumbered/publish", new JsonObject { ["changeNote"] = "x", ["versionId"] = "no such\u0000" }, "ann")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_save_that_knows_no_revision_leaves_the_draft_of_somebody_else_alone()
    {
        await designer.SaveAsync(DesignerFixture.Model("blind", "one"), "ann");

        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", Save(DesignerFixture.Model("blind", "two")), "bob")).ShouldContain("ann");
        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions/import", DesignerFixture.Model("blind", "three"), "bob")).ShouldContain("ann");

        (await TextAsync("blind")).ShouldBe("one");
    }

    [Fact]
    public async Task The_revision_is_not_stored()
    {
        var saved = await designer.SaveAsync(DesignerFixture.Model("revision", "one"));
        saved["customProperties"]!["responseWorkflowRevision"].ShouldNotBeNull();

        await designer.SaveAsync(saved);

        (await designer.GetAsync("workflow-definitions/revision/export")).Text.ShouldNotContain("responseWorkflowRevision");
    }

    [Fact]
    public async Task A_copy_is_a_new_definition_though_it_carries_a_revision()
    {
        var saved = await designer.SaveAsync(DesignerFixture.Model("copied", "one"), "ann");
        saved["definitionId"] = null;

        (await designer.SaveAsync(saved, "bob"))["definitionId"]!.GetValue<string>().ShouldNotBe("copied");
    }

    [Fact]
    public async Task A_definition_that_was_deleted_meanwhile_is_refused_with_a_message()
    {
        var saved = await designer.SaveAsync(DesignerFixture.Model("vanished"));
        await designer.DeleteAsync("workflow-definitions/vanished");

        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", Save(saved))).ShouldContain("vanished");
    }

    [Fact]
    public async Task Publishing_without_a_note_is_refused_and_the_notes_of_the_draft_will_do()
    {
        var saved = await designer.SaveAsync(DesignerFixture.Model("noted"));
        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", Save(saved, publish: true))).ShouldContain("\"Publish\" in the bar");

        (await designer.SendAsync(HttpMethod.Put, "/api/definitions/noted/draft/note", DesignerFixture.Json("""{"changeNote":"First version."}"""))).Status.ShouldBe(HttpStatusCode.OK);
        var published = await designer.PostAsync("workflow-definitions", Save(saved, publish: true));

        published.Status.ShouldBe(HttpStatusCode.OK, published.Text);
        published.Json.GetProperty("workflowDefinition").GetProperty("isPublished").GetBoolean().ShouldBeTrue();
        (await designer.PostAsync("workflow-definitions", Save(saved, publish: true))).Json.GetProperty("alreadyPublished").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Errors_name_the_activity_and_hinder_publishing_but_not_saving()
    {
        var model = DesignerFixture.Model("faulty");
        model["root"]!["activities"]![0]!["text"]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "let = ;" };
        var saved = await designer.SaveAsync(model);

        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", Save(saved, publish: true))).ShouldContain("Say say");
        var problems = await designer.GetAsync("/api/definitions/faulty/problems");
        problems["version"].ShouldBe("1");
        var error = problems.Json.GetProperty("errors")[0];
        (error.GetProperty("activityId").GetString(), error.GetProperty("activityName").GetString(), error.GetProperty("field").GetString()).ShouldBe(("say", "Say say", "text"));
        (await designer.GetAsync("/api/definitions/faulty/problems", language: "zh-CN")).Json.GetProperty("errors")[0].GetProperty("message").GetString().ShouldNotBe(error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Who_may_not_publish_is_told_so_and_may_save()
    {
        var model = DesignerFixture.Model("editor-only");

        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", Save(model, publish: true), denied: Permissions.PublishDefinitions)).ShouldContain("not publish");
        (await designer.PostAsync("workflow-definitions", Save(model), denied: Permissions.PublishDefinitions)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_done_stands_in_the_audit_trail_with_what_was_changed()
    {
        await designer.SaveAsync(DesignerFixture.Model("audited", "one"));
        await designer.PostAsync("/api/definitions/audited/publish", new JsonObject { ["changeNote"] = "First." }, "ann");
        await designer.SaveAsync(DesignerFixture.Model("audited", "two"));
        await designer.PostAsync("/api/definitions/audited/publish", new JsonObject { ["changeNote"] = "第二版" }, "bob");
        await designer.PostAsync("workflow-definitions/audited/retract", user: "carl");

        var trail = await designer.GetAsync("/api/audit?subject=definition:audited&pageSize=10");
        trail.Items.Select(static item => $"{item.GetProperty("actor").GetString()} {item.GetProperty("act").GetString()}")
            .ShouldBe(["carl definition.retracted", "bob definition.published", "ann definition.published"]);
        var data = trail.Items[1].GetProperty("data");
        (data.GetProperty("changeNote").GetString(), data.GetProperty("comparedWith").GetInt32(), data.GetProperty("changeCount").GetInt32()).ShouldBe(("第二版", 1, 1));
        data.GetProperty("changes")[0].GetProperty("after").GetString().ShouldBe("two");
        (await designer.Get<AuditQueries>().CheckAsync(Token)).FirstBroken.ShouldBeNull();
    }

    [Fact]
    public async Task Two_versions_are_compared_in_words()
    {
        var saved = await designer.SaveAsync(DesignerFixture.Model("compared", "one"));
        await designer.PostAsync("/api/definitions/compared/publish", new JsonObject { ["changeNote"] = "First." });
        saved["root"]!["activities"]![0]!["metadata"]!["designer"]!["position"]!["x"] = 999;
        saved["root"]!["activities"]!.AsArray().Add(DesignerFixture.WriteLine("more", "x"));
        await designer.SaveAsync(saved);

        var change = (await designer.GetAsync("/api/definitions/compared/comparison?from=1&to=2")).Json.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        change.GetProperty("text").GetString().ShouldBe("Activity 'Say more' (Write Line) was added.");
        (await designer.GetAsync("/api/definitions/compared/comparison?from=1&to=2", language: "zh-CN")).Json.GetProperty("changes")[0].GetProperty("text").GetString()!.ShouldStartWith("新增活动“Say more”");
        (await designer.GetAsync("/api/definitions/compared/comparison?from=1&to=7")).ShouldBeProblem(HttpStatusCode.NotFound, "version.unknown");
        (await designer.GetAsync("/api/definitions/compared/comparison?from=1")).ShouldBeProblem(HttpStatusCode.BadRequest, "query.range");
    }

    [Fact]
    public async Task The_list_tells_family_draft_author_and_editors()
    {
        var model = DesignerFixture.Model("edited");
        model["customProperties"]!["family"] = "after-sales";
        await designer.SaveAsync(model, "ann");
        (await designer.PostAsync("/api/definitions/edited/editors", user: "bob")).Items.ShouldBeEmpty();

        (await designer.GetAsync("/api/definitions/edited/editors", "ann")).Items.ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("bob");
        var item = (await designer.GetAsync("/api/definitions?family=after-sales&sort=LastModified&descending=true")).Items.ShouldHaveSingleItem();
        (item.GetProperty("family").GetString(), item.GetProperty("hasDraft").GetBoolean(), item.GetProperty("lastAuthor").GetString(), item.GetProperty("runningInstances").GetInt32()).ShouldBe(("after-sales", true, "ann", 0));
        item.GetProperty("editors")[0].GetProperty("name").GetString().ShouldBe("bob");
        (await designer.PostAsync("/api/definitions/nothing/editors")).ShouldBeProblem(HttpStatusCode.NotFound, "definition.unknown");
    }

    private static JsonObject Save(JsonNode model, bool publish = false) => new() { ["model"] = model.DeepClone(), ["publish"] = publish };

    private static JsonObject Saying(JsonObject model, string text)
    {
        Say(model, text);
        return model;
    }

    private static void Say(JsonObject model, string text) => model["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = text;

    private async Task<string?> TextAsync(string definitionId) =>
        (await designer.GetAsync($"workflow-definitions/by-definition-id/{definitionId}")).Json.GetProperty("root").GetProperty("activities")[0].GetProperty("text").GetProperty("expression").GetProperty("value").GetString();
}
