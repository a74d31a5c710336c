using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Databases;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>The same on PostgreSQL, with two nodes.</summary>
public sealed class PostgreSqlDesignerTests(PostgreSqlTestDatabase database) : IClassFixture<PostgreSqlTestDatabase>
{
    private const string Elsa = "/elsa/api";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_viewer_on_one_node_is_told_of_what_another_node_does()
    {
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        await first.PublishAsync("nodes", DefinitionJson.Chain(DefinitionJson.RunTask("a", "x"), DefinitionJson.RunTask("b", "y")));
        var id = await first.StartAsync("nodes");
        await using var viewer = await HubClient.ConnectAsync(second.WebSockets);
        (await viewer.ObserveAsync(id)).ShouldBeNull();
        await viewer.NextAsync("WorkflowInstanceUpdatedAsync");

        await first.PostAsync($"/api/bookmarks/{await first.BookmarkAsync(id)}/resume");

        var started = TimeProvider.System.GetTimestamp();
        var badges = await viewer.NextAsync("ActivityExecutionLogUpdatedAsync");
        badges.GetProperty("stats").EnumerateArray().Count(static one => one.GetProperty("activityId").GetString() == "b").ShouldBe(1);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30), "half a second on a machine that has time");
    }

    [Fact]
    public async Task Every_read_and_every_action_works()
    {
        await using var api = await OpenAsync();
        await api.PublishAsync("pg", DefinitionJson.Chain(DefinitionJson.Node("WriteLine", "hello", ("text", DefinitionJson.Literal("hi"))), DefinitionJson.RunTask("a", "x")));
        var id = await api.StartAsync("pg", "Corr 1");
        foreach (var order in new[] { "Created", "LastExecuted", "Finished", "Name" })
        {
            foreach (var filter in new JsonObject[]
            {
                new() { ["definitionIds"] = new JsonArray("pg") },
                new() { ["definitionIds"] = new JsonArray("pg", "other"), ["statuses"] = new JsonArray("Running"), ["subStatuses"] = new JsonArray("Suspended", "Executing") },
                new() { ["searchTerm"] = "coRR", ["hasIncidents"] = false, ["version"] = 1, ["correlationId"] = "Corr 1" },
                new() { ["definitionId"] = "pg", ["timestampFilters"] = new JsonArray(new JsonObject { ["column"] = "CreatedAt", ["operator"] = "GreaterThan", ["timestamp"] = "2000-01-01T08:00:00+08:00" }) },
            })
            {
                filter["orderBy"] = order;
                var answer = await api.PostAsync($"{Elsa}/workflow-instances", filter);
                answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
                answer.Items.Select(static one => one.GetProperty("id").GetString()).ShouldBe([id], filter.ToJsonString());
            }
        }

        foreach (var path in new[] { "", "/execution-state", "/variables", "/journal?skip=1&take=2" })
            (await api.GetAsync($"{Elsa}/workflow-instances/{id}{path}")).Status.ShouldBe(HttpStatusCode.OK, path);
        var records = await api.GetAsync($"{Elsa}/activity-executions/list?WorkflowInstanceId={id}&ActivityNodeIds=Workflow1:main:a&ActivityNodeIds=Workflow1:main");
        records.Items.Length.ShouldBe(2);
        (await api.GetAsync($"{Elsa}/activity-executions/{records.Items[1].GetProperty("id")}/call-stack")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.PostAsync($"{Elsa}/workflow-instances/{id}/journal", new JsonObject { ["filter"] = new JsonObject { ["activityIds"] = new JsonArray("a"), ["excludedActivityTypes"] = new JsonArray("Elsa.Workflow") } })).Items.ShouldNotBeEmpty();
        (await api.PostAsync($"{Elsa}/activity-executions/report", new JsonObject { ["workflowInstanceId"] = id })).Json.ShouldFit("activity-execution-report-suspended");
        (await api.GetAsync($"{Elsa}/workflow-instances/{id}/export")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.PostAsync($"{Elsa}/workflow-definitions/pg/execute", new JsonObject())).Status.ShouldBe(HttpStatusCode.OK);
        (await api.DeleteAsync($"{Elsa}/workflow-instances/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        await api.PutAsync("/api/definitions/pg/draft", JsonNode.Parse(DefinitionJson.Document("pg", DefinitionJson.RunTask("a", "y"))));
        (await api.PostAsync($"{Elsa}/workflow-definitions/pg/execute", new JsonObject())).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<ApiFixture> OpenAsync()
    {
        await database.StartAsync(Token);
        return new ApiFixture(new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = database.ConnectionString });
    }
}
