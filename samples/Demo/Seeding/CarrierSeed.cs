using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Enters the invented circuits into the inventory of the carrier's systems, which finds ports for them near their addresses.</summary>
internal static class CarrierSeed
{
    private const int KbitsPerMbit = 1000;
    private const string Services = "tmf-api/serviceInventory/v4/service";

    /// <summary>Enters those that are not closed.</summary>
    /// <returns>How many there are.</returns>
    /// <exception cref="DemoException">The inventory refuses.</exception>
    public static async Task<int> RunAsync(CustomerBook book, Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        var count = 0;
        foreach (var circuit in book.Circuits.Where(static circuit => circuit.State != "closed"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Services) { Content = JsonContent.Create(Service(circuit)) };
            request.Headers.Add("Idempotency-Key", $"seed-{circuit.Number}");
            using var answer = await client.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                throw new DemoException($"The inventory does not take the circuit {circuit.Number}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
            count++;
        }

        return count;
    }

    private static JsonObject Service(InventedCircuit circuit) => new()
    {
        ["@type"] = "Service",
        ["name"] = $"{circuit.Customer.Name} {circuit.Number}",
        ["category"] = "circuit",
        ["serviceType"] = circuit.Kind,
        ["state"] = circuit.State switch { "active" => "active", "suspended" => "inactive", _ => "designed" },
        ["serviceCharacteristic"] = new JsonArray(Fact("circuit", circuit.Number), Fact("type", circuit.Kind), Fact("bandwidth", circuit.Bandwidth * KbitsPerMbit)),
        ["relatedParty"] = new JsonArray(new JsonObject { ["role"] = "customer", ["name"] = circuit.Customer.Name, ["@referredType"] = "Organization" }),
        ["place"] = new JsonArray([.. new[] { ("A", circuit.EndA), ("Z", circuit.EndZ) }.Where(static end => end.Item2 is not null).Select(static end => (JsonNode)new JsonObject { ["@type"] = "GeographicAddress", ["role"] = end.Item1, ["name"] = end.Item2 })]),
    };

    private static JsonObject Fact(string name, JsonNode value) => new() { ["name"] = name, ["value"] = value };
}
