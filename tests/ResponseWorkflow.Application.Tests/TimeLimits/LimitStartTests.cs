using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>Steps of limits that start instances.</summary>
public abstract class LimitStartTests(TestDatabase database) : LimitTests(database)
{
    [Fact]
    public async Task A_breach_starts_an_instance_that_works_for_the_same_case()
    {
        await PublishAsync("late", "OnTimeLimitBreached", ("key", Value(Recovery)));
        await PublishAsync("warned", "OnTimeLimitWarning", ("key", Value(Recovery)));
        await PublishAsync("target", "OnTimeLimitWarning", ("step", Value("target")));
        Draw(Start(Recovery), Wait());
        var started = await StartCaseAsync();
        Pass("01:00:01");
        await SweepAsync();
        await Desk.DeliverAsync(Token);
        (await StartedAsync(started)).ShouldBe(["target"]);
        Pass("02:00:00");
        await SweepAsync();
        await Desk.DeliverAsync(Token);

        (await StartedAsync(started)).ShouldBe(["late", "target"]);
        await using var context = Look();
        var output = await context.Activities.Where(row => context.Instances.Any(one => one.Id == row.InstanceId && one.DefinitionId == "late") && row.ActivityId == "starts").Select(static row => row.Outputs).SingleAsync(Token);
        output.ShouldNotBeNull().ShouldContain("\"limit\"");
        output.ShouldContain(Recovery);
    }

    [Fact]
    public async Task Only_limits_of_the_key_and_the_process_start_one()
    {
        await PublishAsync("other-key", "OnTimeLimitBreached", ("key", Value("fault.sign")));
        await PublishAsync("other-process", "OnTimeLimitBreached", ("ofProcess", Value("nothing")));
        await PublishAsync("any", "OnTimeLimitBreached");
        Draw(Start(Recovery), Wait());
        var started = await StartCaseAsync();
        await using (var context = Look())
        {
            var definitionId = await context.Instances.Where(row => row.Id == started.InstanceId).Select(static row => row.DefinitionId).SingleAsync(Token);
            await PublishAsync("this-process", "OnTimeLimitBreached", ("ofProcess", Value(definitionId)), ("key", Value(Recovery)));
        }

        Pass("03:00:01");
        await SweepAsync();
        await Desk.DeliverAsync(Token);

        (await StartedAsync(started)).ShouldBe(["any", "this-process"]);
    }

    [Fact]
    public async Task Every_step_of_a_ladder_starts_an_instance_that_knows_whom_it_is_for()
    {
        await PublishAsync("climbed", "OnTimeLimitBreached", ("step", Value("escalation")));
        await PublishAsync("second", "OnTimeLimitBreached", ("step", Value("escalation-2")));
        Draw(Start("fault.escalate"), Wait());
        var started = await StartCaseAsync();
        Pass("02:00:00");
        await SweepAsync();
        await Desk.DeliverAsync(Token);
        (await StartedAsync(started)).ShouldBe(["climbed"]);
        Pass("01:00:00");
        await SweepAsync();
        await Desk.DeliverAsync(Token);

        (await StartedAsync(started)).ShouldBe(["climbed", "climbed", "second"]);
        await using var context = Look();
        var outputs = await context.Activities.Where(row => context.Instances.Any(one => one.Id == row.InstanceId && one.DefinitionId == "climbed") && row.ActivityId == "starts").Select(static row => row.Outputs).ToListAsync(Token);
        outputs.ShouldAllBe(one => one!.Contains(Branch, StringComparison.Ordinal));
        outputs.Count(static one => one!.Contains("\"response-centre-director\"", StringComparison.Ordinal)).ShouldBe(1);
        outputs.Count(static one => one!.Contains("\"deputy-general-manager\"", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_comes_to_wait_for_the_end_of_a_clock_that_has_stopped_meanwhile_goes_on_at_once()
    {
        await PublishAsync("climbed", "OnTimeLimitBreached", [("step", Value("escalation-1"))], Node("OnTimeLimitBreached", "ends", ("key", Value("fault.escalate")), ("step", Value("stopped"))));
        Draw(Start("fault.escalate"), Wait("work"), Stop("fault.escalate"), Wait());
        var (stopped, running) = (await StartCaseAsync(), await StartCaseAsync());
        Pass("02:00:00");
        await SweepAsync();
        await GoOnAsync(stopped, "work");

        await Desk.DeliverAsync(Token);
        await Desk.DeliverAsync(Token);

        (await StartedAsync(stopped)).ShouldBe(["climbed"]);
        (await WaitsOfStartedAsync(stopped)).ShouldBeEmpty();
        (await WaitsOfStartedAsync(running)).ShouldBe(["ends"]);
        await GoOnAsync(running, "work");
        await Desk.DeliverAsync(Token);
        (await WaitsOfStartedAsync(running)).ShouldBeEmpty();
    }

    [Fact]
    public async Task However_many_nodes_look_and_die_one_breach_starts_one_instance()
    {
        await PublishAsync("late", "OnTimeLimitBreached", ("key", Value(Recovery)));
        Draw(Start(Recovery), Wait());
        for (var number = 0; number < 10; number++)
            await StartCaseAsync();
        var other = AddDesk();
        Pass("03:00:01");
        Seen.Deaths = 3;

        for (var round = 0; round < 4; round++)
        {
            await Task.WhenAll(SweepAsync(), other.Get<LimitSweep>().SweepAsync(Token));
            await Task.WhenAll(Desk.DeliverAsync(Token), other.DeliverAsync(Token));
            Pass("00:10:00");
        }

        await using var context = Look();
        (await context.Instances.CountAsync(static row => row.DefinitionId == "late", Token)).ShouldBe(10);
        (await context.Instances.Where(static row => row.DefinitionId == "late").Select(static row => row.CaseId).Distinct().CountAsync(Token)).ShouldBe(10);
        (await context.Stimuli.CountAsync(static row => row.Kind == StimulusKind.Start, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_step_that_comes_to_nothing_with_its_transaction_starts_nothing()
    {
        await PublishAsync("late", "OnTimeLimitBreached");
        Draw(Start(Recovery), Wait());
        await StartCaseAsync();
        Pass("03:00:01");
        Seen.Deaths = 2;

        await SweepAsync();

        await using var context = Look();
        (await context.Stimuli.CountAsync(Token)).ShouldBe(0);
        (await context.LimitSteps.CountAsync(Token)).ShouldBe(0);
    }

    // As publication indexes it.
    private Task PublishAsync(string definitionId, string type, params (string Name, JsonNode Value)[] inputs) => PublishAsync(definitionId, type, inputs, Wait());

    private async Task PublishAsync(string definitionId, string type, (string Name, JsonNode Value)[] inputs, params JsonObject[] next)
    {
        var definition = Catalogue.Add(DefinitionJson.Document(definitionId, DefinitionJson.Chain([DefinitionJson.AsTrigger(Node(type, "starts", inputs)), .. next])), KnownActivities.All);
        await using var context = Look();
        foreach (var trigger in TriggerIndex.Of(definition.Workflow, Now))
        {
            context.Triggers.Add(new TriggerRow
            {
                Id = $"{definitionId}-{trigger.Hash[..8]}",
                DefinitionId = definitionId,
                VersionId = definition.VersionId,
                ActivityId = trigger.Activity.Id,
                Name = trigger.Name,
                Hash = trigger.Hash,
                Payload = DataJson.ToJson(trigger.Payload),
            });
        }

        await context.SaveChangesAsync(Token);
    }

    private async Task<string[]> WaitsOfStartedAsync(CaseAnswer started)
    {
        await using var context = Look();
        return await context.Bookmarks.Where(row => context.Instances.Any(one => one.Id == row.InstanceId && one.CaseId == started.CaseId && one.Id != started.InstanceId)).Select(static row => row.ActivityId).ToArrayAsync(Token);
    }

    private async Task<string[]> StartedAsync(CaseAnswer started)
    {
        await using var context = Look();
        return await context.Instances.Where(row => row.CaseId == started.CaseId && row.Id != started.InstanceId).OrderBy(static row => row.DefinitionId).Select(static row => row.DefinitionId).ToArrayAsync(Token);
    }
}

public sealed class SqliteLimitStartTests(SqliteTestDatabase database) : LimitStartTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlLimitStartTests(PostgreSqlTestDatabase database) : LimitStartTests(database), IClassFixture<PostgreSqlTestDatabase>;
