using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.Tests.Organisation;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;
using TestKit.Runtime;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>What tests of tasks share: the invented province with people in it, and a runtime of one node.</summary>
public abstract class TaskTests(TestDatabase database) : OrganisationTests(database)
{
    protected const string Role = "specialist-engineer";

    protected TestCatalogue Catalogue { get; } = new();

    protected TestCases Cases { get; } = new();

    protected TestForms Forms { get; } = new();

    protected TaskCommands Tasks => Services.GetRequiredService<TaskCommands>();

    protected TaskInbox Inbox => Services.GetRequiredService<TaskInbox>();

    protected InstanceCommands Instances => Services.GetRequiredService<InstanceCommands>();

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<IDefinitionCatalogue>(Catalogue);
        services.AddSingleton<ICaseLookup>(Cases);
        services.AddSingleton<IFormChecks>(Forms);
        services.AddRuntime();
        services.AddHumanTasks();
    }

    /// <summary>A task of the role in the branch, unless it is told otherwise.</summary>
    protected JsonObject Ask(string id, params (string Name, JsonNode Value)[] properties) => Node("HumanTask", id, properties);

    /// <summary>A group of tasks of the role.</summary>
    protected JsonObject AskEach(string id, params (string Name, JsonNode Value)[] properties) => Node("HumanTaskGroup", id, properties);

    protected static JsonObject Value(object value) => DefinitionJson.Literal(value);

    protected static JsonObject List(params string[] values) => DefinitionJson.Literal(JsonSerializer.SerializeToNode(values)!);

    /// <summary>Publishes a chain and starts an instance of it.</summary>
    protected Task<string> StartAsync(params JsonObject[] activities) => StartFlowAsync(DefinitionJson.Chain(activities));

    /// <summary>Publishes a flowchart and starts an instance of it.</summary>
    protected async Task<string> StartFlowAsync(JsonObject root)
    {
        var id = $"flow{Catalogued++}";
        Catalogue.Add(DefinitionJson.Document(id, root), KnownActivities.All);
        return (await Instances.StartAsync(new StartInstance { DefinitionId = id }, new CommandOrigin("test"), Token)).InstanceId;
    }

    private int Catalogued { get; set; }

    /// <summary>A flowchart of activities with connections <c>from.port → to</c>.</summary>
    protected static JsonObject Flow(JsonObject[] activities, params (string From, string Port, string To)[] connections) => DefinitionJson.Node(
        "Flowchart",
        "main",
        ("activities", new JsonArray([.. activities])),
        ("connections", new JsonArray([.. connections.Select(static JsonNode (one) => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = one.From, ["port"] = one.Port },
            ["target"] = new JsonObject { ["activity"] = one.To, ["port"] = "In" },
        })])));

    /// <summary>The only task of an activity that has not ended.</summary>
    protected async Task<HumanTaskRow> TaskOfAsync(string instanceId, string activityId = "ask") => (await AliveAsync(instanceId)).Where(row => row.ActivityId == activityId).ShouldHaveSingleItem();

    protected async Task<IReadOnlyList<HumanTaskRow>> AliveAsync(string instanceId)
    {
        await using var context = Context();
        return await context.HumanTasks.Where(row => row.InstanceId == instanceId && (row.State == HumanTaskState.Open || row.State == HumanTaskState.Claimed)).OrderBy(static row => row.Member).ThenBy(static row => row.Id).ToListAsync(Token);
    }

    protected async Task<HumanTaskRow> RowAsync(string taskId)
    {
        await using var context = Context();
        return await context.HumanTasks.SingleAsync(row => row.Id == taskId, Token);
    }

    /// <summary>The acts of a task: what, and by whom.</summary>
    protected async Task<string[]> HistoryAsync(string taskId)
    {
        await using var context = Context();
        var acts = await context.TaskActs.Where(row => row.TaskId == taskId).OrderBy(static row => row.Number).ToListAsync(Token);
        acts.Select(static act => act.Number).ShouldBe(Enumerable.Range(1, acts.Count).Select(static number => (long)number));
        return [.. acts.Select(static act => $"{act.Act} {act.ByName}{(act.OnBehalfOf is null ? "" : " (deputy)")}")];
    }

    /// <summary>A person of the branch who holds the role there.</summary>
    protected async Task<Actor> EngineerAsync(string name, string? unitId = null, params string[] roles) =>
        await ActorAsync(await UserAsync(name, unitId ?? Branch, roles.Length == 0 ? [Role] : roles));

    protected static TaskCall Call(HumanTaskRow task, Actor actor, string? key = null, long? basis = null) => new(task.Id, actor, key, basis);

    protected Task<TaskStanding> CompleteAsync(HumanTaskRow task, Actor actor, string? outcome = null, DataObject? data = null, string? reason = null, string? key = null) =>
        Tasks.CompleteAsync(Call(task, actor, key), new TaskCompletion { Outcome = outcome, Data = data, Reason = reason }, Token);

    protected async Task<string[]> TabAsync(TaskTab tab, Actor actor, TaskFilter? filter = null) =>
        [.. (await Inbox.ListAsync(new TaskListRequest(tab, filter ?? new(), TaskSort.Due, IsDescending: false, After: null, 100), actor, Token)).Select(static entry => entry.Task.Id)];

    protected Task StandInAsync(Actor away, string deputy) =>
        Deputies.NameAsync(away.Account!.Id, new DeputyDetails { Deputy = deputy, ValidUntil = Now.AddDays(3) }, Test, Token);

    protected Task HoldAsync(string userId, string roleId, string unitId) => Holdings.GrantAsync(userId, new HoldingDetails { RoleId = roleId, UnitId = unitId }, Test, Token);

    protected async Task<(WorkflowSubStatus SubStatus, int Incidents)> InstanceAsync(string instanceId)
    {
        await using var context = Context();
        var row = await context.Instances.SingleAsync(one => one.Id == instanceId, Token);
        return (row.SubStatus, row.IncidentCount);
    }

    private JsonObject Node(string type, string id, (string Name, JsonNode Value)[] properties)
    {
        var node = DefinitionJson.Node(type, id, properties);
        node["type"] = $"Response.{type}";
        node["titleEn"] ??= Value($"Do {id}");
        node["titleZh"] ??= Value($"办理{id}");
        node["role"] ??= Value(Role);
        node["unit"] ??= Value("A");
        return node;
    }
}
