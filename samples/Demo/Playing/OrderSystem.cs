using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>Another system that hands in orders over TMF641 and asks how they stand.</summary>
/// <param name="client">Its way to the server, with its key; it ends with this.</param>
/// <param name="template">The order, with words in braces.</param>
internal sealed class OrderSystem(HttpClient client, JsonObject template) : IDisposable
{
    private const string Orders = "tmf-api/serviceOrdering/v4/serviceOrder";

    /// <summary>Hands an order in.</summary>
    /// <param name="words">What is filled in.</param>
    /// <param name="relations">What was verified and reserved for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id of its case.</returns>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task<string> HandInAsync(PlayText words, JsonArray relations, CancellationToken cancellationToken)
    {
        var order = words.Fill(template)!.AsObject();
        order["externalId"] = words.Fill("EO-{stamp}");
        order["requestedCompletionDate"] = words.Fill("{now+240h}");
        order["orderRelationship"] = relations;
        var made = await SendAsync(order, cancellationToken);
        Console.WriteLine($"Circuit order 电路调单 {made.GetProperty("caseNumber")}: handed in over TMF641 as {made.GetProperty("externalId")}, {made.GetProperty("state")}");
        return made.GetProperty("id").GetString()!;
    }

    /// <summary>How an order stands.</summary>
    public async Task<string?> StateAsync(string id, CancellationToken cancellationToken) =>
        (await client.GetFromJsonAsync<JsonElement>($"{Orders}/{id}", cancellationToken)).GetProperty("state").GetString();

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<JsonElement> SendAsync(JsonObject order, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Orders) { Content = JsonContent.Create(order) };
        request.Headers.Add("Idempotency-Key", order["externalId"]!.GetValue<string>());
        using var answer = await client.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new DemoException($"The order was answered with {(int)answer.StatusCode}: {text}");
    }
}
