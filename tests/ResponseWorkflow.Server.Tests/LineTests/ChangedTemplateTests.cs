using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Access;

namespace ResponseWorkflow.Server.Tests.LineTests;

/// <summary>Whoever keeps the templates changes one while a test is under way.</summary>
public sealed class ChangedTemplateTests(TestEntryWorld world) : IClassFixture<TestEntryWorld>
{
    [Fact]
    public async Task A_failed_test_is_handed_in_as_failed_and_by_the_template_that_is_in_force_then()
    {
        var tester = await world.Access.SignedInAsync("tester");
        var caseId = await world.OpenAsync();
        var keeper = await world.Access.SignedInAsync("keeper");
        var template = JsonNode.Parse((await AccessWorld.SendAsync(keeper, HttpMethod.Get, "/api/test-templates")).Text)!["items"]![0]!["template"]!.DeepClone();
        template["indicators"]!.AsArray().Single(static one => one!["key"]!.GetValue<string>() == "protection-switch")!["threshold"] = 30;
        (await AccessWorld.SendAsync(keeper, HttpMethod.Put, "/api/test-templates/digital", new JsonObject { ["template"] = template })).Status.ShouldBe(HttpStatusCode.OK);

        var task = (await world.TaskAsync(tester, caseId)).GetProperty("task").GetProperty("id").GetString();
        (await world.HandInAsync(tester, caseId, JsonNode.Parse(TestEntryWorld.Passing)!.AsObject())).Status.ShouldBe(HttpStatusCode.OK);

        var kept = JsonNode.Parse((await AccessWorld.SendAsync(tester, HttpMethod.Get, $"/api/human-tasks/{task}")).Text)!["data"]!["test"]!;
        (kept["template"]!.GetValue<string>(), kept["version"]!.GetValue<int>(), kept["verdict"]!.GetValue<string>()).ShouldBe(("digital", 1, "Failed"));
        kept["rows"]!.AsArray()[^1]!["reason"]!["en"]!.GetValue<string>().ShouldBe("40 ms is above 30 ms");
    }
}
