using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Durable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Sessions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Queries;

namespace Benchmarks.People;

/// <summary>What people wait for, over HTTP, of a server in a process of its own: the inbox and the page of a case among a million open tasks, and handing tasks in.</summary>
internal static class InboxBenchmarks
{
    private const int Doers = 32;
    private const int Readers = 4;
    // Half of them are not measured: a server that was just started compiles what it runs.
    private const int TasksOfDoer = 240;
    private const int Usual = 1_000_000;
    private const string Role = "specialist-engineer";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public static void Run(Table table, Amounts amounts) => DurableWorld.OnEachAsync(world => RunAsync(table, world, new PeopleAmounts(amounts.Of("tasks", Usual)))).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world, PeopleAmounts amounts)
    {
        var runtime = await TransitionBenchmarks.DurableAsync(world, Doers);
        await using var server = await BenchServer.StartAsync(world);
        await server.AddAsync("somebody", Role);
        var doers = new List<(string Id, HttpClient Client)>();
        for (var number = 0; number < Doers; number++)
            doers.Add(await server.AddAsync(string.Create(CultureInfo.InvariantCulture, $"doer{number}"), Role));
        await PublishAsync(server);
        await CompleteAsync(table, world, server, doers, runtime);

        await server.AddAsync("owner", "response-centre-director");
        await BenchServer.CallAsync(server.Admin, HttpMethod.Post, "api/cases", new { kind = "fault", title = "Line down", unitId = "headquarters" });
        await amounts.FillAsync(world);
        await ReadAsync(table, world, amounts, doers[0], server.Admin);
        await QueryAsync(table, world);
    }

    private static async Task ReadAsync(Table table, DurableWorld world, PeopleAmounts amounts, (string Id, HttpClient Client) doer, HttpClient admin)
    {
        // Nobody can sign in as one of the copies: one who can gets the tasks of one of them.
        var person = doer.Client;
        await world.ExecuteAsync($"UPDATE human_tasks SET assignee_id = '{doer.Id}' WHERE assignee_id = 'u7'");
        var random = new Random(7);
        string Case() => string.Create(CultureInfo.InvariantCulture, $"c{random.Next(1, amounts.Tasks / PeopleAmounts.TasksOfCase)}");
        (string Name, HttpClient Client, Func<string> Path)[] reads =
        [
            ("inbox, my tasks", person, static () => "/api/human-tasks/table?tab=Mine&page=1&pageSize=50"),
            ("inbox, tasks of my units", person, static () => "/api/human-tasks/table?tab=Units&page=1&pageSize=50"),
            ("inbox, tasks of my units, page 10", person, static () => "/api/human-tasks/table?tab=Units&page=10&pageSize=50"),
            ("inbox, numbers beside the tabs", person, static () => "/api/human-tasks/counts"),
            ("case page", admin, () => $"/api/cases/{Case()}"),
            ("case page, time line", admin, () => $"/api/cases/{Case()}/timeline"),
            ("case page, tasks", admin, () => $"/api/cases/{Case()}/tasks"),
            ("list of cases", admin, static () => "/api/cases?pageSize=50"),
        ];
        foreach (var (name, client, path) in reads)
        {
            var result = await Clients.RunAsync(Readers, Time / 2, _ => BenchServer.CallAsync(client, HttpMethod.Get, path()));
            table.Add($"{world.Product}: {name} among {amounts.Tasks:N0} open tasks, {amounts.History:N0} rows of history, {PeopleAmounts.Users:N0} users, {Readers} at a time", Text(result), "p99 50 ms");
        }
    }

    // What the database takes of it.
    private static async Task QueryAsync(Table table, DurableWorld world)
    {
        var database = world.Node.Get<Database>();
        await using var context = database.CreateContext();
        var user = await context.Users.FirstAsync(static row => row.SignInName == "doer0");
        var account = await new AccountDirectory(database, Options.Create(new AccountOptions()), Options.Create(new UserSessionOptions()), TimeProvider.System).FindUserAsync(user.Id, CancellationToken.None);
        var actor = new Actor { Name = user.SignInName, Account = account };
        await using var forms = new ServiceCollection().AddSingleton(TimeProvider.System).AddForms().BuildServiceProvider();
        var inbox = new TaskInbox(database, world.Node.Get<IDefinitionCatalogue>(), forms.GetRequiredService<IFormChecks>(), forms.GetRequiredService<IIndicatorSheets>(), Options.Create(new TaskOptions()), TimeProvider.System);
        foreach (var tab in new[] { TaskTab.Mine, TaskTab.Units })
        {
            var request = new TaskListRequest(tab, new TaskFilter(), TaskSort.Due, IsDescending: false, After: null, 50);
            var page = await Clients.RunAsync(1, Time / 3, _ => inbox.ListAsync(request, actor, CancellationToken.None));
            table.Add($"{world.Product}: queries of the first page of the inbox, {tab}, without HTTP", Text(page), "10 ms");
            var numbered = await Clients.RunAsync(1, Time / 3, _ => inbox.PageAsync(request, new PageRequest(0, 50), actor, CancellationToken.None));
            table.Add($"{world.Product}: the same with the number of all", Text(numbered), "");
        }
    }

    private static async Task PublishAsync(BenchServer server)
    {
        foreach (var id in new[] { "bench-task", "fault" })
        {
            await BenchServer.CallAsync(server.Admin, HttpMethod.Put, $"api/definitions/{id}/draft", Asking(id));
            await BenchServer.CallAsync(server.Admin, HttpMethod.Post, $"api/definitions/{id}/publish", new { changeNote = "first version" });
        }
    }

    private static async Task CompleteAsync(Table table, DurableWorld world, BenchServer server, List<(string Id, HttpClient Client)> doers, LoadResult runtime)
    {
        var tasks = new Queue<string>[doers.Count];
        await Parallel.ForAsync(0, doers.Count, async (number, _) =>
        {
            tasks[number] = new Queue<string>();
            for (var one = 0; one < TasksOfDoer; one++)
                await BenchServer.CallAsync(server.Admin, HttpMethod.Post, "api/instances", new { definitionId = "bench-task", input = new { Person = doers[number].Id } });
        });

        for (var number = 0; number < doers.Count; number++)
        {
            for (var page = 1; tasks[number].Count < TasksOfDoer; page++)
            {
                foreach (var item in (await BenchServer.CallAsync(doers[number].Client, HttpMethod.Get, $"api/human-tasks/table?tab=Mine&page={page}&pageSize=50")).GetProperty("items").EnumerateArray())
                    tasks[number].Enqueue(item.GetProperty("id").GetString()!);
            }
        }

        var result = await Clients.CountedAsync(doers.Count, TasksOfDoer, TasksOfDoer / 2, doer => BenchServer.CallAsync(doers[doer].Client, HttpMethod.Post, $"api/human-tasks/{tasks[doer].Dequeue()}/complete", new { outcome = "Done" }));
        table.Add($"{world.Product}, {Doers} clients: tasks handed in over HTTP, to the end of the instance", Text(result), "p99 100 ms");
        table.Add($"{world.Product}, {Doers} clients: durable transitions without HTTP", Text(runtime));
        table.Add($"{world.Product}, {Doers} clients: ratio", string.Create(CultureInfo.InvariantCulture, $"{result.PerSecond / runtime.PerSecond:P0}"), "50 %");
    }

    private static JsonObject Asking(string id) => new()
    {
        ["definitionId"] = id,
        ["name"] = "Bench",
        ["inputs"] = new JsonArray(new JsonObject { ["name"] = "Person", ["type"] = "String" }),
        ["root"] = new JsonObject
        {
            ["type"] = "Elsa.Sequence",
            ["version"] = 1,
            ["id"] = "root",
            ["activities"] = new JsonArray(new JsonObject
            {
                ["type"] = "Response.HumanTask",
                ["version"] = 1,
                ["id"] = "ask",
                ["titleZh"] = Literal("核实电路资源"),
                ["titleEn"] = Literal("Verify resources"),
                ["role"] = Literal(Role),
                ["person"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "getInput('Person')" } },
            }),
        },
    };

    private static JsonObject Literal(string text) => new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = text } };

    private static string Text(LoadResult result) => string.Create(CultureInfo.InvariantCulture, $"{result.PerSecond:N0}/s, median {result.Median:F1} ms, p99 {result.P99:F1} ms");
}
