using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.Tests.Cases;
using ResponseWorkflow.Application.TimeLimits.Acts;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;
using TestKit.Runtime;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>What tests of running limits share: cases whose process a test draws, and a node that does tasks and limits.</summary>
public abstract class LimitTests(TestDatabase database) : CaseTests(database)
{
    protected const string Recovery = "fault.recovery";

    protected static readonly CommandOrigin Somebody = new("li");

    private TestNode? _desk;

    protected TestTerms Terms { get; } = new();

    protected SeenSteps Seen { get; } = new();

    /// <summary>The node that does everything.</summary>
    protected TestNode Desk => _desk ??= AddDesk();

    protected LimitCommands Acts => Desk.Get<LimitCommands>();

    protected LimitQueries Limits => Desk.Get<LimitQueries>();

    protected TestNode AddDesk() => AddNode(services =>
    {
        services.AddSingleton<ITimeLimitTerms>(Terms);
        services.AddSingleton<ITimeLimitStepHandler>(Seen);
        services.AddHumanTasks();
        AddToDesk(services);
    });

    /// <summary>What a suite needs on the node besides.</summary>
    protected virtual void AddToDesk(IServiceCollection services)
    {
    }

    protected static JsonObject Start(string key, params (string Name, JsonNode Value)[] inputs) => Node("StartTimeLimit", $"start-{key}", [("key", Value(key)), .. inputs]);

    protected static JsonObject Stop(string key, params (string Name, JsonNode Value)[] inputs) => Node("StopTimeLimit", $"stop-{key}", [("key", Value(key)), .. inputs]);

    protected static new JsonObject Node(string type, string id, params (string Name, JsonNode Value)[] inputs)
    {
        var node = DefinitionJson.Node(type, id, inputs);
        node["type"] = $"Response.{type}";
        return node;
    }

    protected static JsonObject Value(object value) => DefinitionJson.Literal(value);

    protected static JsonObject Wait(string id = "wait") => DefinitionJson.RunTask(id, id);

    protected static JsonObject Ask(string limitKey) => Node("HumanTask", "ask", ("titleEn", Value("Do it")), ("titleZh", Value("办理")), ("role", Value("response-desk")), ("limitKey", Value(limitKey)));

    /// <summary>Starts a case of the process that was drawn.</summary>
    protected async Task<CaseAnswer> StartCaseAsync(string? grade = "Gold") => await Desk.Get<CaseCommands>().StartAsync(Fault() with { Grade = grade }, Test, null, Token);

    /// <summary>Lets the process go on.</summary>
    protected async Task GoOnAsync(CaseAnswer started, string wait = "wait")
    {
        await using var context = Look();
        var bookmark = await context.RequestedTasks.SingleAsync(row => row.InstanceId == started.InstanceId && row.TaskName == wait, Token);
        await Desk.Commands.ResumeAsync(bookmark.BookmarkId, DataObject.Empty, Somebody, Token);
    }

    /// <summary>Lets an instance without a case go on.</summary>
    protected async Task ResumeAsync(string instanceId, string wait)
    {
        await using var context = Look();
        var bookmark = await context.RequestedTasks.SingleAsync(row => row.InstanceId == instanceId && row.TaskName == wait, Token);
        await Desk.Commands.ResumeAsync(bookmark.BookmarkId, DataObject.Empty, Somebody, Token);
    }

    /// <summary>What the history of an instance tells of its limits.</summary>
    protected async Task<string[]> JournalAsync(string instanceId)
    {
        await using var context = Look();
        return await context.Journal.Where(row => row.InstanceId == instanceId && row.EventName.StartsWith("Time limit")).OrderBy(static row => row.Sequence).Select(static row => row.EventName).ToArrayAsync(Token);
    }

    protected Task<int> SweepAsync() => Desk.Get<LimitSweep>().SweepAsync(Token);

    protected async Task<RunningLimitRow> LimitAsync(string caseId, string key = Recovery)
    {
        await using var context = Look();
        return await context.RunningLimits.SingleAsync(row => row.CaseId == caseId && row.Key == key, Token);
    }

    protected async Task<RunningLimitRow[]> LimitsAsync(string caseId)
    {
        await using var context = Look();
        return await context.RunningLimits.Where(row => row.CaseId == caseId).OrderBy(static row => row.Key).ToArrayAsync(Token);
    }

    /// <summary>The steps that are noted, in order of their instants.</summary>
    protected async Task<string[]> StepsAsync(string limitId)
    {
        await using var context = Look();
        return [.. (await context.LimitSteps.Where(row => row.LimitId == limitId).ToListAsync(Token)).OrderBy(static row => row.PlannedTicks).Select(static row => row.Step)];
    }

    /// <summary>The log of a clock.</summary>
    protected async Task<string[]> LogAsync(string limitId)
    {
        await using var context = Look();
        var entries = await context.LimitEvents.Where(row => row.LimitId == limitId).OrderBy(static row => row.Number).ToListAsync(Token);
        entries.Select(static one => one.Number).ShouldBe(Enumerable.Range(1, entries.Count));
        return [.. entries.Select(static one => $"{one.Kind} {one.By ?? "-"} {one.Cause}")];
    }

    protected async Task<HumanTaskRow> TaskAsync(CaseAnswer started)
    {
        await using var context = Look();
        return await context.HumanTasks.SingleAsync(row => row.InstanceId == started.InstanceId, Token);
    }

    protected async Task<TimeSpan> LeftAsync(string caseId, string key = Recovery) =>
        (await Limits.OfCaseAsync(caseId, Test, Token)).Single(one => one.Row.Key == key).Deadline.ShouldNotBeNull().Remaining.ShouldNotBeNull();

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected void PassTo(string instant) => Clock.Advance(At(instant) - Now);

    protected static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    protected void Pass(string span) => Clock.Advance(TimeSpan.Parse(span, CultureInfo.InvariantCulture));
}
