using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Activation;
using ResponseWorkflow.Application.Systems.Ports.Inventory;
using ResponseWorkflow.Application.Systems.Ports.Testing;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit;
using TestKit.Databases;
using TestKit.Openings;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>A province with three branches and their departments, the processes of the product, and a carrier's systems that the test plays.</summary>
public class OpeningWorld : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> _people = new(StringComparer.Ordinal);
    private readonly AccessWorld _world;

    /// <summary>A server without workers: the test does their work by <see cref="WorkAsync"/>.</summary>
    public OpeningWorld()
        : this(null)
    {
    }

    /// <summary>One with further settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="database">What it stores in; a SQLite file when null.</param>
    /// <param name="systems">Puts the carrier's systems in; those that the test plays when null.</param>
    internal OpeningWorld(IEnumerable<KeyValuePair<string, string>>? settings, TestDatabase? database = null, Action<IServiceCollection>? systems = null)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["Definitions:Import:Folder"] = Repository.PathOf("workflows") };
        foreach (var (name, value) in settings ?? [])
            all[name] = value;
        _world = new AccessWorld(all, systems ?? PlayCarrier, database);
    }

    /// <summary>The carrier's systems.</summary>
    public PlayedCarrier Carrier { get; } = new();

    /// <summary>The clock.</summary>
    public ManualTimeProvider Clock => _world.Clock;

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => _world.Server.Services;

    /// <summary>Id of the province.</summary>
    public string Province { get; private set; } = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes the organisation and a customer.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        Province = await _world.AddUnitAsync("P", "province", UnitTree.RootId);
        await AddAsync(UnitTree.RootId, "hq", "response-desk");
        await AddAsync(UnitTree.RootId, "owner", "process-owner");
        await AddAsync(Province, "province", "provincial-duty");
        await AddAsync(Province, "sales", "customer-manager");
        await AddAsync(await _world.AddUnitAsync("P-WL", "network-department", Province), "network", "specialist-engineer");
        await AddAsync(await _world.AddUnitAsync("P-WG", "network-management-centre", Province), "centre", "specialist-engineer");
        foreach (var code in new[] { "A", "B", "C" })
            await MakeBranchAsync(code);
        (await PostAsync("manager-A", "/api/customers", new() { ["number"] = "C-1", ["name"] = "First Bank", ["grade"] = "Gold", ["unit"] = "A", ["address"] = "1 Lake Road", ["telephone"] = "027-8888" })).Status.ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>A circuit between two branches, or at one.</summary>
    public static JsonObject Circuit(string key, string a, string? z = null, string type = "mstp", double bandwidth = 100000) => OpeningAnswers.Circuit(key, a, z, type, bandwidth);

    /// <summary>Registers an order and does what the process has to do until it waits for people.</summary>
    public async Task<string> OrderAsync(JsonArray circuits, JsonObject? data = null, string unit = "A", string by = "manager-A")
    {
        var whole = new JsonObject { ["source"] = "manual", ["level"] = "branch", ["circuits"] = circuits };
        foreach (var (name, value) in data ?? [])
            whole[name] = value?.DeepClone();
        var started = await PostAsync(by, "/api/cases", new() { ["kind"] = "circuit-order", ["title"] = "Open for First Bank", ["unitId"] = await UnitAsync(unit), ["customerNumber"] = "C-1", ["customerName"] = "First Bank", ["grade"] = "Gold", ["data"] = whole });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        await WorkAsync();
        return started["caseId"]!;
    }

    /// <summary>Somebody withdraws a case, and what follows of itself is done.</summary>
    public async Task WithdrawAsync(string caseId, string person)
    {
        (await PostAsync(person, $"/api/cases/{caseId}/withdraw", new() { ["reason"] = "The customer has gone." })).Status.ShouldBe(HttpStatusCode.NoContent);
        await WorkAsync();
    }

    /// <summary>Id of a unit by its code.</summary>
    public async Task<string> UnitAsync(string code)
    {
        await using var context = Services.GetRequiredService<Database>().CreateContext();
        return await context.Units.Where(one => one.Code == code).Select(static one => one.Id).SingleAsync(Token);
    }

    /// <summary>The cases that are part of one, of a kind, by the code of their unit, in the order in which they were started.</summary>
    public async Task<IReadOnlyList<(string Id, string Unit)>> PartsAsync(string caseId, CaseStatus? status = CaseStatus.Open)
    {
        await using var context = Services.GetRequiredService<Database>().CreateContext();
        var found = await (from link in context.CaseLinks
                           join part in context.Cases on link.CaseId equals part.Id
                           join unit in context.Units on part.UnitId equals unit.Id
                           where link.Kind == CaseLinkKind.PartOf && link.OtherId == caseId && (status == null || part.Status == status)
                           orderby part.Number
                           select new { part.Id, unit.Code }).ToListAsync(Token);
        return [.. found.Select(static one => (one.Id, one.Code))];
    }

    /// <summary>Does all that workers have to do now.</summary>
    public async Task WorkAsync()
    {
        var sweeps = Services.GetServices<ISweep>().ToArray();
        var worker = Services.GetRequiredService<OutboxWorker>();
        for (var round = 0; round < 80; round++)
        {
            var done = 0;
            foreach (var sweep in sweeps)
                done += await sweep.SweepAsync(Token);
            await FinishCallsAsync(worker);
            if (done == 0)
                break;
        }

        await using var context = Services.GetRequiredService<Database>().CreateContext();
        foreach (var id in await context.Instances.Where(static one => one.IncidentCount > 0).Select(static one => one.Id).ToListAsync(Token))
            (await GetAsync("owner", $"/api/instances/{id}")).Json.GetProperty("incidents").GetRawText().ShouldBe("[]", "no process fails by itself");
    }

    /// <summary>Lets time pass in steps, so that what comes in between happens at its time.</summary>
    /// <param name="time">How much.</param>
    /// <param name="step">The most at once; six hours when it is not given.</param>
    public async Task PassAsync(TimeSpan time, TimeSpan? step = null)
    {
        // Sessions end meanwhile: who comes back signs in anew.
        _people.Clear();
        var most = step ?? TimeSpan.FromHours(6);
        for (var left = time; left > TimeSpan.Zero; left -= most)
        {
            Clock.Advance(left < most ? left : most);
            await WorkAsync();
        }
    }

    /// <summary>The steps whose tasks are open, in order.</summary>
    public async Task<string[]> OpenAsync(string caseId) =>
        [.. (await GetAsync("hq", $"/api/cases/{caseId}/tasks")).Items.Select(static one => one.GetProperty("task").GetProperty("activityId").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>The open task of a step, with its form and its facts, as somebody sees it who may do it.</summary>
    public async Task<JsonElement> TaskAsync(string caseId, string step, string person)
    {
        var found = (await GetAsync("hq", $"/api/cases/{caseId}/tasks")).Items.Where(one => one.GetProperty("task").GetProperty("activityId").GetString() == step).ToArray();
        found.Length.ShouldBeGreaterThan(0, $"{step}: {string.Join(", ", await OpenAsync(caseId))} is open");
        foreach (var one in found)
        {
            var detail = await GetAsync(person, $"/api/human-tasks/{one.GetProperty("task").GetProperty("id").GetString()}");
            if (detail.Status == HttpStatusCode.OK)
                return detail.Json;
        }

        throw new InvalidOperationException($"{person} does not see {step}.");
    }

    /// <summary>Somebody does the open task of a step, and what follows of itself is done.</summary>
    public async Task DoAsync(string caseId, string step, string person, string? outcome = null, JsonObject? data = null, string? reason = null)
    {
        var answer = await TryAsync(caseId, step, person, outcome, data, reason);
        answer.Status.ShouldBe(HttpStatusCode.OK, $"{step}: {answer.Text}");
        await WorkAsync();
    }

    /// <summary>Somebody tries to do the open task of a step.</summary>
    public async Task<ApiAnswer> TryAsync(string caseId, string step, string person, string? outcome = null, JsonObject? data = null, string? reason = null)
    {
        var id = (await TaskAsync(caseId, step, person)).GetProperty("task").GetProperty("id").GetString();
        var body = new JsonObject { ["data"] = data?.DeepClone() ?? new JsonObject() };
        if (outcome is not null)
            body["outcome"] = outcome;
        if (reason is not null)
            body["reason"] = reason;
        return await PostAsync(person, $"/api/human-tasks/{id}/complete", body);
    }

    /// <summary>What somebody confirms by password.</summary>
    public async Task<string> SignatureAsync(string person)
    {
        var answer = await PostAsync(person, "/api/session/confirmation", new() { ["password"] = AccessWorld.Password });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer["proof"]!;
    }

    /// <summary>The case.</summary>
    public async Task<JsonElement> CaseAsync(string caseId) => (await GetAsync("hq", $"/api/cases/{caseId}")).Json;

    /// <summary>State and status of a case.</summary>
    public async Task<(string? State, string? Status)> StateAsync(string caseId)
    {
        var found = (await CaseAsync(caseId)).GetProperty("case");
        return (found.GetProperty("state").GetString(), found.GetProperty("status").GetString());
    }

    /// <summary>Templates of the documents of a case, in the order in which they were made.</summary>
    public async Task<string[]> DocumentsAsync(string caseId) =>
        [.. (await GetAsync("hq", $"/api/cases/{caseId}/documents")).Items.Select(static one => one.GetProperty("template").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>Reads as somebody.</summary>
    public async Task<ApiAnswer> GetAsync(string person, string path) => await AccessWorld.SendAsync(await ClientAsync(person), HttpMethod.Get, path);

    /// <summary>Writes as somebody.</summary>
    public async Task<ApiAnswer> PostAsync(string person, string path, JsonObject? body = null) => await AccessWorld.SendAsync(await ClientAsync(person), HttpMethod.Post, path, body ?? []);

    /// <summary>The browser of somebody.</summary>
    public async Task<HttpClient> ClientAsync(string person) => _people.GetValueOrDefault(person) ?? (_people[person] = await _world.SignedInAsync(person));

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _world.DisposeAsync();
    }

    /// <summary>Waits until the calls of other systems that have been begun are over.</summary>
    protected virtual Task FinishCallsAsync(OutboxWorker worker)
    {
        ArgumentNullException.ThrowIfNull(worker);
        return worker.WhenIdleAsync(Token);
    }

    private void PlayCarrier(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<ISystemConnections, EveryConnection>());
        services.Replace(ServiceDescriptor.Singleton<IInventory>(Carrier));
        services.Replace(ServiceDescriptor.Singleton<IServiceActivation>(Carrier));
        services.Replace(ServiceDescriptor.Singleton<ITestExecution>(Carrier));
    }

    private async Task MakeBranchAsync(string code)
    {
        var branch = await _world.AddUnitAsync(code, "city-branch", Province);
        await AddAsync(branch, $"dispatcher-{code}", "circuit-dispatcher");
        await AddAsync(branch, $"desk-{code}", "response-desk");
        await AddAsync(branch, $"manager-{code}", "customer-manager");
        await AddAsync(branch, $"maintainer-{code}", "maintainer");
        await AddAsync(branch, $"project-{code}", "project-manager");
        await AddAsync(await _world.AddUnitAsync($"{code}-YW", "operations-and-maintenance", branch), $"operations-{code}", "specialist-engineer");
        await AddAsync(await _world.AddUnitAsync($"{code}-JS", "network-construction", branch), $"construction-{code}", "construction-engineer");
    }

    private Task<string> AddAsync(string unit, string name, string role) => _world.AddInAsync(unit, name, role);
}
