using System.Text.Json.Nodes;
using Benchmarks.Durable;
using Benchmarks.People;
using TestKit;

namespace Benchmarks.Orders;

/// <summary>A server with the product's processes, a province with three branches and their departments, and their people, who are signed in.</summary>
internal sealed class OrderWorld : IAsyncDisposable
{
    private readonly Dictionary<string, HttpClient> _people = new(StringComparer.Ordinal);
    private readonly BenchServer _server;
    private readonly PlayedCarrier _carrier;

    private OrderWorld(BenchServer server, PlayedCarrier carrier) => (_server, _carrier) = (server, carrier);

    /// <summary>Codes of the branches.</summary>
    public static IReadOnlyList<string> Branches { get; } = ["A", "B", "C"];

    /// <summary>Whoever administers.</summary>
    public HttpClient Admin => _server.Admin;

    /// <summary>Ids of the branches by their codes.</summary>
    public Dictionary<string, string> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts it.</summary>
    public static async Task<OrderWorld> StartAsync(DurableWorld database)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Definitions__Import__IsEnabled"] = "true",
            ["Definitions__Import__Folder"] = Repository.PathOf("workflows"),
            ["Access__OpenMetrics"] = "true",
        };
        var world = new OrderWorld(await BenchServer.StartAsync(database, settings), await PlayedCarrier.StartAsync());
        try
        {
            await world.PrepareAsync();
            return world;
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    /// <summary>The browser of somebody.</summary>
    public HttpClient Browser(string person) => _people[person];

    /// <summary>A port of the network that nobody has been given yet; the first ones again when all have.</summary>
    public string NextPort() => _carrier.NextPort();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _carrier.DisposeAsync();
    }

    private async Task PrepareAsync()
    {
        await AddAsync("headquarters", "hq", "response-desk");
        var province = await _server.AddUnitAsync("P", "province", "headquarters");
        await AddAsync(province, "province", "provincial-duty");
        await AddAsync(await _server.AddUnitAsync("P-WL", "network-department", province), "network", "specialist-engineer");
        await AddAsync(await _server.AddUnitAsync("P-WG", "network-management-centre", province), "centre", "specialist-engineer");
        foreach (var code in Branches)
            await AddBranchAsync(code, province);
        foreach (var system in new[] { "inventory", "activation" })
            await BenchServer.CallAsync(Admin, HttpMethod.Post, "api/systems/connections", new { system, unit = "headquarters", address = _carrier.Address });
    }

    private async Task AddBranchAsync(string code, string province)
    {
        var branch = Units[code] = await _server.AddUnitAsync(code, "city-branch", province);
        await AddAsync(branch, $"dispatcher-{code}", "circuit-dispatcher");
        await AddAsync(branch, $"manager-{code}", "customer-manager");
        await AddAsync(branch, $"maintainer-{code}", "maintainer");
        await AddAsync(await _server.AddUnitAsync($"{code}-YW", "operations-and-maintenance", branch), $"operations-{code}", "specialist-engineer");
        await AddAsync(await _server.AddUnitAsync($"{code}-JS", "network-construction", branch), $"construction-{code}", "construction-engineer");
        await BenchServer.CallAsync(Browser($"manager-{code}"), HttpMethod.Post, "api/customers", new JsonObject { ["number"] = $"C-{code}", ["name"] = $"Bank {code}", ["grade"] = "Gold", ["unit"] = code });
    }

    private async Task AddAsync(string unitId, string name, string role) => _people[name] = (await _server.AddAsync(name, role, unitId)).Client;
}
