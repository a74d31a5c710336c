using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>Customers who all want a circuit at the same time, and the people of the branch who do what they are asked until each has got it.</summary>
/// <param name="world">Where they work.</param>
internal sealed class OrderCrowd(FaultyWorld world)
{
    private const int MostTurns = 2000;
    private const int Shift = 20;
    private const string Resources = "resource-verification";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    private readonly OpeningPlay _play = new(world);
    private readonly List<CrowdOrder> _orders = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>The orders.</summary>
    public IReadOnlyList<CrowdOrder> Orders => _orders;

    /// <summary>Steps that people did because a system did not, with how often.</summary>
    public IDictionary<string, int> ByHand { get; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Each asks whether a circuit can be had at a place.</summary>
    public async Task AskAsync(IReadOnlyList<(double Longitude, double Latitude)> places)
    {
        foreach (var (index, (longitude, latitude)) in places.Index())
        {
            var key = $"X{(index + 1).ToString("D3", System.Globalization.CultureInfo.InvariantCulture)}";
            var request = Verifications.VerificationWorld.Request(new()
            {
                ["sites"] = new JsonArray(new JsonObject { ["key"] = "S1", ["name"] = $"Office {key}", ["address"] = "1 Lake Road", ["longitude"] = longitude, ["latitude"] = latitude }),
                ["circuits"] = new JsonArray(new JsonObject { ["key"] = key, ["type"] = "mstp", ["bandwidth"] = 10_000, ["siteA"] = "S1" }),
            });
            var started = await world.PostAsync("manager-A", "/api/cases", request);
            started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
            _orders.Add(new CrowdOrder(key, started["caseId"]!));
        }
    }

    /// <summary>Everybody works until every circuit is open.</summary>
    public async Task FinishAsync()
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            // Once in a while everybody signs in anew.
            if (turn % Shift == 0)
                await world.PassAsync(Turn);
            else
                world.Clock.Advance(Turn);
            await world.WorkAsync();
            await OrderAsync();
            var tasks = await TasksAsync();
            foreach (var (task, kind, unit) in tasks)
                await DoAsync(task, kind, unit);
            if (tasks.Count == 0 && await AllEndedAsync())
                return;
        }

        throw new InvalidOperationException($"Not open after {MostTurns} turns: {string.Join(", ", (await TasksAsync()).Select(static one => $"{one.Task.CaseNumber} {one.Task.ActivityId}"))}");
    }

    // Whose question is answered orders at once.
    private async Task OrderAsync()
    {
        foreach (var one in _orders.Where(static one => one.OrderId is null))
        {
            var found = await world.CaseAsync(one.VerificationId);
            if (found.GetProperty("case").GetProperty("status").GetString() != nameof(CaseStatus.Finished))
                continue;
            var data = new JsonObject { ["verification"] = found.GetProperty("case").GetProperty("number").GetString() };
            if (found.GetProperty("data").GetProperty("answer").TryGetProperty("reservation", out var reservation) && reservation.ValueKind == JsonValueKind.String)
                data["reservation"] = reservation.GetString();
            one.OrderId = await world.OrderAsync([OpeningWorld.Circuit(one.Key, "A", bandwidth: 10_000)], data);
        }
    }

    private async Task<IReadOnlyList<(HumanTaskRow Task, string Kind, string Unit)>> TasksAsync()
    {
        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        var found = await (from task in context.HumanTasks
                           join its in context.Cases on task.CaseId equals its.Id
                           join unit in context.Units on its.UnitId equals unit.Id
                           where task.State == HumanTaskState.Open || task.State == HumanTaskState.Claimed
                           orderby task.Id
                           select new { Task = task, its.Kind, unit.Code }).ToListAsync(Token);
        return [.. found.Select(static one => (one.Task, one.Kind, one.Code))];
    }

    private async Task<bool> AllEndedAsync()
    {
        if (_orders.Any(static one => one.OrderId is null))
            return false;
        string[] ids = [.. _orders.Select(static one => one.OrderId!)];
        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        return await context.Cases.CountAsync(one => ids.Contains(one.Id) && one.Status == CaseStatus.Finished, Token) == ids.Length;
    }

    private async Task DoAsync(HumanTaskRow task, string kind, string unit)
    {
        if (task.ActivityId.EndsWith("ByHand", StringComparison.Ordinal) || task.ActivityId == "byHand")
            ByHand[task.ActivityId] = ByHand.TryGetValue(task.ActivityId, out var count) ? count + 1 : 1;
        var (person, outcome, data) = kind == Resources ? await AnswerAsync(task) : await _play.UsualAsync(task.ActivityId, unit);
        var body = new JsonObject { ["data"] = data ?? [] };
        if (outcome is not null)
            body["outcome"] = outcome;
        var done = await world.PostAsync(person, $"/api/human-tasks/{task.Id}/complete", body);
        done.Status.ShouldBe(HttpStatusCode.OK, $"{task.ActivityId}: {done.Text}");
    }

    // What the departments and the desk say to a question about resources.
    private async Task<(string Person, string? Outcome, JsonObject? Data)> AnswerAsync(HumanTaskRow task)
    {
        switch (task.ActivityId)
        {
            case "operations":
                return ("operations-A", "Sufficient", null);
            case "byHand":
                return ("desk-A", null, new() { ["results"] = new JsonArray(new JsonObject { ["key"] = "S1", ["coverable"] = true, ["distanceKm"] = 3 }) });
            case "reserveByHand":
                if (await world.Systems.ReservationOfAsync(task.CaseNumber!, Token) is { } made)
                    return ("desk-A", "Reserved", new() { ["reservation"] = made });
                _refused.Add(task.CaseId!);
                return ("desk-A", "NotPossible", new() { ["note"] = "The inventory does not answer." });
            case "consolidate":
                // Where nobody knows the access node, or nothing could be reserved, the circuit is ordered without a reservation.
                var facts = (await world.GetAsync("desk-A", $"/api/human-tasks/{task.Id}")).Json.GetProperty("facts");
                var isReservable = !_refused.Contains(task.CaseId!) && facts.GetProperty("check").GetProperty("sites")[0].TryGetProperty("accessNode", out var node) && node.ValueKind == JsonValueKind.String;
                _refused.Add(task.CaseId!);
                return ("desk-A", isReservable ? "Reserve" : "AnswerOnly", new() { ["results"] = new JsonArray(new JsonObject { ["site"] = "S1", ["feasible"] = "yes" }), ["conclusion"] = "Yes." });
            default:
                throw new InvalidOperationException($"Nobody knows what to do at {task.ActivityId}.");
        }
    }
}
