using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>Definitions, as the designer reads and writes them.</summary>
public sealed class DefinitionContractTests(DesignerFixture designer) : IClassFixture<DesignerFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_request_of_the_contract_is_saved_and_answered_in_its_shape()
    {
        var request = DesignerFixture.Example("save-request-publish");
        request["publish"] = false;

        var answer = await designer.PostAsync("workflow-definitions", request);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        Shape.Check(answer.Json, DesignerFixture.Example("save-response"));
        var activities = answer.Json.GetProperty("workflowDefinition").GetProperty("root").GetProperty("activities").EnumerateArray().ToArray();
        activities.Select(static activity => activity.GetProperty("nodeId").GetString()).ShouldContain("Workflow1:flow1:human1");
        var unknown = activities.Single(static activity => activity.GetProperty("id").GetString() == "human1");
        (unknown.GetProperty("type").GetString(), unknown.GetProperty("missingTypeName").GetString()).ShouldBe(("Elsa.NotFoundActivity", "Demo.HumanTask"));
        Shape.Check((await designer.GetAsync("workflow-definitions/by-definition-id/invoice?versionOptions=Latest")).Json, DesignerFixture.Example("workflow-definition"));
    }

    [Fact]
    public async Task A_stand_in_gives_its_activity_back_with_what_the_designer_moved()
    {
        var model = DesignerFixture.Model("stand-in");
        var stranger = DesignerFixture.WriteLine("odd", "x");
        stranger["type"] = "Other.Vendor.Step";
        stranger["secretSetting"] = new JsonObject { ["a"] = 1 };
        model["root"]!["activities"]!.AsArray().Add(stranger);
        var drawn = await designer.SaveAsync(model);
        var card = drawn["root"]!["activities"]!.AsArray().Single(static activity => activity!["id"]!.GetValue<string>() == "odd")!;
        card["type"]!.GetValue<string>().ShouldBe("Elsa.NotFoundActivity");
        card["metadata"]!["designer"]!["position"]!["x"] = 777;

        await designer.SaveAsync(drawn);

        var stored = await designer.Get<Application.Definitions.Queries.DefinitionQueries>().GetLatestAsync("stand-in", Token);
        var kept = stored.Document.Get("root").GetProperty("activities").EnumerateArray().Single(static activity => activity.GetProperty("id").GetString() == "odd");
        kept.GetProperty("type").GetString().ShouldBe("Other.Vendor.Step");
        kept.GetProperty("secretSetting").GetProperty("a").GetInt32().ShouldBe(1);
        kept.GetProperty("metadata").GetProperty("designer").GetProperty("position").GetProperty("x").GetInt32().ShouldBe(777);
    }

    [Fact]
    public async Task A_new_definition_with_hardly_anything_in_it_can_be_drawn()
    {
        var answer = await designer.PostAsync("workflow-definitions", JsonNode.Parse("""
            {"model":{"id":null,"definitionId":null,"name":"New one","description":null,"variables":null,"inputs":null,"outputs":null,"outcomes":null,"customProperties":null,"options":null,
              "root":{"id":"8f3a5b7c9d1e2f30","type":"Elsa.Flowchart","version":1,"name":"Flowchart1"}},"publish":false}
            """));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        Shape.Check(answer.Json, DesignerFixture.Example("save-response"));
        var root = answer.Json.GetProperty("workflowDefinition").GetProperty("root");
        root.GetProperty("nodeId").GetString().ShouldBe("Workflow1:8f3a5b7c9d1e2f30");
        (root.GetProperty("activities").GetArrayLength(), root.GetProperty("connections").GetArrayLength()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Connections_that_lead_nowhere_are_not_drawn()
    {
        var model = DesignerFixture.Model("dangling");
        model["root"]!["connections"]!.AsArray().Add(JsonNode.Parse("""{"source":{"activity":"say","port":"Done"},"target":{"activity":"gone","port":"In"}}"""));

        (await designer.SaveAsync(model))["root"]!["connections"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_has_the_shape_of_the_contract_and_is_narrowed_sorted_and_paged()
    {
        foreach (var id in new[] { "plan-b", "plan-a", "plan-c" })
            await designer.SaveAsync(DesignerFixture.Model(id));
        await designer.Store.PublishAsync("plan-b", "ann", "First.", null, Token);
        await designer.SaveAsync(DesignerFixture.Model("plan-b", "changed"));

        var all = await designer.GetAsync("workflow-definitions?versionOptions=Latest&Page=0&PageSize=10&SearchTerm=PLAN-&IsSystem=False&OrderBy=Name&OrderDirection=Descending");
        Shape.Check(all.Json, DesignerFixture.Example("workflow-definition-list"));
        Ids(all).ShouldBe(["plan-c", "plan-b", "plan-a"]);
        Ids(await designer.GetAsync("workflow-definitions?versionOptions=Latest&Page=1&PageSize=2&SearchTerm=plan-")).ShouldBe(["plan-c"]);
        var published = await designer.GetAsync("workflow-definitions?versionOptions=Published&DefinitionIds=plan-a&DefinitionIds=plan-b");
        published.Items.ShouldHaveSingleItem().GetProperty("version").GetInt32().ShouldBe(1);
        (await designer.GetAsync("workflow-definitions?versionOptions=AllVersions&DefinitionIds=plan-b&OrderBy=Version&OrderDirection=Descending&Page=&PageSize=")).Items
            .Select(static item => item.GetProperty("version").GetInt32()).ShouldBe([2, 1]);
        var ids = all.Items.Select(static item => item.GetProperty("id").GetString()!).Take(2).ToArray();
        (await designer.GetAsync($"workflow-definitions?versionOptions=&Ids={ids[0]}&Ids={ids[1]}")).Items.Length.ShouldBe(2);
        (await designer.GetAsync("workflow-definitions?IsSystem=True")).Items.ShouldBeEmpty();
        DesignerFixture.Messages(await designer.GetAsync("workflow-definitions?versionOptions=Sometimes")).ShouldContain("versionOptions");
        DesignerFixture.Messages(await designer.GetAsync("workflow-definitions?PageSize=-1")).ShouldContain("pageSize");
    }

    [Fact]
    public async Task Versions_are_read_by_their_ids()
    {
        var saved = await designer.SaveAsync(DesignerFixture.Model("by-id"));
        var id = saved["id"]!.GetValue<string>();

        (await designer.GetAsync($"workflow-definitions/by-id/{id}")).Json.GetProperty("definitionId").GetString().ShouldBe("by-id");
        (await designer.GetAsync($"workflow-definitions/many-by-id?ids={id}&ids=none")).Items.ShouldHaveSingleItem();
        (await designer.GetAsync("workflow-definitions/by-id/none")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await designer.GetAsync("workflow-definitions/by-definition-id/none")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await designer.GetAsync("workflow-definitions/by-definition-id/by-id?versionOptions=Published")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await designer.GetAsync("workflow-definitions/query/count")).Json.GetProperty("count").GetInt32().ShouldBePositive();
        Shape.Check((await designer.GetAsync("workflow-definitions/validation/is-name-unique?name=By-Id")).Json, DesignerFixture.Example("is-name-unique"));
        (await designer.GetAsync("workflow-definitions/validation/is-name-unique?name=By-Id")).Json.GetProperty("isUnique").GetBoolean().ShouldBeFalse();
        (await designer.GetAsync("workflow-definitions/validation/is-name-unique?name=by-id&definitionId=by-id")).Json.GetProperty("isUnique").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Links_say_what_the_user_may_do()
    {
        await designer.SaveAsync(DesignerFixture.Model("links"));

        (await RelationsAsync(null)).ShouldBe(["self", "publish", "retract", "delete"]);
        (await RelationsAsync(Permissions.EditDefinitions)).ShouldBe(["self", "retract", "delete"]);
        (await RelationsAsync($"{Permissions.PublishDefinitions},{Permissions.DeleteDefinitions}")).ShouldBe(["self", "publish"]);
        var list = await designer.GetAsync("workflow-definitions?versionOptions=Latest", denied: Permissions.EditDefinitions);
        list.Json.GetProperty("links").EnumerateArray().Select(static link => link.GetProperty("rel").GetString()).ShouldNotContain("bulk-publish");

        async Task<string?[]> RelationsAsync(string? denied) =>
            [.. (await designer.GetAsync("workflow-definitions/by-definition-id/links", denied: denied)).Json.GetProperty("links").EnumerateArray().Select(static link => link.GetProperty("rel").GetString())];
    }

    [Fact]
    public async Task A_version_is_taken_back_retracted_and_deleted()
    {
        await designer.SaveAsync(DesignerFixture.Model("life", "one"));
        await designer.Store.PublishAsync("life", "ann", "First.", null, Token);
        await designer.SaveAsync(DesignerFixture.Model("life", "two"));

        var reverted = await designer.PostAsync("workflow-definitions/life/revert/1");
        (reverted.Json.GetProperty("version").GetInt32(), reverted.Json.GetProperty("isLatest").GetBoolean()).ShouldBe((2, true));
        var draft = (await designer.GetAsync($"workflow-definitions/by-id/{reverted["id"]}")).Json;
        draft.GetProperty("root").GetProperty("activities")[0].GetProperty("text").GetProperty("expression").GetProperty("value").GetString().ShouldBe("one");
        (await designer.PostAsync("workflow-definitions/life/revert/9")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await designer.DeleteAsync($"workflow-definition-versions/{reverted["id"]}")).Status.ShouldBe(HttpStatusCode.NoContent);
        var retracted = await designer.PostAsync("workflow-definitions/life/retract");
        Shape.Check(retracted.Json, DesignerFixture.Example("workflow-definition"));
        retracted.Json.GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        (await designer.DeleteAsync("workflow-definitions/life")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await designer.DeleteAsync("workflow-definitions/life")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bulk_actions_say_to_which_it_was_done()
    {
        foreach (var id in new[] { "bulk-a", "bulk-b" })
        {
            await designer.SaveAsync(DesignerFixture.Model(id));
            await designer.Store.SetDraftNoteAsync(id, "First.", "ann", Token);
        }

        var ids = new JsonObject { ["definitionIds"] = new JsonArray("bulk-a", "bulk-b", "bulk-none") };
        var published = await designer.PostAsync("bulk-actions/publish/workflow-definitions/by-definition-ids", ids);
        Shape.Check(published.Json, DesignerFixture.Example("bulk-publish-response"));
        published.Json.GetProperty("published").GetRawText().ShouldBe("""["bulk-a","bulk-b"]""");
        published.Json.GetProperty("notFound").GetRawText().ShouldBe("""["bulk-none"]""");
        (await designer.PostAsync("bulk-actions/publish/workflow-definitions/by-definition-ids", ids)).Json.GetProperty("alreadyPublished").GetArrayLength().ShouldBe(2);
        var retracted = await designer.PostAsync("bulk-actions/retract/workflow-definitions/by-definition-ids", ids);
        Shape.Check(retracted.Json, DesignerFixture.Example("bulk-retract-response"));
        retracted.Json.GetProperty("retracted").GetArrayLength().ShouldBe(2);
        (await designer.PostAsync("bulk-actions/delete/workflow-definitions/by-definition-id", ids)).Json.GetProperty("deleted").GetInt32().ShouldBe(2);
        DesignerFixture.Messages(await designer.PostAsync("bulk-actions/delete/workflow-definitions/by-id", new JsonObject())).ShouldContain("ids");
        var many = new JsonArray([.. Enumerable.Range(0, 501).Select(static number => JsonValue.Create($"x{number}"))]);
        DesignerFixture.Messages(await designer.PostAsync("bulk-actions/delete/workflow-definitions/by-id", new JsonObject { ["ids"] = many })).ShouldContain("500");
    }

    [Fact]
    public async Task A_nested_activity_is_found_with_the_way_to_it()
    {
        var model = DesignerFixture.Model("nested");
        var sequence = new JsonObject { ["id"] = "seq1", ["name"] = "Sequence1", ["type"] = "Elsa.Sequence", ["version"] = 1, ["activities"] = new JsonArray(DesignerFixture.WriteLine("notify2", "x")) };
        var choice = new JsonObject { ["id"] = "if1", ["name"] = "If1", ["type"] = "Elsa.If", ["version"] = 1, ["then"] = DesignerFixture.WriteLine("yes", "y") };
        model["root"]!["activities"]!.AsArray().Add(sequence);
        model["root"]!["activities"]!.AsArray().Add(choice);
        var id = (await designer.SaveAsync(model))["id"]!.GetValue<string>();

        var segments = await designer.GetAsync($"workflow-definitions/subgraph/segments/{id}?childNodeId=Workflow1:flow1:seq1:notify2");
        Shape.Check(segments.Json, DesignerFixture.Example("subgraph-segments"));
        segments.Json.GetProperty("pathSegments").GetRawText().ShouldBe("""[{"activityNodeId":"Workflow1:flow1:seq1","activityId":"seq1","activityType":"Elsa.Sequence","portName":"__self","activityName":"Sequence1"}]""");
        var embedded = await designer.GetAsync($"workflow-definitions/subgraph/segments/{id}?childNodeId=Workflow1:flow1:if1:yes");
        embedded.Json.GetProperty("pathSegments")[0].GetProperty("portName").GetString().ShouldBe("Then");
        var graph = await designer.GetAsync($"workflow-definitions/subgraph/{id}?parentNodeId=Workflow1:flow1:seq1");
        Shape.Check(graph.Json, DesignerFixture.Example("subgraph"));
        DesignerFixture.Messages(await designer.GetAsync($"workflow-definitions/subgraph/segments/{id}?childNodeId=none")).ShouldContain("none");
    }

    [Fact]
    public async Task Those_who_use_a_definition_are_found_and_pointed_to_its_new_version()
    {
        var part = DesignerFixture.Model("shared-part", name: "Shared part");
        part["options"] = new JsonObject { ["usableAsActivity"] = true };
        await designer.SaveAsync(part);
        var first = await designer.Store.PublishAsync("shared-part", "ann", "First.", null, Token);
        var user = DesignerFixture.Model("part-user");
        user["root"]!["activities"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "use", ["name"] = "use", ["type"] = "SharedPart", ["version"] = 1, ["workflowDefinitionId"] = "shared-part", ["workflowDefinitionVersionId"] = first.Version.Summary.Id,
        });
        await designer.SaveAsync(user);
        await designer.Store.PublishAsync("part-user", "ann", "First.", null, Token);
        var draftUser = (JsonObject)user.DeepClone();
        (draftUser["definitionId"], draftUser["name"]) = ("part-draft-user", "Draft user");
        await designer.SaveAsync(draftUser);
        (await designer.GetAsync("workflow-definitions/shared-part/consumers")).Json.GetProperty("consumingWorkflowDefinitionIds").GetRawText().ShouldBe("""["part-draft-user","part-user"]""");

        part["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "changed";
        await designer.SaveAsync(part);
        var second = await designer.Store.PublishAsync("shared-part", "ann", "Second.", null, Token);
        (await designer.PostAsync("workflow-definitions/shared-part/update-references")).Json.GetProperty("affectedWorkflows").GetRawText().ShouldBe("""["part-user"]""");

        var draft = await designer.GetAsync("workflow-definitions/by-definition-id/part-user");
        draft.Json.GetProperty("version").GetInt32().ShouldBe(2);
        draft.Json.GetProperty("root").GetProperty("activities")[1].GetProperty("workflowDefinitionVersionId").GetString().ShouldBe(second.Version.Summary.Id);
    }

    [Fact]
    public async Task Lists_say_which_tool_wrote_a_definition()
    {
        await designer.SaveAsync(DesignerFixture.Model("tooled"));

        (await designer.GetAsync("workflow-definitions?versionOptions=Latest&definitionIds=tooled")).Items.ShouldHaveSingleItem().GetProperty("toolVersion").GetString().ShouldBe("3.8.2.0");
        (await designer.GetAsync("/api/definitions/tooled")).Json.GetProperty("latest").GetProperty("toolVersion").GetString().ShouldBe("3.8.2.0");
    }

    private static string?[] Ids(Api.ApiAnswer answer) => [.. answer.Items.Select(static item => item.GetProperty("definitionId").GetString())];
}
