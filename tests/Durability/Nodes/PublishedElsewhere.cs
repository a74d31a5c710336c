using System.Text.Json;
using System.Text.Json.Nodes;
using System.Net.Http.Json;
using Durability.Load;
using static TestKit.Definitions.DefinitionJson;

namespace Durability.Nodes;

/// <summary>A definition that is published at one node and run by another.</summary>
public sealed class PublishedElsewhere(PostgreSqlTestDatabase database) : IClassFixture<PostgreSqlTestDatabase>
{
    private const string DefinitionId = "greeting";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>The claim.</summary>
    [Fact]
    public Task A_version_that_one_node_publishes_is_run_by_the_other_within_5_seconds() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        await database.StartAsync(cancellationToken);
        var one = await run.StartNodeAsync("one", database.ConnectionString, cancellationToken);
        var two = await run.StartNodeAsync("two", database.ConnectionString, cancellationToken);
        using var ofOne = new HttpClient { BaseAddress = one.Address };
        using var ofTwo = new HttpClient { BaseAddress = two.Address };
        for (var version = 1; version <= 3; version++)
        {
            var document = JsonNode.Parse(Document(DefinitionId, Sequence(Node("WriteLine", "say", ("text", Literal($"Version {version}"))))));
            (await ofOne.PutAsJsonAsync($"/api/definitions/{DefinitionId}/draft", document, cancellationToken)).EnsureSuccessStatusCode();
            (await ofOne.PostAsJsonAsync($"/api/definitions/{DefinitionId}/publish", new { changeNote = "For a test." }, cancellationToken)).EnsureSuccessStatusCode();
            var published = await VersionAsync(ofOne, cancellationToken);
            await Run.UntilAsync(async () => await VersionAsync(ofTwo, cancellationToken) == published, Limit, $"the other node runs version {version}", cancellationToken);
        }
    });

    private static async Task<string?> VersionAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync("/api/instances", new { definitionId = DefinitionId }, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.TryGetProperty("versionId", out var versionId) ? versionId.GetString() : null;
    }
}
