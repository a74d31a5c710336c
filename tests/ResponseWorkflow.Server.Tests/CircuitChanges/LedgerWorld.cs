using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Tests.Openings;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Branches with circuits in service, as their opening has put them on the ledger.</summary>
public sealed class LedgerWorld : IAsyncDisposable
{
    /// <summary>The branches, their people and the systems.</summary>
    public OpeningWorld Carrier { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes the organisation, a customer and a circuit in service: C-9, with a port at each end and one activated service.</summary>
    /// <param name="kind">Its kind.</param>
    public async Task PrepareAsync(string kind = "mstp")
    {
        await Carrier.InitializeAsync();
        await AddAsync("C-9", kind, "OLT-7/1", "OLT-8/1", "S-9");
    }

    /// <summary>Puts a circuit in service on the ledger.</summary>
    public async Task AddAsync(string number, string kind, string portA, string portZ, string? service)
    {
        var branch = await Carrier.UnitAsync("A");
        var customer = (await Carrier.GetAsync("manager-A", "/api/customers/C-1")).Json.GetProperty("customer").GetProperty("id").GetString()!;
        var resources = new JsonArray(
            new JsonObject { ["resource"] = portA, ["name"] = "Port", ["category"] = "port", ["end"] = "A", ["branch"] = "A" },
            new JsonObject { ["resource"] = portZ, ["name"] = "Port", ["category"] = "port", ["end"] = "Z", ["branch"] = "A" });
        if (service is not null)
            resources.Add(new JsonObject { ["resource"] = service, ["name"] = service, ["category"] = "service", ["branch"] = "A" });
        var now = Carrier.Clock.GetUtcNow();
        var row = new CircuitRow
        {
            Id = Guid.NewGuid().ToString("N"), Number = number, NumberKey = number.Replace("-", "", StringComparison.Ordinal), Name = $"Line {number}", CustomerId = customer, Kind = kind, Bandwidth = 100_000, BandwidthUnit = "Mbit/s",
            EndA = "1 Lake Road", EndZ = kind == "internet" ? null : "2 Hill Street", UnitId = branch, State = "active", Resources = resources.ToJsonString(), OpenedAt = now, CreatedAt = now, UpdatedAt = now, RowVersion = 1,
        };
        await Carrier.Services.GetRequiredService<Database>().RunAsync((transaction, _) =>
        {
            transaction.Insert(row);
            foreach (var one in resources)
                transaction.Insert(new CircuitResourceRow { CircuitId = row.Id, Resource = one!["resource"]!.GetValue<string>() });
            return Task.FromResult(true);
        }, Token);
    }

    /// <summary>Starts a case about a circuit and does what its process has to do until it waits for people.</summary>
    public async Task<string> StartAsync(string kind, JsonObject data, string circuit = "C-9")
    {
        var started = await TryAsync(kind, data, circuit);
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        await Carrier.WorkAsync();
        return started["caseId"]!;
    }

    /// <summary>Tries to start a case about a circuit.</summary>
    public Task<Api.ApiAnswer> TryAsync(string kind, JsonObject data, string? circuit = "C-9", string person = "manager-A") =>
        Carrier.PostAsync(person, "/api/cases", new() { ["kind"] = kind, ["title"] = $"{kind} of {circuit}", ["circuitNumber"] = circuit, ["data"] = data.DeepClone() });

    /// <summary>What the ledger has of a circuit.</summary>
    public async Task<JsonElement> CircuitAsync(string number = "C-9") => (await Carrier.GetAsync("manager-A", $"/api/circuits/{number}")).Json;

    /// <summary>The state of a circuit.</summary>
    public async Task<string?> StateAsync(string number = "C-9") => (await CircuitAsync(number)).GetProperty("circuit").GetProperty("state").GetString();

    /// <summary>An instant as requests write it.</summary>
    public string In(TimeSpan time) => Carrier.Clock.GetUtcNow().Add(time).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Carrier.DisposeAsync();
}
