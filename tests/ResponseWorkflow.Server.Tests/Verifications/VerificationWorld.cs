using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit;
using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>A province with two branches and their departments, the processes of the product, and an inventory that the test plays.</summary>
public class VerificationWorld : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> _people = new(StringComparer.Ordinal);
    private readonly AccessWorld _world;

    /// <summary>A server without workers: the test does their work by <see cref="WorkAsync"/>.</summary>
    public VerificationWorld()
        : this(null)
    {
    }

    /// <summary>One with further settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="database">What it stores in; a SQLite file when null.</param>
    internal VerificationWorld(IEnumerable<KeyValuePair<string, string>>? settings, TestDatabase? database = null)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["Definitions:Import:Folder"] = Repository.PathOf("workflows") };
        foreach (var (name, value) in settings ?? [])
            all[name] = value;
        _world = new AccessWorld(all, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<ISystemConnections, OneConnection>());
            services.Replace(ServiceDescriptor.Singleton<IInventory>(Inventory));
        }, database);
    }

    /// <summary>The inventory.</summary>
    public PlayedInventory Inventory { get; } = new();

    /// <summary>The clock.</summary>
    public ManualTimeProvider Clock => _world.Clock;

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => _world.Server.Services;

    /// <summary>Id of the first branch.</summary>
    public string Branch { get; private set; } = "";

    /// <summary>Id of the province.</summary>
    public string Province { get; private set; } = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes the organisation and a customer.</summary>
    public async ValueTask InitializeAsync()
    {
        Province = await _world.AddUnitAsync("P", "province", UnitTree.RootId);
        Branch = await MakeBranchAsync("A");
        await MakeBranchAsync("B");
        await AddAsync(Province, "province", "provincial-duty");
        await AddAsync(UnitTree.RootId, "owner", "process-owner");
        (await PostAsync("manager-A", "/api/customers", new() { ["number"] = "C-1", ["name"] = "First Bank", ["grade"] = "Gold", ["unit"] = "A", ["address"] = "1 Lake Road", ["telephone"] = "027-8888" })).Status.ShouldBe(HttpStatusCode.Created);
        (await PostAsync("manager-B", "/api/customers", new() { ["number"] = "C-2", ["name"] = "Second Mill", ["grade"] = "Silver", ["unit"] = "B" })).Status.ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>A request with one site and one circuit; the parts of the data that are given replace those.</summary>
    public static JsonObject Request(JsonObject? data = null)
    {
        var whole = JsonNode.Parse("""
            {
              "requesterSide": "customer-manager", "level": "local", "importance": "normal", "wishedDate": "2027-04-01",
              "sites": [{ "key": "S1", "name": "Head office", "address": "1 Lake Road", "longitude": 114.3, "latitude": 30.6 }],
              "circuits": [{ "key": "L1", "type": "mstp", "bandwidth": 100000, "siteA": "S1" }]
            }
            """)!.AsObject();
        foreach (var (name, value) in data ?? [])
            whole[name] = value?.DeepClone();
        return new JsonObject { ["kind"] = "resource-verification", ["title"] = "100M for the head office", ["customerNumber"] = "C-1", ["customerName"] = "First Bank", ["grade"] = "Gold", ["data"] = whole };
    }

    /// <summary>Registers a request and does what the process has to do until it waits for people.</summary>
    public async Task<string> StartAsync(JsonObject? data = null, string by = "manager-A")
    {
        var started = await PostAsync(by, "/api/cases", Request(data));
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        await WorkAsync();
        return started["caseId"]!;
    }

    /// <summary>Does all that workers have to do now.</summary>
    public async Task WorkAsync()
    {
        var sweeps = Services.GetServices<ISweep>().ToArray();
        var worker = Services.GetRequiredService<OutboxWorker>();
        for (var round = 0; round < 50; round++)
        {
            var done = 0;
            foreach (var sweep in sweeps)
                done += await sweep.SweepAsync(Token);
            await worker.WhenIdleAsync(Token);
            if (done == 0)
                return;
        }
    }

    /// <summary>Lets time pass in steps, so that what comes in between happens at its time.</summary>
    /// <param name="time">How much.</param>
    /// <param name="step">The most at once; twelve hours when it is not given.</param>
    public async Task PassAsync(TimeSpan time, TimeSpan? step = null)
    {
        // Sessions end meanwhile: who comes back signs in anew.
        _people.Clear();
        var most = step ?? TimeSpan.FromHours(12);
        for (var left = time; left > TimeSpan.Zero; left -= most)
        {
            Clock.Advance(left < most ? left : most);
            await WorkAsync();
        }
    }

    /// <summary>The steps whose tasks are open, in order.</summary>
    public async Task<string[]> OpenAsync(string caseId) =>
        [.. (await GetAsync("desk-A", $"/api/cases/{caseId}/tasks")).Items.Select(static one => one.GetProperty("task").GetProperty("activityId").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>The open task of a step, with its form and its facts, as somebody sees it who may do it.</summary>
    public async Task<JsonElement> TaskAsync(string caseId, string step, string person)
    {
        var found = (await GetAsync("desk-A", $"/api/cases/{caseId}/tasks")).Items.Where(one => one.GetProperty("task").GetProperty("activityId").GetString() == step).ToArray();
        found.Length.ShouldBe(1, $"{step}: {string.Join(", ", await OpenAsync(caseId))} is open");
        var detail = await GetAsync(person, $"/api/human-tasks/{found[0].GetProperty("task").GetProperty("id").GetString()}");
        detail.Status.ShouldBe(HttpStatusCode.OK, detail.Text);
        return detail.Json;
    }

    /// <summary>Somebody does the open task of a step, and what follows of itself is done.</summary>
    public async Task DoAsync(string caseId, string step, string person, string? outcome, JsonObject? data = null, string? reason = null)
    {
        var answer = await TryAsync(caseId, step, person, outcome, data, reason);
        answer.Status.ShouldBe(HttpStatusCode.OK, $"{step}: {answer.Text}");
        await WorkAsync();
    }

    /// <summary>Somebody tries to do the open task of a step.</summary>
    public async Task<ApiAnswer> TryAsync(string caseId, string step, string person, string? outcome, JsonObject? data = null, string? reason = null)
    {
        var id = (await TaskAsync(caseId, step, person)).GetProperty("task").GetProperty("id").GetString();
        var body = new JsonObject { ["data"] = data ?? [] };
        if (outcome is not null)
            body["outcome"] = outcome;
        if (reason is not null)
            body["reason"] = reason;
        return await PostAsync(person, $"/api/human-tasks/{id}/complete", body);
    }

    /// <summary>The case.</summary>
    public async Task<JsonElement> CaseAsync(string caseId, string person = "desk-A") => (await GetAsync(person, $"/api/cases/{caseId}")).Json;

    /// <summary>The reservations that were made for a case, as the ledger lists them.</summary>
    public async Task<JsonElement[]> ReservationsAsync(string caseId)
    {
        var number = (await CaseAsync(caseId)).GetProperty("case").GetProperty("number").GetString();
        return [.. (await GetAsync("desk-A", "/api/reservations?descending=true&pageSize=50")).Items.Where(one => one.GetProperty("caseNumber").GetString() == number)];
    }

    /// <summary>Reads as somebody.</summary>
    public async Task<ApiAnswer> GetAsync(string person, string path) => await AccessWorld.SendAsync(await ClientAsync(person), HttpMethod.Get, path);

    /// <summary>Writes as somebody.</summary>
    public async Task<ApiAnswer> PostAsync(string person, string path, JsonObject? body = null) => await AccessWorld.SendAsync(await ClientAsync(person), HttpMethod.Post, path, body ?? []);

    /// <summary>The browser of somebody.</summary>
    public async Task<HttpClient> ClientAsync(string person) => _people.GetValueOrDefault(person) ?? (_people[person] = await _world.SignedInAsync(person));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _world.DisposeAsync();
    }

    private async Task<string> MakeBranchAsync(string code)
    {
        var branch = await _world.AddUnitAsync(code, "city-branch", Province);
        var desk = await _world.AddUnitAsync($"{code}-XY", "response-centre", branch);
        await AddAsync(desk, $"colleague-{code}", "maintainer");
        await AddAsync(branch, $"desk-{code}", "response-desk");
        await AddAsync(branch, $"director-{code}", "response-centre-director");
        await AddAsync(branch, $"manager-{code}", "customer-manager");
        await AddAsync(branch, $"maintainer-{code}", "maintainer");
        await AddAsync(await _world.AddUnitAsync($"{code}-YW", "operations-and-maintenance", branch), $"operations-{code}", "specialist-engineer");
        await AddAsync(await _world.AddUnitAsync($"{code}-JS", "network-construction", branch), $"construction-{code}", "construction-engineer");
        await AddAsync(await _world.AddUnitAsync($"{code}-CG", "procurement", branch), $"procurement-{code}", "procurement-officer");
        await AddAsync(await _world.AddUnitAsync($"{code}-YH", "mobile-optimisation-centre", branch), $"optimisation-{code}", "specialist-engineer");
        await AddAsync(await _world.AddUnitAsync($"{code}-YJ", "mobile-construction", branch), $"mobile-{code}", "construction-engineer");
        return branch;
    }

    private Task<string> AddAsync(string unit, string name, string role) => _world.AddInAsync(unit, name, role);
}
