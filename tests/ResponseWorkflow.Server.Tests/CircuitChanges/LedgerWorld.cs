using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Tests.Openings;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Branches with circuits in service, as their opening has put them on the ledger. Tests share it: each has circuits and orders of its own.</summary>
public class LedgerWorld : IAsyncLifetime
{
    private int _circuits = 100;
    private int _keys;

    /// <summary>On SQLite.</summary>
    public LedgerWorld()
        : this(new OpeningWorld())
    {
    }

    /// <summary>In a world.</summary>
    protected LedgerWorld(OpeningWorld carrier) => Carrier = carrier;

    /// <summary>The branches, their people and the systems.</summary>
    public OpeningWorld Carrier { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes the organisation and a customer.</summary>
    public ValueTask InitializeAsync() => Carrier.InitializeAsync();

    /// <summary>A key that no circuit of an order has yet.</summary>
    public string NextKey() => $"K{Interlocked.Increment(ref _keys).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Puts a circuit in service on the ledger, with a port at each end.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="hasService">Whether it is known which service of the network it is.</param>
    /// <param name="sharesWith">A circuit whose port it uses at its A end; a port of its own when null.</param>
    public async Task<LedgerCircuit> AddAsync(string kind = "mstp", bool hasService = true, LedgerCircuit? sharesWith = null)
    {
        var serial = Interlocked.Increment(ref _circuits).ToString(CultureInfo.InvariantCulture);
        var circuit = new LedgerCircuit(this, $"C-{serial}", sharesWith?.PortA ?? $"OLT-7/{serial}", hasService ? $"S-{serial}" : null);
        var branch = await Carrier.UnitAsync("A");
        var customer = (await Carrier.GetAsync("manager-A", "/api/customers/C-1")).Json.GetProperty("customer").GetProperty("id").GetString()!;
        var resources = new JsonArray(
            new JsonObject { ["resource"] = circuit.PortA, ["name"] = "Port", ["category"] = "port", ["end"] = "A", ["branch"] = "A" },
            new JsonObject { ["resource"] = $"OLT-8/{serial}", ["name"] = "Port", ["category"] = "port", ["end"] = "Z", ["branch"] = "A" });
        if (circuit.Service is { } service)
            resources.Add(new JsonObject { ["resource"] = service, ["name"] = service, ["category"] = "service", ["branch"] = "A" });
        var now = Carrier.Clock.GetUtcNow();
        var row = new CircuitRow
        {
            Id = Guid.NewGuid().ToString("N"), Number = circuit.Number, NumberKey = circuit.Number.Replace("-", "", StringComparison.Ordinal), Name = $"Line {circuit.Number}", CustomerId = customer, Kind = kind, Bandwidth = 100_000, BandwidthUnit = "Mbit/s",
            EndA = "1 Lake Road", EndZ = kind == "internet" ? null : "2 Hill Street", UnitId = branch, State = "active", Resources = resources.ToJsonString(), OpenedAt = now, CreatedAt = now, UpdatedAt = now, RowVersion = 1,
        };
        await Carrier.Services.GetRequiredService<Database>().RunAsync((transaction, _) =>
        {
            transaction.Insert(row);
            foreach (var one in resources)
                transaction.Insert(new CircuitResourceRow { CircuitId = row.Id, Resource = one!["resource"]!.GetValue<string>() });
            return Task.FromResult(true);
        }, Token);
        return circuit;
    }

    /// <summary>How the ledger says that the reservations of a circuit stand.</summary>
    public async Task<IReadOnlyList<(string Number, ReservationState State, string? By)>> ReservationsAsync(LedgerCircuit circuit)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        await using var context = Carrier.Services.GetRequiredService<Database>().CreateContext();
        var rows = await context.Reservations.Where(row => row.Number == $"RSV-{circuit.Number}").ToListAsync(Token);
        var ids = rows.ConvertAll(static row => row.Id);
        var told = await context.ReservationEvents.Where(row => ids.Contains(row.ReservationId)).OrderByDescending(static row => row.Number).Select(static row => row.By).FirstOrDefaultAsync(Token);
        return [.. rows.Select(row => (row.Number, row.State, told))];
    }

    /// <summary>Makes a reservation whose resources a circuit has got.</summary>
    /// <returns>Its number.</returns>
    public async Task<string> ReserveAsync(LedgerCircuit circuit)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        var (number, now) = ($"RSV-{circuit.Number}", Carrier.Clock.GetUtcNow());
        var row = new ReservationRow
        {
            Id = Guid.NewGuid().ToString("N"), Number = number, NumberKey = CaseKeys.OfNumber(number), CaseId = $"case-{circuit.Number}", CaseNumber = $"HC-{circuit.Number}", UnitId = await Carrier.UnitAsync("A"), State = ReservationState.Assigned,
            Until = now.AddDays(30), Resources = "[]", CircuitNumber = circuit.Number, ReservedAt = now, UpdatedAt = now, RowVersion = 1,
        };
        await Carrier.Services.GetRequiredService<Database>().RunAsync((transaction, _) =>
        {
            transaction.Insert(row);
            return Task.FromResult(true);
        }, Token);
        return number;
    }

    /// <summary>Tries to start a case about a circuit, by its number.</summary>
    public Task<Api.ApiAnswer> TryAsync(string kind, JsonObject data, string? number, string person = "manager-A") =>
        Carrier.PostAsync(person, "/api/cases", new() { ["kind"] = kind, ["title"] = $"{kind} of {number}", ["circuitNumber"] = number, ["data"] = data.DeepClone() });

    /// <summary>What the ledger has of a circuit.</summary>
    public async Task<JsonElement> CircuitAsync(string number) => (await Carrier.GetAsync("manager-A", $"/api/circuits/{number}")).Json;

    /// <summary>The state of a circuit.</summary>
    public async Task<string?> StateAsync(string number) => (await CircuitAsync(number)).GetProperty("circuit").GetProperty("state").GetString();

    /// <summary>An instant as requests write it.</summary>
    public string In(TimeSpan time) => Carrier.Clock.GetUtcNow().Add(time).ToString("O", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Carrier.DisposeAsync();
    }
}
