using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>The end-to-end test, which the lead branch commands, and what becomes of it.</summary>
public abstract class EndToEndTests(OpeningWorld world)
{
    private readonly OpeningPlay _play = new(world);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_end_to_end_test_sends_the_named_branch_back_to_work_and_is_made_again()
    {
        var opening = await StartAsync("E1");
        await _play.DriveWorksAsync(opening);
        await _play.DoAsync(opening, "appointment", "A");
        await _play.DoAsync(opening, "presence", "B");
        await world.DoAsync(opening, "endToEnd", "maintainer-A", null, await _play.TestedAsync("maintainer-A", isGood: false));
        (await world.OpenAsync(opening)).ShouldBe(["locate"]);
        await _play.DoAsync(opening, "locate", "A");
        var again = (await world.PartsAsync(opening)).ShouldHaveSingleItem();
        again.Unit.ShouldBe("B");
        (await world.OpenAsync(again.Id)).ShouldBe(["repairConfiguration"], "a branch that mends signs for nothing again");
        (await world.TaskAsync(again.Id, "repairConfiguration", "operations-B")).GetProperty("facts").GetProperty("reworkReason").GetString().ShouldBe("Errors beyond the border");
        await _play.DriveAsync(again.Id, "B");
        await _play.FinishAsync(opening, "A", "mstp", "B");
        (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
        (await world.GetAsync("hq", $"/api/cases/{opening}/documents")).Items.Count(static one => one.GetProperty("template").GetString() == "end-to-end-test-report").ShouldBe(1, "what failed is no report");
    }

    [Fact]
    public async Task A_cooperating_tester_who_cannot_come_has_the_test_agreed_anew()
    {
        var opening = await StartAsync("E2");
        await _play.DriveWorksAsync(opening);
        await _play.DoAsync(opening, "appointment", "A");
        await world.DoAsync(opening, "presence", "maintainer-B", "CannotCome", new() { ["tester"] = "Mr Gao", ["phone"] = "1" }, "On leave until Friday.");
        (await world.OpenAsync(opening)).ShouldBe(["appointment"]);
        await _play.FinishAsync(opening, "A", "mstp", "B");
        (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
    }

    [Fact]
    public async Task When_one_of_several_cooperating_branches_cannot_come_all_agree_anew()
    {
        // Led by a branch at which neither end is.
        var circuit = OpeningWorld.Circuit("E6", "A", "C");
        circuit["endA"] = OpeningWorld.Circuit("E6", "B")["endA"]!.DeepClone();
        var order = await world.OrderAsync([circuit], new() { ["reservation"] = "RSV-E6" });
        await _play.DoAsync(order, "sign", "A");
        var opening = (await world.PartsAsync(order)).Single().Id;
        await _play.DriveWorksAsync(opening);
        await _play.DoAsync(opening, "appointment", "A");
        await _play.DoAsync(opening, "presence", "B");
        await world.DoAsync(opening, "presence", "maintainer-C", "CannotCome", new() { ["tester"] = "Mr Gao", ["phone"] = "1" }, "On leave until Friday.");
        (await world.OpenAsync(opening)).ShouldBe(["appointment"]);
        await _play.DoAsync(opening, "appointment", "A");
        await _play.DoAsync(opening, "presence", "B");
        await _play.DoAsync(opening, "presence", "C");

        // What is measured by itself stands in the form; and what the inventory refuses to enter is entered by hand.
        world.Carrier.Measures = true;
        try
        {
            await world.DoAsync(opening, "endToEnd", "maintainer-A", null, await _play.TestedAsync("maintainer-A", isGood: false));
            await _play.DoAsync(opening, "locate", "A");
            await _play.DriveWorksAsync(opening);
            await _play.DoAsync(opening, "appointment", "A");
            await _play.DoAsync(opening, "presence", "B");
            await _play.DoAsync(opening, "presence", "C");
            (await world.TaskAsync(opening, "endToEnd", "maintainer-A")).GetProperty("facts").GetProperty("measured").GetArrayLength().ShouldBe(4);
            world.Carrier.Refuses = true;
            await _play.DriveAsync(opening, "A", "mstp", "activateByHand");
            (await world.OpenAsync(opening)).ShouldBe(["activateByHand"]);
            await _play.DoAsync(opening, "activateByHand", "A");
        }
        finally
        {
            world.Carrier.Recover();
        }

        (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
    }

    [Fact]
    public async Task The_report_needs_the_customer_side_and_a_circuit_is_completed_once()
    {
        var opening = await StartAsync("E3");
        await _play.DriveWorksAsync(opening);
        await _play.DoAsync(opening, "appointment", "A");
        await _play.DoAsync(opening, "presence", "B");
        await _play.DriveAsync(opening, "A", "mstp", "report");
        var report = OpeningPlay.Data("report", world.Clock.GetUtcNow())!;
        report.Remove("customerSignature");
        (await world.TryAsync(opening, "report", "maintainer-A", null, report)).ShouldBeProblem(HttpStatusCode.BadRequest, "data.required");
        var task = (await world.TaskAsync(opening, "report", "maintainer-A")).GetProperty("task").GetProperty("id").GetString();
        (await world.PostAsync("maintainer-B", $"/api/human-tasks/{task}/complete", new() { ["data"] = OpeningPlay.Data("report", world.Clock.GetUtcNow()) })).Status.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Conflict], "a cooperating branch reports local completion alone");
        await _play.DoAsync(opening, "report", "A");
        var completion = (await world.TaskAsync(opening, "completion", "dispatcher-A")).GetProperty("task").GetProperty("id").GetString();
        await _play.DoAsync(opening, "completion", "A");
        (await world.PostAsync("dispatcher-A", $"/api/human-tasks/{completion}/complete", new() { ["data"] = new JsonObject() })).ShouldBeProblem(HttpStatusCode.Conflict, "task.completed");
        (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
    }

    [Fact]
    public async Task A_circuit_with_a_timeout_of_an_extension_is_not_opened_in_time()
    {
        var opening = await StartAsync("E5");
        await _play.DriveWorksAsync(opening);
        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        await context.OrderCircuits.Where(static one => one.Number == "A-E5").ExecuteUpdateAsync(static set => set.SetProperty(static one => one.Timeouts, 1), Token);
        await _play.FinishAsync(opening, "A", "mstp", "B");
        (await context.IndicatorFacts.Where(one => one.CaseId == opening).OrderBy(static one => one.Kind).Select(static one => $"{one.Kind} {one.IsInTime}").ToListAsync(Token)).ShouldBe(["opening.circuit False", "opening.test-report True"]);
    }

    [Fact]
    public async Task A_branch_that_never_answers_is_reported_to_the_province_when_the_limit_draws_near()
    {
        var opening = await StartAsync("E4");

        // However many days of rest lie between: the limit is one of working days.
        for (var day = 0; day < 14 && (await world.OpenAsync(opening)).Length == 0; day++)
            await world.PassAsync(TimeSpan.FromDays(1));
        (await world.OpenAsync(opening)).ShouldBe(["follow"]);

        // Who waits is asked again when it is later still.
        await world.DoAsync(opening, "follow", "dispatcher-A", "Wait");
        for (var day = 0; day < 14 && (await world.OpenAsync(opening)).Length == 0; day++)
            await world.PassAsync(TimeSpan.FromDays(1));
        (await world.OpenAsync(opening)).ShouldBe(["follow"]);
        await world.DoAsync(opening, "follow", "dispatcher-A", "Escalate", reason: "Branch B does not pick up.");
        (await world.TaskAsync(opening, "urgeBranch", "province")).GetProperty("instructionsEn").GetString().ShouldBe("Branch B does not pick up.");
        await world.DoAsync(opening, "urgeBranch", "province", null, new() { ["done"] = "Called its director." });
        await _play.DriveWorksAsync(opening);
        (await world.OpenAsync(opening)).ShouldBe(["appointment"], "who follows is relieved when the branches are done");
    }

    private async Task<string> StartAsync(string key)
    {
        var order = await world.OrderAsync([OpeningWorld.Circuit(key, "A", "B")], new() { ["reservation"] = $"RSV-{key}" });
        await _play.DoAsync(order, "sign", "A");
        return (await world.PartsAsync(order)).Single().Id;
    }
}
