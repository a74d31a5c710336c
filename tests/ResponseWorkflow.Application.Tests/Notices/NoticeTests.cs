using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices;
using ResponseWorkflow.Application.Notices.Reading;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.Tests.TimeLimits;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Notices;

/// <summary>What tests of notices share: a node that does tasks, limits and notices, and the invented province.</summary>
public abstract class NoticeTests(TestDatabase database) : LimitTests(database)
{
    protected const string Engineer = "specialist-engineer";

    protected NoticeCommands Reading => Desk.Get<NoticeCommands>();

    protected NoticeQueries Notices => Desk.Get<NoticeQueries>();

    protected TaskCommands Tasks => Desk.Get<TaskCommands>();

    protected override void AddToDesk(IServiceCollection services) => services.AddNotices();

    /// <summary>A task of the engineers of the branch.</summary>
    protected static JsonObject Work(string id, params (string Name, JsonNode Value)[] inputs) =>
        Node("HumanTask", id, [("titleEn", Value($"Do {id}")), ("titleZh", Value($"办理{id}")), ("role", Value(Engineer)), .. inputs]);

    /// <summary>Starts a case of the process that was drawn, for a person.</summary>
    protected async Task<CaseAnswer> StartAsync(Actor actor) => await Desk.Get<CaseCommands>().StartAsync(Fault() with { Grade = "Gold" }, actor, null, Token);

    protected static JsonObject List(params string[] values) => DefinitionJson.Literal(JsonSerializer.SerializeToNode(values)!);

    /// <summary>Draws a flowchart with connections <c>from.port → to</c> as the process.</summary>
    protected void DrawFlow(JsonObject[] activities, params (string From, string Port, string To)[] connections) => Draw(DefinitionJson.Node(
        "Flowchart",
        "flow",
        ("activities", new JsonArray([.. activities])),
        ("connections", new JsonArray([.. connections.Select(static JsonNode (one) => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = one.From, ["port"] = one.Port },
            ["target"] = new JsonObject { ["activity"] = one.To, ["port"] = "In" },
        })]))));

    protected static TaskCall Call(HumanTaskRow task, Actor actor) => new(task.Id, actor, null, null);

    /// <summary>The open task of a case.</summary>
    protected async Task<HumanTaskRow> OpenTaskAsync(string caseId)
    {
        await using var context = Look();
        return await context.HumanTasks.SingleAsync(row => row.CaseId == caseId && (row.State == HumanTaskState.Open || row.State == HumanTaskState.Claimed), Token);
    }

    /// <summary>What somebody was told, in order: kind and English title.</summary>
    protected async Task<string[]> ToldAsync(Actor actor) => [.. (await RowsAsync(actor)).Select(static row => $"{row.Kind}: {row.TitleEn}")];

    /// <summary>The kinds of what somebody was told, in order.</summary>
    protected async Task<string[]> KindsAsync(Actor actor) => [.. (await RowsAsync(actor)).Select(static row => row.Kind)];

    protected async Task<IReadOnlyList<NoticeRow>> RowsAsync(Actor actor)
    {
        await using var context = Look();
        var id = actor.Account!.Id;
        return await context.Notices.Where(row => row.RecipientId == id).OrderBy(static row => row.At).ThenBy(static row => row.Kind).ThenBy(static row => row.Id).ToListAsync(Token);
    }

    protected Task StandInAsync(Actor away, string deputy) => Desk.Get<DeputyCommands>().NameAsync(away.Account!.Id, new DeputyDetails { Deputy = deputy, ValidUntil = Now.AddDays(3) }, Test, Token);

    /// <summary>Lets what the node knows of people and texts grow old.</summary>
    protected void Forget() => Clock.Advance(TimeSpan.FromSeconds(5));
}
