using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>The Studio's list of instances.</summary>
public sealed class InstanceListTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/elsa/api/workflow-instances";

    [Fact]
    public async Task The_list_has_the_form_that_the_studio_reads()
    {
        await PublishAsync("form");
        await api.StartAsync("form", "INV-1");

        var answer = await ListAsync(new JsonObject
        {
            ["page"] = 0, ["pageSize"] = 10, ["searchTerm"] = null, ["definitionId"] = null, ["definitionIds"] = new JsonArray("form"), ["correlationId"] = null, ["version"] = null, ["hasIncidents"] = null,
            ["isSystem"] = false, ["status"] = null, ["statuses"] = new JsonArray(), ["subStatus"] = null, ["subStatuses"] = new JsonArray(), ["orderBy"] = null, ["orderDirection"] = null, ["timestampFilters"] = new JsonArray(), ["tenantId"] = "x",
        });

        answer.Json.ShouldFit("workflow-instance-list");
        answer["totalCount"].ShouldBe("1");
        answer.Items[0].TryGetProperty("workflowState", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_in_every_order_and_direction()
    {
        await PublishAsync("pages");
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
            ids.Add(await api.StartAsync("pages", $"c{number}"));
        await api.PostAsync($"/api/instances/{ids[1]}/cancel");
        await api.PostAsync($"/api/instances/{ids[3]}/cancel");

        foreach (var order in new[] { "Created", "LastExecuted", "Finished", "Name" })
        {
            var forward = await AllAsync(order, "Ascending");
            var backward = await AllAsync(order, "Descending");
            forward.Order().ShouldBe(ids.Order(), order);
            backward.Order().ShouldBe(ids.Order(), order);
        }

        (await AllAsync("Created", "Ascending")).ShouldBe(ids);
        (await AllAsync("Created", "Descending")).ShouldBe(Enumerable.Reverse(ids));
        (await AllAsync("LastExecuted", "Descending")).ShouldBe([ids[3], ids[1], ids[4], ids[2], ids[0]]);
        (await AllAsync("Finished", "Descending")).Take(2).ShouldBe([ids[3], ids[1]]);
        (await AllAsync("Finished", "Ascending")).Take(2).ShouldBe([ids[1], ids[3]]);
    }

    [Fact]
    public async Task Each_filter_narrows_the_list()
    {
        await PublishAsync("narrow");
        await api.PublishAsync("narrow-fault", DefinitionJson.Node("RunJavaScript", "script", ("script", DefinitionJson.Literal("throw new Error('no');"))));
        var first = await api.StartAsync("narrow", "Narrow 50% off");
        var cancelled = await api.StartAsync("narrow", "other");
        await api.PostAsync($"/api/instances/{cancelled}/cancel");
        var faulted = await api.StartAsync("narrow-fault", "third");
        string[] both = ["narrow", "narrow-fault"];

        (await IdsAsync(both, ("statuses", new JsonArray("Running")))).ShouldBe([first]);
        (await IdsAsync(both, ("status", "Finished"))).ShouldBe([faulted, cancelled]);
        (await IdsAsync(both, ("subStatuses", new JsonArray("Suspended", "Faulted")))).ShouldBe([faulted, first]);
        (await IdsAsync(both, ("subStatus", "Cancelled"))).ShouldBe([cancelled]);
        (await IdsAsync(both, ("status", "Running"), ("subStatus", "Cancelled"))).ShouldBeEmpty();
        (await IdsAsync(both, ("subStatus", "Interrupted"))).ShouldBeEmpty();
        (await IdsAsync(both, ("hasIncidents", true))).ShouldBe([faulted]);
        (await IdsAsync(both, ("hasIncidents", false))).ShouldBe([cancelled, first]);
        (await IdsAsync(both, ("isSystem", true))).ShouldBeEmpty();
        (await IdsAsync(both, ("correlationId", "other"))).ShouldBe([cancelled]);
        (await IdsAsync(both, ("version", 1))).Length.ShouldBe(3);
        (await IdsAsync(both, ("version", 2))).ShouldBeEmpty();
        (await IdsAsync(both, ("searchTerm", "50% OFF"))).ShouldBe([first]);
        (await IdsAsync(both, ("searchTerm", "5_% off"))).ShouldBeEmpty();
        (await IdsAsync(both, ("searchTerm", first[3..20].ToUpperInvariant()))).ShouldBe([first]);
        (await IdsAsync([], ("searchTerm", "narrow-FAULT"))).ShouldBe([faulted]);
        (await IdsAsync(both, ("timestampFilters", new JsonArray(Instant("FinishedAt", "GreaterThan", "2000-01-01T00:00:00Z"))))).ShouldBe([faulted, cancelled]);
        (await IdsAsync(both, ("timestampFilters", new JsonArray(Instant("CreatedAt", "LessThan", "2000-01-01T00:00:00Z"))))).ShouldBeEmpty();
        (await IdsAsync(both, ("timestampFilters", new JsonArray(Instant("UpdatedAt", "GreaterThanOrEqual", "2000-01-01T00:00:00Z"), new JsonObject { ["column"] = "", ["operator"] = null, ["timestamp"] = null })))).Length.ShouldBe(3);
    }

    [Fact]
    public async Task An_empty_body_means_the_first_page_and_a_page_behind_the_end_is_empty()
    {
        await PublishAsync("first-page");
        await api.StartAsync("first-page");

        (await ListAsync(new JsonObject())).Items.ShouldNotBeEmpty();
        var behind = await ListAsync(new JsonObject { ["page"] = 1000, ["pageSize"] = 100 });
        behind.Items.ShouldBeEmpty();
        int.Parse(behind["totalCount"]!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("""{"page":-1}""")]
    [InlineData("""{"page":2147483647}""")]
    [InlineData("""{"pageSize":0}""")]
    [InlineData("""{"pageSize":100000}""")]
    [InlineData("""{"pageSize":"ten"}""")]
    [InlineData("""{"statuses":["Sleeping"]}""")]
    [InlineData("""{"statuses":[null],"orderBy":"Size"}""")]
    [InlineData("""{"subStatus":"Lost"}""")]
    [InlineData("""{"orderDirection":"Sideways"}""")]
    [InlineData("""{"timestampFilters":[{"column":"BornAt","operator":"Is","timestamp":"2020-01-01T00:00:00Z"}]}""")]
    [InlineData("""{"timestampFilters":[{"column":"CreatedAt","operator":"Near","timestamp":"2020-01-01T00:00:00Z"}]}""")]
    [InlineData("""{"timestampFilters":[{"column":"CreatedAt","operator":"Is","timestamp":"yesterday"}]}""")]
    [InlineData("{\"searchTerm\":\"a\\u0000b\"}")]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task Wrong_bodies_are_refused(string body) =>
        (await api.SendAsync(HttpMethod.Post, Path, ApiFixture.Json(body))).Status.ShouldBe(HttpStatusCode.BadRequest, body);

    private static JsonObject Instant(string column, string comparison, string timestamp) => new() { ["column"] = column, ["operator"] = comparison, ["timestamp"] = timestamp };

    private Task PublishAsync(string definitionId) => api.PublishAsync(definitionId, DefinitionJson.RunTask("ask", "approve"));

    private async Task<ApiAnswer> ListAsync(JsonObject body)
    {
        var answer = await api.PostAsync(Path, body);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer;
    }

    private async Task<string[]> IdsAsync(string[] definitionIds, params (string Name, JsonNode Value)[] filters)
    {
        var body = new JsonObject { ["definitionIds"] = new JsonArray([.. definitionIds.Select(static id => (JsonNode)id)]) };
        foreach (var (name, value) in filters)
            body[name] = value;
        var answer = await ListAsync(body);
        answer["totalCount"].ShouldBe($"{answer.Items.Length}");
        return [.. answer.Items.Select(static item => item.GetProperty("id").GetString()!)];
    }

    private async Task<List<string>> AllAsync(string order, string direction)
    {
        var found = new List<string>();
        for (var page = 0; page < 3; page++)
        {
            var answer = await ListAsync(new JsonObject { ["page"] = page, ["pageSize"] = 2, ["definitionIds"] = new JsonArray("pages"), ["orderBy"] = order, ["orderDirection"] = direction });
            answer["totalCount"].ShouldBe("5");
            found.AddRange(answer.Items.Select(static item => item.GetProperty("id").GetString()!));
        }

        return found;
    }
}
