using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>Cancelling, deleting and retrying instances from the Studio.</summary>
public sealed class InstanceActionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Elsa = "/elsa/api";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_instance_is_cancelled_once_however_often_it_is_asked()
    {
        var id = await StartAsync("cancel");

        (await api.PostAsync($"{Elsa}/cancel/workflow-instances/{id}", new JsonObject())).Status.ShouldBe(HttpStatusCode.NoContent);
        (await api.PostAsync($"{Elsa}/cancel/workflow-instances/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        var found = await api.GetAsync($"/api/instances/{id}");
        (found["subStatus"], found["rowVersion"]).ShouldBe(("Cancelled", "2"));
    }

    [Fact]
    public async Task A_running_instance_is_deleted_with_everything_that_belongs_to_it()
    {
        var id = await StartAsync("delete");

        (await api.DeleteAsync($"{Elsa}/workflow-instances/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await api.GetAsync($"{Elsa}/workflow-instances/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, "instance.unknown");
        await using var context = api.Database.CreateContext();
        (await context.Journal.CountAsync(row => row.InstanceId == id, Token)
            + await context.Activities.CountAsync(row => row.InstanceId == id, Token)
            + await context.Bursts.CountAsync(row => row.InstanceId == id, Token)
            + await context.Bookmarks.CountAsync(row => row.InstanceId == id, Token)
            + await context.RequestedTasks.CountAsync(row => row.InstanceId == id, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_child_of_a_running_workflow_stays_until_that_has_ended()
    {
        await api.PublishAsync("kept-child", DefinitionJson.RunTask("ask", "approve"));
        await api.PublishAsync("kept-parent", DefinitionJson.Node("DispatchWorkflow", "call", ("workflowDefinitionId", DefinitionJson.Literal("kept-child")), ("waitForCompletion", DefinitionJson.Literal(true))));
        var parent = await api.StartAsync("kept-parent");
        await api.Services.GetRequiredService<OutboxSweep>().SweepAsync(Token);
        var child = (await api.GetAsync($"/api/instances/{parent}/children")).Items.Single().GetProperty("id").GetString();

        (await api.DeleteAsync($"{Elsa}/workflow-instances/{child}")).ShouldBeProblem(HttpStatusCode.Conflict, "instance.parentRuns");

        (await api.GetAsync($"/api/instances/{child}"))["status"].ShouldBe("Running");
        (await api.DeleteAsync($"{Elsa}/workflow-instances/{parent}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await api.DeleteAsync($"{Elsa}/workflow-instances/{child}")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_instance_whose_ordered_calls_are_still_to_be_made_stays()
    {
        await api.PublishAsync("calls-child", DefinitionJson.RunTask("ask", "approve"));
        await api.PublishAsync("calls", DefinitionJson.Node("DispatchWorkflow", "call", ("workflowDefinitionId", DefinitionJson.Literal("calls-child"))));
        var id = await api.StartAsync("calls");

        (await api.DeleteAsync($"{Elsa}/workflow-instances/{id}")).ShouldBeProblem(HttpStatusCode.Conflict, "instance.callsPending");

        await api.Services.GetRequiredService<OutboxSweep>().SweepAsync(Token);
        (await api.DeleteAsync($"{Elsa}/workflow-instances/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Several_are_cancelled_and_deleted_and_those_that_are_gone_are_passed_over()
    {
        var first = await StartAsync("several");
        var second = await StartAsync("several");

        (await api.PostAsync($"{Elsa}/bulk-actions/cancel/workflow-instances", Ids(first, "nobody"), "a-key"))["cancelledCount"].ShouldBe("1");
        (await api.PostAsync($"{Elsa}/bulk-actions/cancel/workflow-instances", new JsonObject { ["definitionId"] = "several" }))["cancelledCount"].ShouldBe("1");
        (await api.GetAsync($"/api/instances/{second}"))["subStatus"].ShouldBe("Cancelled");
        (await api.PostAsync($"{Elsa}/bulk-actions/delete/workflow-instances/by-id", Ids(first, second, "nobody", second), "a-key"))["deleted"].ShouldBe("2");
    }

    [Fact]
    public async Task Of_several_those_that_can_be_deleted_are_and_the_others_are_named_with_their_reasons()
    {
        await api.PublishAsync("mixed-child", DefinitionJson.RunTask("ask", "approve"));
        await api.PublishAsync("mixed-parent", DefinitionJson.Node("DispatchWorkflow", "call", ("workflowDefinitionId", DefinitionJson.Literal("mixed-child"))));
        var (free, calling) = (await StartAsync("mixed"), await api.StartAsync("mixed-parent"));

        var answer = await api.PostAsync($"{Elsa}/bulk-actions/delete/workflow-instances/by-id", Ids(calling, free));

        answer.ShouldBeProblem(HttpStatusCode.Conflict, "instance.callsPending").Text.ShouldContain(calling);
        answer.Text.ShouldNotContain(free);
        (await api.GetAsync($"/api/instances/{free}")).ShouldBeProblem(HttpStatusCode.NotFound, "instance.unknown");
        (await api.GetAsync($"/api/instances/{calling}")).Status.ShouldBe(HttpStatusCode.OK);
        await using (var context = api.Database.CreateContext())
        {
            (await context.Journal.AnyAsync(row => row.InstanceId == free, Token)).ShouldBeFalse();
            (await context.Bookmarks.AnyAsync(row => row.InstanceId == free, Token)).ShouldBeFalse();
        }

        var entry = (await api.GetAsync($"/api/audit?subject=instance:{free}")).Items.ShouldHaveSingleItem();
        (entry.GetProperty("act").GetString(), entry.GetProperty("actor").GetString()).ShouldBe(("instance.deleted", "api"));
        (await api.GetAsync($"/api/audit?subject=instance:{calling}")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_faulted_activity_is_tried_again_by_its_id()
    {
        await api.PublishAsync("retry", DefinitionJson.Node("RunJavaScript", "script", ("script", DefinitionJson.Literal("throw new Error('no');"))));
        var id = await api.StartAsync("retry");

        var answer = await api.PostAsync($"{Elsa}/alterations/workflows/retry", new JsonObject { ["activityIds"] = new JsonArray("script"), ["workflowInstanceIds"] = new JsonArray(id, "nobody") });
        var wrong = await api.PostAsync($"{Elsa}/alterations/workflows/retry", new JsonObject { ["activityIds"] = new JsonArray("other"), ["workflowInstanceIds"] = new JsonArray(id) });

        answer.Json.GetProperty("results").EnumerateArray().Select(static one => one.GetProperty("isSuccessful").GetBoolean()).ShouldBe([true, false]);
        (await api.GetAsync($"/api/instances/{id}"))["rowVersion"].ShouldBe("2");
        wrong.Json.GetProperty("results")[0].GetProperty("isSuccessful").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("/bulk-actions/delete/workflow-instances/by-id", "{}")]
    [InlineData("/bulk-actions/delete/workflow-instances/by-id", """{"ids":[]}""")]
    [InlineData("/bulk-actions/delete/workflow-instances/by-id", """{"ids":7}""")]
    [InlineData("/bulk-actions/delete/workflow-instances/by-id", "")]
    [InlineData("/bulk-actions/cancel/workflow-instances", "{}")]
    [InlineData("/bulk-actions/export/workflow-instances", """{"ids":null}""")]
    [InlineData("/alterations/workflows/retry", "{}")]
    [InlineData("/activity-executions/report", "{}")]
    [InlineData("/activity-executions/report", """{"workflowInstanceId":["a"]}""")]
    [InlineData("/tests/activities", "{}")]
    [InlineData("/tests/activities", "null")]
    [InlineData("/workflow-definitions/x/execute", "[]")]
    public async Task Wrong_bodies_are_refused(string path, string body) =>
        (await api.SendAsync(HttpMethod.Post, Elsa + path, ApiFixture.Json(body))).Status.ShouldBe(HttpStatusCode.BadRequest, body);

    [Fact]
    public async Task More_instances_at_once_than_allowed_are_refused()
    {
        var ids = Enumerable.Range(0, 1001).Select(static number => $"i{number}").ToArray();

        (await api.PostAsync($"{Elsa}/bulk-actions/delete/workflow-instances/by-id", Ids(ids))).ShouldBeProblem(HttpStatusCode.BadRequest, "field.range");
    }

    private static JsonObject Ids(params string[] ids) => new() { ["ids"] = new JsonArray([.. ids.Select(static id => (JsonNode)id)]) };

    private async Task<string> StartAsync(string definitionId)
    {
        await api.PublishAsync(definitionId, DefinitionJson.RunTask("ask", "approve"));
        return await api.StartAsync(definitionId);
    }
}
