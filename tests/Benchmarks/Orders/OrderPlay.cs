using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.People;
using TestKit.Openings;

namespace Benchmarks.Orders;

/// <summary>Plays orders of two circuits each from their registration to their completion, every step of a person over HTTP. Safe for use by several threads.</summary>
/// <param name="world">Where they are played.</param>
/// <param name="clients">How many people are at work at a time: each does what is open in one order, and then looks at the next.</param>
internal sealed class OrderPlay(OrderWorld world, int clients) : IDisposable
{
    // Who finds nothing to do in an order looks at it again after that.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ConcurrentQueue<double> _latencies = new();
    private readonly SemaphoreSlim _hands = new(clients, clients);

    /// <summary>How long it took to complete each task, milliseconds.</summary>
    public IReadOnlyCollection<double> Latencies => _latencies;

    /// <summary>Plays one.</summary>
    /// <param name="number">Its number, which must be its own.</param>
    /// <exception cref="InvalidOperationException">It does not come to its end, or to another one.</exception>
    public async Task RunAsync(int number)
    {
        var order = await InTurnAsync(() => RegisterAsync(number));
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            if (await InTurnAsync(() => WorkAsync(order)))
                continue;
            var found = (await InTurnAsync(() => ReadAsync($"api/cases/{order}"))).GetProperty("case");
            if (found.GetProperty("status").GetString() is not "Open" and var status)
            {
                if (found.GetProperty("state").GetString() != "accepted")
                    throw new InvalidOperationException($"The order {order} has ended as {status}.");
                return;
            }

            await Task.Delay(Pause);
        }

        throw new InvalidOperationException($"The order {order} does not come to its end.");
    }

    /// <inheritdoc/>
    public void Dispose() => _hands.Dispose();

    private static string Text(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        await _hands.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            _hands.Release();
        }
    }

    private async Task<string> RegisterAsync(int number)
    {
        var branches = OrderWorld.Branches;
        var (lead, other, third) = (branches[number % branches.Count], branches[(number + 1) % branches.Count], branches[(number + 2) % branches.Count]);
        var circuits = new JsonArray(OpeningAnswers.Circuit("L1", lead, other, number: $"JC-{Text(number)}-1"), OpeningAnswers.Circuit("L2", third, lead, number: $"JC-{Text(number)}-2"));
        var body = new JsonObject
        {
            ["kind"] = "circuit-order", ["title"] = $"Open for Bank {lead}, {Text(number)}", ["unitId"] = world.Units[lead], ["customerNumber"] = $"C-{lead}", ["customerName"] = $"Bank {lead}", ["grade"] = "Gold",
            ["data"] = new JsonObject { ["source"] = "manual", ["level"] = "branch", ["circuits"] = circuits },
        };
        return (await BenchServer.CallAsync(world.Browser($"manager-{lead}"), HttpMethod.Post, "api/cases", body)).GetProperty("caseId").GetString()!;
    }

    // Does what is open in a case and in those that are parts of it; whether there was anything.
    private async Task<bool> WorkAsync(string caseId)
    {
        var isAny = false;
        foreach (var one in (await ReadAsync($"api/cases/{caseId}/tasks")).GetProperty("items").EnumerateArray())
        {
            await CompleteAsync(one.GetProperty("task"));
            isAny = true;
        }

        foreach (var link in (await ReadAsync($"api/cases/{caseId}/links")).GetProperty("items").EnumerateArray())
        {
            if (link.GetProperty("kind").GetString() == "PartOf" && link.GetProperty("isReverse").GetBoolean() && link.GetProperty("status").GetString() == "Open")
                isAny |= await WorkAsync(link.GetProperty("caseId").GetString()!);
        }

        return isAny;
    }

    private async Task CompleteAsync(JsonElement task)
    {
        var step = task.GetProperty("activityId").GetString()!;
        var (person, outcome) = OpeningAnswers.Doer(step, task.GetProperty("unitCode").GetString()!.Split('-')[0]);
        var browser = world.Browser(person);
        var id = task.GetProperty("id").GetString();

        // As the page does before somebody can fill anything in.
        await BenchServer.CallAsync(browser, HttpMethod.Get, $"api/human-tasks/{id}");
        var body = new JsonObject { ["data"] = await DataAsync(step, browser) };
        if (outcome is not null)
            body["outcome"] = outcome;
        var begun = Stopwatch.GetTimestamp();
        await BenchServer.CallAsync(browser, HttpMethod.Post, $"api/human-tasks/{id}/complete", body);
        _latencies.Enqueue(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private async Task<JsonObject> DataAsync(string step, HttpClient browser)
    {
        if (step is "localTest" or "endToEnd")
        {
            var proof = (await BenchServer.CallAsync(browser, HttpMethod.Post, "api/session/confirmation", new { password = BenchServer.Password })).GetProperty("proof").GetString();
            return new JsonObject { ["test"] = OpeningAnswers.Test(), ["signature"] = proof };
        }

        var data = OpeningAnswers.Data(step, DateTimeOffset.UtcNow) ?? [];
        if (step == "assignByHand")
            data["resources"] = new JsonArray(new JsonObject { ["resource"] = world.NextPort(), ["category"] = "port" });
        return data;
    }

    private Task<JsonElement> ReadAsync(string path) => BenchServer.CallAsync(world.Browser("hq"), HttpMethod.Get, path);
}
