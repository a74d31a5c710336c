using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>A circuit order from its registration to its completion, over HTTP: how it is signed, distributed through the levels, and completed.</summary>
public abstract class OrderProcessTests(OpeningWorld world)
{
    private readonly OpeningPlay _play = new(world);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_circuits_of_three_branches_are_opened_tested_and_reported()
    {
        var id = await world.OrderAsync([OpeningWorld.Circuit("L1", "A", "B"), OpeningWorld.Circuit("L2", "C", "A")], new() { ["reservation"] = "RSV-1" });
        (await world.OpenAsync(id)).ShouldBe(["sign"]);
        (await world.StateAsync(id)).State.ShouldBe("signing");
        await _play.DoAsync(id, "sign", "A");
        (await world.StateAsync(id)).State.ShouldBe("building");
        var openings = await world.PartsAsync(id);
        openings.Select(static one => one.Unit).ShouldBe(["A", "C"]);

        var works = await world.PartsAsync(openings[0].Id);
        works.Select(static one => one.Unit).ShouldBe(["A", "B"]);
        await _play.DoAsync(works[0].Id, "sign", "A");
        (await world.OpenAsync(works[0].Id)).ShouldBe(["coordinate"], "resources are assigned and configured without a person");
        world.Carrier.Asked.ShouldContain("assign A-L1 L1-A-port L1-A-fibre");
        world.Carrier.Asked.ShouldContain("configure A-L1 A");
        await _play.OpenAllAsync(id);

        (await world.StateAsync(id)).ShouldBe(("accepted", "Finished"));
        (await world.DocumentsAsync(id)).ShouldBe(["dispatch-order"]);
        (await world.DocumentsAsync(openings[0].Id)).ShouldBe(["completion-report", "end-to-end-test-report"]);
        (await world.DocumentsAsync(works[1].Id)).ShouldBe(["completion-report", "local-test-report", "opening-delivery-report", "opening-work-plan"]);
        (await world.DocumentsAsync(works[0].Id)).ShouldBe(["local-test-report", "opening-delivery-report", "opening-work-plan"], "the lead branch reports completion with the end-to-end test");
        (world.Carrier.Services["A-L1"], world.Carrier.Services["C-L2"]).ShouldBe(("active", "active"));

        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        var order = await context.DispatchOrders.SingleAsync(one => one.Id == id, Token);
        (order.State, order.FilingPlace).ShouldBe((DispatchOrderState.Completed, "Cabinet 4"));
        order.TestReport.ShouldNotBeNull();
        (await context.OrderCircuits.Where(one => one.OrderId == id).Select(static one => one.State).Distinct().ToListAsync(Token)).ShouldBe([OrderCircuitState.Completed]);
        (await context.OrderSections.Where(one => one.OrderId == id && (one.State == OrderSectionState.Running || one.State == OrderSectionState.Blocked)).CountAsync(Token)).ShouldBe(0);
        (await context.OrderSections.Where(one => one.OrderId == id && one.CircuitKey == "L1" && one.State == OrderSectionState.Done).CountAsync(Token)).ShouldBeGreaterThan(12, "both branches have done their sections");
        var cases = openings.Select(static one => one.Id).ToArray();
        (await context.IndicatorFacts.Where(one => cases.Contains(one.CaseId)).OrderBy(static one => one.Kind).ThenBy(static one => one.Subject).Select(static one => $"{one.Kind} {one.Subject} {one.IsInTime}").ToListAsync(Token))
            .ShouldBe(["opening.circuit L1 True", "opening.circuit L2 True", "opening.test-report L1 True", "opening.test-report L2 True"]);
        await ShouldTellFactsAsync(id, openings[0].Id, works[0].Id);
        (await context.Circuits.Where(static one => one.Number == "A-L1").Select(static one => $"{one.State} {one.Name}").SingleAsync(Token)).ShouldBe("active Circuit L1");
        (await world.GetAsync("manager-A", "/api/notices")).Items.ShouldContain(static one => one.GetProperty("textEn").GetString()!.Contains("A-L1, C-L2 opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_incomplete_order_is_returned_with_the_reason_completed_and_signed_again()
    {
        var id = await world.OrderAsync([OpeningWorld.Circuit("R1", "A")]);
        (await world.TryAsync(id, "sign", "dispatcher-A", "ReturnIncomplete")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "task.reasonMissing");
        await world.DoAsync(id, "sign", "dispatcher-A", "ReturnIncomplete", reason: "The telephone at the A end is wrong.");
        (await world.StateAsync(id)).State.ShouldBe("returned");
        await using (var context = world.Services.GetRequiredService<Database>().CreateContext())
            (await context.DispatchOrders.SingleAsync(one => one.Id == id, Token)).State.ShouldBe(DispatchOrderState.Returned);
        var complete = await world.TaskAsync(id, "complete", "manager-A");
        var limit = world.Clock.GetUtcNow().AddDays(20);
        complete.GetProperty("facts").GetProperty("returnReason").GetString().ShouldBe("The telephone at the A end is wrong.");
        await world.DoAsync(id, "complete", "manager-A", null, new() { ["corrections"] = new JsonArray(new JsonObject { ["circuit"] = "R1", ["field"] = "phoneA", ["value"] = "13711112222" }), ["limit"] = limit.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ["note"] = "Called and asked." });
        (await LimitAsync(id)).ShouldBe(limit, TimeSpan.FromSeconds(1), "the limit that was completed holds");

        // Returned once more, and completed without another limit: the one before stays.
        await world.DoAsync(id, "sign", "dispatcher-A", "ReturnIncomplete", reason: "The room is missing.");
        await world.DoAsync(id, "complete", "manager-A", null, new() { ["corrections"] = new JsonArray(new JsonObject { ["circuit"] = "R1", ["field"] = "addressA", ["value"] = "1 A Road, room 7" }), ["note"] = "Room 7" });
        (await LimitAsync(id)).ShouldBe(limit, TimeSpan.FromSeconds(1));

        (await world.OpenAsync(id)).ShouldBe(["sign"]);
        (await world.TaskAsync(id, "sign", "dispatcher-A")).GetProperty("facts").GetProperty("circuits")[0].GetProperty("endA").GetProperty("phone").GetString().ShouldBe("13711112222");
        await _play.DoAsync(id, "sign", "A");
        var opening = (await world.PartsAsync(id)).ShouldHaveSingleItem();
        (await world.CaseAsync(opening.Id)).GetProperty("data").GetProperty("circuit").GetProperty("endA").GetProperty("phone").GetString().ShouldBe("13711112222");
    }

    [Fact]
    public async Task A_stated_limit_that_is_shorter_than_the_rule_is_flagged_to_who_signs_and_holds()
    {
        var stated = world.Clock.GetUtcNow().AddHours(5);
        var id = await world.OrderAsync([OpeningWorld.Circuit("S1", "A")], new() { ["limitAt"] = stated.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        (await world.TaskAsync(id, "sign", "dispatcher-A")).GetProperty("instructionsEn").GetString()!.ShouldContain("shorter than the rule");
        (await LimitAsync(id)).ShouldBe(stated, TimeSpan.FromSeconds(1));
        await _play.DoAsync(id, "sign", "A");
        var opening = (await world.PartsAsync(id)).Single().Id;
        (await LimitAsync(opening)).ShouldBe(stated, TimeSpan.FromSeconds(1), "the circuit has the limit of its order");
        (await LimitAsync((await world.PartsAsync(opening)).Single().Id)).ShouldBe(stated, TimeSpan.FromSeconds(1), "so has the work of a branch");

        id = await world.OrderAsync([OpeningWorld.Circuit("S2", "A")], new() { ["limitAt"] = world.Clock.GetUtcNow().AddDays(30).ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        (await world.TaskAsync(id, "sign", "dispatcher-A")).GetProperty("instructionsEn").GetString()!.ShouldNotContain("shorter");
    }

    [Fact]
    public async Task The_province_assigns_its_trunk_and_reviews_what_the_lead_branch_reports()
    {
        var id = await world.OrderAsync([OpeningWorld.Circuit("P1", "A", "B")], new() { ["level"] = "province", ["source"] = "province" }, "P", "province");
        await world.DoAsync(id, "sign", "province", "Sign");
        (await world.OpenAsync(id)).ShouldBe(["trunk"]);
        await world.DoAsync(id, "trunk", "network", null, new() { ["resources"] = new JsonArray(new JsonObject { ["circuit"] = "P1", ["resource"] = "Ring 3, slot 7" }) });
        var opening = (await world.PartsAsync(id)).Single().Id;
        await _play.DriveWorksAsync(opening);
        await _play.DoAsync(opening, "appointment", "A");
        await _play.DoAsync(opening, "presence", "B");
        await _play.DriveAsync(opening, "A", "mstp", "review");
        (await world.StateAsync(opening)).State.ShouldBe("reviewing");

        // Rejected for the report alone: it is made anew, and supersedes the one before.
        await world.DoAsync(opening, "review", "province", "RejectReport", reason: "The filing place is missing.");
        (await world.OpenAsync(opening)).ShouldBe(["report"]);
        var rejected = await world.TaskAsync(opening, "report", "maintainer-A");
        rejected.GetProperty("facts").GetProperty("reviewReason").GetString().ShouldBe("The filing place is missing.");
        var kept = rejected.GetProperty("draft");
        (kept.GetProperty("customerSigner").GetString(), kept.GetProperty("filingPlace").GetString()).ShouldBe(("Ms Lin", "Cabinet 4"), "nobody writes again what was in the rejected one");
        await _play.DriveAsync(opening, "A", "mstp", "review");

        // Rejected for the test: it is agreed with the customer and made again, while no branch works again.
        await world.DoAsync(opening, "review", "province", "RejectTest", reason: "Test for 24 hours.");
        (await world.OpenAsync(opening)).ShouldBe(["appointment"]);
        await _play.FinishAsync(opening, "A", "mstp", "B");
        (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
        (await world.StateAsync(id)).ShouldBe(("accepted", "Finished"));
    }

    [Fact]
    public async Task Headquarters_assigns_the_backbone_and_hands_the_order_down_to_a_province()
    {
        var id = await world.OrderAsync([OpeningWorld.Circuit("H1", "A", "B")], new() { ["level"] = "headquarters" }, "P", "hq");
        await world.DoAsync(id, "sign", "hq", "Sign");
        await world.DoAsync(id, "backbone", "hq", null, new() { ["resources"] = new JsonArray(new JsonObject { ["circuit"] = "H1", ["resource"] = "Wave 12" }), ["province"] = world.Province });
        var province = (await world.PartsAsync(id)).Single();
        province.Unit.ShouldBe("P");
        (await world.CaseAsync(province.Id)).GetProperty("data").GetProperty("backbone")[0].GetProperty("resource").GetString().ShouldBe("Wave 12");
        await world.DoAsync(province.Id, "sign", "province", "Sign");
        await world.DoAsync(province.Id, "trunk", "network", null, new() { ["resources"] = new JsonArray(new JsonObject { ["circuit"] = "H1", ["resource"] = "Ring 3" }) });
        await _play.OpenAllAsync(province.Id);
        (await world.StateAsync(province.Id)).ShouldBe(("accepted", "Finished"));
        (await world.StateAsync(id)).ShouldBe(("accepted", "Finished"));
    }

    // Whoever sees the order sees what its circuits count, whoever sees a part that alone, and nobody else anything.
    private async Task ShouldTellFactsAsync(string order, string opening, string work)
    {
        var facts = (await world.GetAsync("manager-A", $"/api/cases/{order}/indicators")).Items;
        facts.Select(static one => $"{one.GetProperty("indicator").GetString()} {one.GetProperty("subject").GetString()} {one.GetProperty("unitCode").GetString()} {one.GetProperty("isInTime").GetBoolean()}").Order(StringComparer.Ordinal)
            .ShouldBe(["opening.circuit L1 A True", "opening.circuit L2 C True", "opening.test-report L1 A True", "opening.test-report L2 C True"]);
        var newest = facts[0];
        facts.ShouldAllBe(one => one.GetProperty("doneAt").GetDateTimeOffset() <= newest.GetProperty("doneAt").GetDateTimeOffset(), "the newest comes first");
        facts.ShouldAllBe(static one => one.GetProperty("dueAt").GetDateTimeOffset() > one.GetProperty("doneAt").GetDateTimeOffset() && one.GetProperty("value").GetDecimal() == 1);
        var circuit = facts.First(static one => one.GetProperty("indicator").GetString() == "opening.circuit");
        (circuit.GetProperty("nameZh").GetString(), circuit.GetProperty("nameEn").GetString(), circuit.GetProperty("measureZh").GetString(), circuit.GetProperty("measureEn").GetString()).ShouldBe(("电路开通", "Circuits opened", "条", "circuit"));
        var page = await world.GetAsync("manager-A", $"/api/cases/{order}/indicators?page=2&pageSize=3");
        (page.Json.GetProperty("total").GetInt32(), page.Items.Length).ShouldBe((4, 1));
        (await world.GetAsync("hq", $"/api/cases/{opening}/indicators")).Items.Select(static one => one.GetProperty("caseNumber").GetString()).Distinct().ShouldHaveSingleItem();
        (await world.GetAsync("hq", $"/api/cases/{work}/indicators")).Items.ShouldBeEmpty();
        (await world.GetAsync("desk-B", $"/api/cases/{order}/indicators")).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        (await world.GetAsync("hq", $"/api/cases/{order}/indicators?page=0")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<DateTimeOffset> LimitAsync(string caseId) =>
        (await world.GetAsync("hq", $"/api/cases/{caseId}/limits")).Items.Single(static one => one.GetProperty("key").GetString() == "opening.overall").GetProperty("limitAt").GetDateTimeOffset();
}
