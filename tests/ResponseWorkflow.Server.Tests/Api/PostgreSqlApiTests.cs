using System.Net;
using System.Text.Json.Nodes;
using TestKit.Databases;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>The lists of the API on PostgreSQL: what SQLite answers need not be what it answers.</summary>
public sealed class PostgreSqlApiTests(PostgreSqlTestDatabase database) : IClassFixture<PostgreSqlTestDatabase>
{
    [Fact]
    public async Task Everything_can_be_read()
    {
        await database.StartAsync(TestContext.Current.CancellationToken);
        await using var api = new ApiFixture(new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = database.ConnectionString });
        await api.PublishAsync("read", DefinitionJson.Sequence(DefinitionJson.RunTask("a", "x"), DefinitionJson.Node("FlowSendHttpRequest", "b", ("url", DefinitionJson.Literal("http://127.0.0.1:9/")))));
        var id = await api.StartAsync("read", "c");
        await api.StartAsync("read", "c");
        await api.PostAsync("/api/events/nobody", new JsonObject { ["payload"] = 1 });
        await api.PostAsync($"/api/bookmarks/{await api.BookmarkAsync(id)}/resume");
        string[] lists =
        [
            "/api/instances?correlationId=c&status=Running&isHeld=false&from=2020-01-01T00:00:00Z&pageSize=1", $"/api/instances/{id}/journal?pageSize=1", $"/api/instances/{id}/activities?pageSize=1",
            $"/api/instances/{id}/bursts?pageSize=1", "/api/tasks?pageSize=1", "/api/stimuli?isKept=true&pageSize=1", $"/api/outbox?instanceId={id}", "/api/definitions?search=rea", "/api/definitions/read/versions",
        ];

        foreach (var list in lists)
        {
            var first = await api.GetAsync(list);
            first.Status.ShouldBe(HttpStatusCode.OK, $"{list}: {first.Text}");
            first.Items.Length.ShouldBe(1, list);
            if (first.Json.TryGetProperty("next", out var next) && next.GetString() is { } cursor)
                (await api.GetAsync($"{list}&cursor={cursor}")).Items.Length.ShouldBe(1, list);
        }

        (await api.GetAsync($"/api/instances/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.GetAsync("/api/instances/%01")).ShouldBeProblem(HttpStatusCode.NotFound, "instance.unknown");
        (await api.PostAsync("/api/instances", new JsonObject { ["definitionId"] = "\0" })).ShouldBeProblem(HttpStatusCode.BadRequest, "field.nul");
        (await api.GetAsync("/workflows/nobody")).ShouldBeProblem(HttpStatusCode.NotFound, "http.unknown");
    }
}
