using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Indicators;
using ResponseWorkflow.Application.TimeLimits;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Application.TimeLimits.Recomputing;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>The steps of limits: that they come, once, with all that they cause; and what becomes of them when rows change.</summary>
public abstract class LimitFiringTests(TestDatabase database) : LimitTests(database)
{
    private const int Crowd = 90, Batch = 20;

    // Several batches, which go at once where the database lets them.
    protected override void AddToDesk(IServiceCollection services) => services.AddIndicators().Configure<LimitOptions>(static options => options.RecomputeBatch = Batch);

    [Fact]
    public async Task Each_step_comes_at_its_time_and_the_case_tells_of_it()
    {
        Draw(Start("opening.overall", ("facts", DefinitionJson.Script("({ distance: 10 })")), ("isCaseDue", Value(true))), Wait());
        var started = await StartCaseAsync();
        var limit = await LimitAsync(started.CaseId, "opening.overall");

        (await SweepAsync()).ShouldBe(0);
        PassTo("2026-03-04T10:00:00+08:00");
        (await SweepAsync()).ShouldBe(1);
        (await LimitAsync(started.CaseId, "opening.overall")).WarnedAt.ShouldNotBeNull().ShouldBeLessThan(Now);
        PassTo("2026-03-04T16:00:00.000001+08:00");
        (await SweepAsync()).ShouldBe(1);

        (await StepsAsync(limit.Id)).ShouldBe(["warning-1", "warning-2", "limit"]);
        var over = await LimitAsync(started.CaseId, "opening.overall");
        (over.State, over.OverdueSince, over.NextAt).ShouldBe((LimitState.Running, over.LimitAt, null));
        Seen.Names.ShouldBe(["warning-1", "warning-2", "limit"]);
        await using var context = Look();
        var told = await context.CaseEvents.Where(row => row.CaseId == started.CaseId && row.Act == CaseActs.LimitStep).OrderBy(static row => row.Id).ToListAsync(Token);
        told.Select(static one => JsonDocument.Parse(one.Data).RootElement.GetProperty("step").GetString()).ShouldBe(["warning-1", "warning-2", "limit"]);
    }

    [Fact]
    public async Task Two_sweepers_at_once_do_each_step_once()
    {
        Draw(Start(Recovery), Wait());
        for (var number = 0; number < 30; number++)
            await StartCaseAsync();
        var other = AddDesk();
        Pass("03:00:01");

        var done = await Task.WhenAll(SweepAsync(), other.Get<LimitSweep>().SweepAsync(Token), SweepAsync(), other.Get<LimitSweep>().SweepAsync(Token));

        done.Sum().ShouldBe(30);
        Seen.Names.Count(static name => name == "limit").ShouldBe(30);
        Seen.Names.Count.ShouldBe(60);
        await using var context = Look();
        (await context.LimitSteps.CountAsync(Token)).ShouldBe(60);
        (await context.CaseEvents.CountAsync(static row => row.Act == CaseActs.LimitStep, Token)).ShouldBe(60);
    }

    [Fact]
    public async Task A_node_that_dies_in_the_middle_leaves_nothing_behind_and_the_next_one_does_it_all()
    {
        Draw(Start(Recovery), Wait());
        var started = await StartCaseAsync();
        Pass("03:00:01");

        // In the batch, and when the row is tried alone: then it is put off.
        Seen.Deaths = 2;
        await SweepAsync();
        var limit = await LimitAsync(started.CaseId);
        (await StepsAsync(limit.Id)).ShouldBeEmpty();
        (await ActsAsync(started.CaseId)).ShouldNotContain($"- {CaseActs.LimitStep}");
        (limit.Attempts, limit.OverdueSince, limit.LastError).ShouldBe((1, null, "The node dies here."));
        limit.NextAt.ShouldNotBeNull().ShouldBeGreaterThan(Now);
        Pass("00:00:02");
        await SweepAsync();

        (await StepsAsync(limit.Id)).ShouldBe(["target", "limit"]);
        Seen.Names.ShouldBe(["target", "limit"]);
        (await LimitAsync(started.CaseId)).Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task A_duty_repeats_until_its_clock_stops_and_missed_beats_come_as_one()
    {
        Draw(Start("fault.progress"), Wait());
        var started = await StartCaseAsync();
        var limit = await LimitAsync(started.CaseId, "fault.progress");
        Pass("00:30:00");
        await SweepAsync();
        Pass("01:31:00");
        await SweepAsync();
        await SweepAsync();
        (await StepsAsync(limit.Id)).ShouldBe(["repeat-1", "repeat-4"]);
        (await LimitAsync(started.CaseId, "fault.progress")).NextAt.ShouldBe(limit.StartedAt.AddMinutes(150));

        await GoOnAsync(started);
        Pass("03:00:00");

        (await SweepAsync()).ShouldBe(0);
        (await StepsAsync(limit.Id)).ShouldBe(["repeat-1", "repeat-4"]);
    }

    [Fact]
    public async Task An_escalation_names_the_people_who_hold_the_role_in_the_unit_or_above()
    {
        var director = await ActorAsync("director", Branch, "response-centre-director");
        await ActorAsync("other", OtherBranch, "response-centre-director");
        var general = await ActorAsync("general", Province, "deputy-general-manager");
        Draw(Start("fault.escalate"), Wait());
        var started = await StartCaseAsync();
        var limit = await LimitAsync(started.CaseId, "fault.escalate");
        Pass("02:00:00");
        await SweepAsync();
        Pass("01:00:00");
        await SweepAsync();

        await using var context = Look();
        var steps = await context.LimitSteps.Where(row => row.LimitId == limit.Id).OrderBy(static row => row.PlannedTicks).ToListAsync(Token);
        steps.Select(static step => step.Step).ShouldBe(["escalation-1", "escalation-2"]);
        steps[0].Told.ShouldNotBeNull().ShouldBe($$"""{"role":"response-centre-director","unit":"own","unitId":"{{Branch}}","channel":"sms","people":["{{director.Account!.Id}}"]}""");
        steps[1].Told.ShouldNotBeNull().ShouldContain($"\"people\":[\"{general.Account!.Id}\"]");
        var facts = await context.IndicatorFacts.OrderBy(static row => row.DoneAt).ToListAsync(Token);
        facts.Select(static fact => (fact.Kind, fact.CaseId, fact.UnitId, fact.Weight)).ShouldBe([("limit.escalation", started.CaseId, Branch, 1m), ("limit.escalation", started.CaseId, Branch, 1m)]);
        facts.Select(static fact => fact.Subject.Split(' ')[1]).ShouldBe(["escalation-1", "escalation-2"]);
    }

    [Fact]
    public async Task A_branch_that_waits_for_the_breach_goes_on_when_it_comes()
    {
        Draw(Start(Recovery), Side(Wait("work"), Then("OnTimeLimitBreached", Wait("late")), Then("OnTimeLimitWarning", Wait("warned"), ("step", Value("target")))));
        var started = await StartCaseAsync();
        Pass("01:00:01");
        await SweepAsync();
        await Desk.DeliverAsync(Token);
        (await WaitsAsync(started)).ShouldBe(["warned", "work"]);
        Pass("02:00:00");
        await SweepAsync();
        await Desk.DeliverAsync(Token);

        (await WaitsAsync(started)).ShouldBe(["late", "warned", "work"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("escalation")]
    [InlineData("stopped")]
    public async Task A_branch_that_waits_goes_on_by_another_outcome_when_the_clock_stops_before(string? step)
    {
        var key = step == "escalation" ? "fault.escalate" : Recovery;
        var flow = DefinitionJson.Node(
            "Flowchart",
            "flow",
            ("activities", new JsonArray(Node("OnTimeLimitBreached", "OnTimeLimitBreached", ("key", Value(key)), ("step", Value(step ?? ""))), Wait("late"), Wait("kept"))),
            ("connections", new JsonArray(Connection("OnTimeLimitBreached", "Done", "late"), Connection("OnTimeLimitBreached", "Stopped", "kept"))));
        Draw(Start(key), Side(flow, DefinitionJson.Sequence(Wait("work"), Stop(key))));
        var started = await StartCaseAsync();
        if (step == "stopped")
        {
            Pass("03:00:01");
            await SweepAsync();
            await Desk.DeliverAsync(Token);
            (await WaitsAsync(started)).ShouldContain("work");
        }

        await GoOnAsync(started, "work");
        await Desk.DeliverAsync(Token);

        (await WaitsAsync(started)).ShouldBe(["kept"]);
    }

    [Fact]
    public async Task Whoever_comes_to_wait_for_a_breach_that_has_been_goes_on_at_once()
    {
        Draw(Start(Recovery), Wait(), Then("OnTimeLimitBreached", Wait("late")));
        var started = await StartCaseAsync();
        Pass("04:00:00");
        await SweepAsync();

        await GoOnAsync(started);

        (await WaitsAsync(started)).ShouldBe(["late"]);
    }

    [Fact]
    public async Task Rows_that_change_for_running_limits_too_move_them_and_what_is_over_by_them_comes()
    {
        Terms.Change(Rules(TestTerms.Recovery(1, "3 h")));
        Draw(Start(Recovery, ("isCaseDue", Value(true))), Wait());
        var cases = new List<CaseAnswer>();
        for (var number = 0; number < Crowd; number++)
            cases.Add(await StartCaseAsync());
        Pass("02:00:00");

        // Broken off in its second batch, it goes on later with what is left.
        Terms.Change(Rules(TestTerms.Recovery(1, "3 h"), TestTerms.Recovery(2, "90 min")));
        Seen.LivesFor = Batch + 1;
        Seen.Deaths = Crowd;
        await Should.ThrowAsync<InvalidOperationException>(() => Desk.Get<LimitRecomputing>().RunAsync(Token));
        await using (var middle = Look())
            (await middle.RunningLimits.CountAsync(static limit => limit.Generation == 2, Token)).ShouldBeInRange(Batch, Crowd - 1);
        Seen.Deaths = 0;
        await Desk.Get<LimitRecomputing>().RunAsync(Token);

        await using var context = Look();
        var limits = await context.RunningLimits.ToListAsync(Token);
        limits.ShouldAllBe(limit => limit.Generation == 2 && limit.RuleVersion == 2 && limit.LimitAt == limit.StartedAt.AddMinutes(90) && limit.OverdueSince == limit.LimitAt);
        limits.Count.ShouldBe(Crowd);
        Seen.Names.Count(static name => name == "limit").ShouldBe(Crowd);
        (await context.CaseEvents.Where(static row => row.Act == CaseActs.LimitMoved).Select(static row => row.CaseId).ToListAsync(Token)).Order(StringComparer.Ordinal).ShouldBe(cases.Select(static one => one.CaseId).Order(StringComparer.Ordinal));
        var moved = await context.CaseEvents.Where(row => row.CaseId == cases[0].CaseId && row.Act == CaseActs.LimitMoved).Select(static row => row.Data).SingleAsync(Token);
        JsonDocument.Parse(moved).RootElement.GetProperty("cause").GetString().ShouldBe(LimitCauses.Terms);
        (await CaseAsync(cases[^1].CaseId)).DueAt.ShouldBe(limits.Single(limit => limit.CaseId == cases[^1].CaseId).LimitAt);
        await Desk.Get<LimitRecomputing>().RunAsync(Token);
        Seen.Names.Count.ShouldBe(Crowd);
    }

    [Fact]
    public async Task Rows_that_change_for_new_limits_only_leave_running_ones_as_they_are()
    {
        Terms.Change(Rules(TestTerms.Recovery(1, "3 h")));
        Draw(Start(Recovery), Wait());
        var running = await StartCaseAsync();
        var before = await LimitAsync(running.CaseId);
        Pass("00:10:00");

        Terms.Change(Rules(TestTerms.Recovery(1, "3 h"), TestTerms.Recovery(2, "1 h", $", \"validFrom\": \"{Now:yyyy-MM-ddTHH:mm:sszzz}\"")));
        await Desk.Get<LimitRecomputing>().RunAsync(Token);
        var later = await StartCaseAsync();

        var after = await LimitAsync(running.CaseId);
        (after.RuleVersion, after.LimitAt, after.Generation).ShouldBe((1, before.LimitAt, 2));
        (await LimitAsync(later.CaseId)).LimitAt.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public async Task A_limit_whose_rows_are_gone_keeps_what_it_was_and_says_why()
    {
        Draw(Start("fault.sign"), Wait());
        var started = await StartCaseAsync();
        var before = await LimitAsync(started.CaseId, "fault.sign");

        Terms.Change(Rules(TestTerms.Recovery(1, "3 h")));
        await Desk.Get<LimitRecomputing>().RunAsync(Token);

        var after = await LimitAsync(started.CaseId, "fault.sign");
        (after.State, after.LimitAt).ShouldBe((LimitState.Running, before.LimitAt));
        after.Fault.ShouldNotBeNull().ShouldContain("limit.unknownKey");
    }

    private static string Rules(params string[] rows) => $$"""{ "rows": [{{string.Join(",", rows)}}] }""";

    private static JsonObject Side(params JsonObject[] branches) => DefinitionJson.Parallel(branches);

    private static JsonObject Awaits(string type, params (string Name, JsonNode Value)[] inputs) => Node(type, type, [("key", Value(Recovery)), .. inputs]);

    private static JsonObject Then(string type, JsonObject next, params (string Name, JsonNode Value)[] inputs)
    {
        var sequence = DefinitionJson.Sequence(Awaits(type, inputs), next);
        sequence["id"] = $"{type}-then";
        return sequence;
    }

    private static JsonObject Connection(string from, string port, string to) => new()
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };

    private async Task<string[]> WaitsAsync(CaseAnswer started)
    {
        await using var context = Look();
        return await context.RequestedTasks.Where(row => row.InstanceId == started.InstanceId).Select(static row => row.TaskName).OrderBy(static name => name).ToArrayAsync(Token);
    }
}

public sealed class SqliteLimitFiringTests(SqliteTestDatabase database) : LimitFiringTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlLimitFiringTests(PostgreSqlTestDatabase database) : LimitFiringTests(database), IClassFixture<PostgreSqlTestDatabase>;
