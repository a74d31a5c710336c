using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>Resource verification from the request to the answer, over HTTP, along every path of its definition.</summary>
public abstract class VerificationProcessTests
{
    private readonly VerificationWorld _world;

    protected VerificationProcessTests(VerificationWorld world)
    {
        _world = world;
        world.Inventory.Recover();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonObject Building(int days, bool newDuct = false) => new() { ["workItems"] = "Lay a cable", ["investmentAccess"] = 30000, ["investmentEquipment"] = 12000.5, ["durationDays"] = days, ["newDuct"] = newDuct };

    private static JsonObject Conclusion(string feasible = "yes") => new()
    {
        ["results"] = new JsonArray(new JsonObject { ["site"] = "S1", ["feasible"] = feasible, ["investmentAccess"] = 30000, ["investmentEquipment"] = 12000.5, ["durationDays"] = 9 }),
        ["conclusion"] = "It can be given after a cable is laid.",
    };

    [Fact]
    public async Task Existing_resources_are_confirmed_reserved_and_answered()
    {
        var id = await _world.StartAsync();
        (await _world.OpenAsync(id)).ShouldBe(["operations"]);
        var task = await _world.TaskAsync(id, "operations", "operations-A");
        task.GetProperty("facts").GetProperty("check").GetProperty("sites")[0].GetProperty("accessNodeName").GetString().ShouldBe("South OLT");

        await _world.DoAsync(id, "operations", "operations-A", "Sufficient", new() { ["existing"] = "Port 3 of the south OLT", ["durationDays"] = 2 });
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);
        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());

        var found = await _world.CaseAsync(id);
        found.GetProperty("case").GetProperty("state").GetString().ShouldBe("answered");
        found.GetProperty("case").GetProperty("status").GetString().ShouldBe("Finished");
        var reservation = found.GetProperty("data").GetProperty("answer").GetProperty("reservation").GetString()!;
        var document = (await _world.GetAsync("desk-A", $"/api/cases/{id}/documents")).Items.ShouldHaveSingleItem();
        document.GetProperty("number").GetString().ShouldBe(found.GetProperty("data").GetProperty("answer").GetProperty("document").GetString());
        _world.Inventory.Held[reservation].ShouldBe(_world.Clock.GetUtcNow().AddDays(30), TimeSpan.FromSeconds(1));
        (await _world.GetAsync("manager-A", "/api/notices")).Items.ShouldContain(static one => one.GetProperty("textEn").GetString()!.Contains("is answered", StringComparison.Ordinal));

        await using var context = _world.Services.GetRequiredService<Database>().CreateContext();
        var facts = await context.IndicatorFacts.Where(one => one.CaseId == id).OrderBy(static one => one.Kind).ToListAsync(Token);
        facts.Select(static one => (one.Kind, one.Subject, one.IsInTime, one.Weight)).ShouldBe([("verification.department-answer", "operations", true, 1m), ("verification.resource", "L1", true, 1m)]);
        facts[1].DueAt.ShouldNotBeNull();
        facts[1].UnitId.ShouldBe(_world.Branch);
    }

    [Fact]
    public async Task Limits_run_from_the_receipt_each_part_with_its_share_and_late_answers_count_as_late()
    {
        _world.Inventory.Distance = 80;
        var id = await _world.StartAsync();
        var limits = (await _world.GetAsync("desk-A", $"/api/cases/{id}/limits")).Items;
        var overall = limits.Single(static one => one.GetProperty("key").GetString() == "verification.overall" && one.GetProperty("state").GetString() == "Running");
        overall.GetProperty("rule").GetString().ShouldStartWith("verification.overall.gold.far");
        var department = limits.Single(static one => one.GetProperty("key").GetString() == "verification.department");
        department.GetProperty("rule").GetString().ShouldStartWith("verification.department.department");
        department.GetProperty("startedAt").GetDateTimeOffset().ShouldBe(overall.GetProperty("startedAt").GetDateTimeOffset());
        department.GetProperty("limitAt").GetDateTimeOffset().ShouldBeLessThan(overall.GetProperty("limitAt").GetDateTimeOffset());
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("dueAt").GetDateTimeOffset().ShouldBe(overall.GetProperty("limitAt").GetDateTimeOffset());

        await _world.PassAsync(TimeSpan.FromDays(8));
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        await using var context = _world.Services.GetRequiredService<Database>().CreateContext();
        (await context.IndicatorFacts.SingleAsync(one => one.CaseId == id, Token)).IsInTime.ShouldBeFalse();
    }

    [Fact]
    public async Task Construction_is_asked_only_when_the_network_does_not_do_and_a_long_duration_must_be_justified()
    {
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Insufficient", new() { ["missing"] = "No free fibre" });
        (await _world.OpenAsync(id)).ShouldBe(["construction"]);

        // One site, below 50,000 CNY, no new duct: 7 working days by the row.
        await _world.DoAsync(id, "construction", "construction-A", "WithProcurement", Building(9));
        (await _world.OpenAsync(id)).ShouldBe(["justify"]);
        var justify = await _world.TaskAsync(id, "justify", "construction-A");
        justify.GetProperty("instructionsEn").GetString()!.ShouldContain("construction.overall.small");
        await _world.DoAsync(id, "justify", "construction-A", null, new() { ["justification"] = "The river bank is frozen." });
        (await _world.OpenAsync(id)).ShouldBe(["procurement"]);
        await _world.DoAsync(id, "procurement", "procurement-A", null, new() { ["investmentEquipment"] = 5000, ["durationDays"] = 4 });

        var desk = await _world.TaskAsync(id, "consolidate", "desk-A");
        var facts = desk.GetProperty("facts");
        var answers = facts.GetProperty("answers").EnumerateArray().ToDictionary(static one => one.GetProperty("department").GetString()!);
        answers.Keys.ShouldBe(["operations", "construction", "procurement"]);
        answers["construction"].GetProperty("isLong").GetBoolean().ShouldBeTrue();
        answers["construction"].GetProperty("limitDays").GetDouble().ShouldBe(7);
        answers["construction"].GetProperty("justification").GetString().ShouldBe("The river bank is frozen.");
        facts.GetProperty("summary").GetProperty("investment").GetDouble().ShouldBe(47000.5);
        facts.GetProperty("summary").GetProperty("durationDays").GetDouble().ShouldBe(9);
        desk.GetProperty("instructionsEn").GetString()!.ShouldContain("1 state a duration above the limit");
    }

    [Fact]
    public async Task A_duration_within_the_limit_or_justified_at_once_needs_no_more_words()
    {
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Insufficient");
        await _world.DoAsync(id, "construction", "construction-A", "Answered", Building(7));
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);

        id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Insufficient");
        var justified = Building(15, newDuct: true);
        justified["justification"] = "The permit takes two weeks.";
        await _world.DoAsync(id, "construction", "construction-A", "Answered", justified);
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);
    }

    [Fact]
    public async Task The_mobile_part_is_asked_beside_the_fixed_one_when_the_request_asks_about_signal()
    {
        var id = await _world.StartAsync(new() { ["askSignal"] = true });
        (await _world.OpenAsync(id)).ShouldBe(["operations", "optimisation"]);
        await _world.DoAsync(id, "optimisation", "optimisation-A", "Needed", new() { ["signal"] = "-112 dBm in the basement" });
        (await _world.OpenAsync(id)).ShouldBe(["mobileConstruction", "operations"]);
        await _world.DoAsync(id, "mobileConstruction", "mobile-A", "WithProcurement", Building(5));
        await _world.DoAsync(id, "mobileProcurement", "procurement-A", null, new() { ["investmentEquipment"] = 100, ["durationDays"] = 1 });
        (await _world.OpenAsync(id)).ShouldBe(["operations"], "the desk waits for both parts");
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);

        id = await _world.StartAsync(new() { ["askSignal"] = true });
        await _world.DoAsync(id, "optimisation", "optimisation-A", "NotNeeded", new() { ["signal"] = "-80 dBm" });
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);

        id = await _world.StartAsync(new() { ["askSignal"] = true });
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        await _world.DoAsync(id, "optimisation", "optimisation-A", "Needed", new() { ["signal"] = "-112 dBm in the basement" });
        await _world.DoAsync(id, "mobileConstruction", "mobile-A", "Answered", Building(5));
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"], "nothing has to be bought");
    }

    [Fact]
    public async Task The_maintainer_surveys_the_site_when_the_archive_does_not_suffice()
    {
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Survey", reason: "The archive shows no route.");
        (await _world.OpenAsync(id)).ShouldBe(["survey"]);
        await _world.DoAsync(id, "survey", "maintainer-A", null, new() { ["surveyedAt"] = "2026-03-02T10:00:00+08:00", ["found"] = "A duct with room" });
        var again = await _world.TaskAsync(id, "operations", "operations-A");
        again.GetProperty("facts").GetProperty("survey")[0].GetProperty("found").GetString().ShouldBe("A duct with room");
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);
    }

    [Fact]
    public async Task The_desk_urges_and_returns_answers_for_completion_to_the_departments_that_it_names()
    {
        var id = await _world.StartAsync();
        var task = await _world.TaskAsync(id, "operations", "operations-A");
        (await _world.PostAsync("desk-A", $"/api/human-tasks/{task.GetProperty("task").GetProperty("id").GetString()}/urge", new() { ["reason"] = "The customer asks." })).Status.ShouldBe(HttpStatusCode.OK);
        await _world.DoAsync(id, "operations", "operations-A", "Insufficient");
        await _world.DoAsync(id, "construction", "construction-A", "Answered", Building(3));
        var again = Conclusion();
        again["again"] = new JsonArray("construction");
        await _world.DoAsync(id, "consolidate", "desk-A", "AskAgain", again, "The duct is missing.");
        (await _world.OpenAsync(id)).ShouldBe(["construction"]);
        await _world.DoAsync(id, "construction", "construction-A", "Answered", Building(6, newDuct: true));

        var answers = (await _world.TaskAsync(id, "consolidate", "desk-A")).GetProperty("facts").GetProperty("answers");
        answers.EnumerateArray().Single(static one => one.GetProperty("department").GetString() == "construction").GetProperty("durationDays").GetDouble().ShouldBe(6);
        answers.GetArrayLength().ShouldBe(2);
        await _world.DoAsync(id, "consolidate", "desk-A", "AnswerOnly", Conclusion());
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("state").GetString().ShouldBe("answered");
        await using var context = _world.Services.GetRequiredService<Database>().CreateContext();
        (await context.IndicatorFacts.CountAsync(one => one.CaseId == id && one.Kind == "verification.department-answer", Token)).ShouldBe(2, "an answer that was completed counts once");
    }

    [Fact]
    public async Task A_failing_inventory_leaves_the_check_and_the_reservation_to_the_desk()
    {
        _world.Inventory.IsDown = true;
        var id = await _world.StartAsync();
        await _world.PassAsync(TimeSpan.FromHours(1));
        (await _world.OpenAsync(id)).ShouldBe(["byHand"]);
        (await _world.TaskAsync(id, "byHand", "desk-A")).GetProperty("facts").GetProperty("check").GetProperty("error").GetString()!.ShouldContain("does not answer");
        await _world.DoAsync(id, "byHand", "desk-A", null, new() { ["results"] = new JsonArray(new JsonObject { ["key"] = "S1", ["coverable"] = true, ["distanceKm"] = 60, ["accessNode"] = "OLT-7" }) });
        (await _world.CaseAsync(id)).GetProperty("data").GetProperty("distance").GetDouble().ShouldBe(60);
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");

        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());
        await _world.PassAsync(TimeSpan.FromHours(1));
        (await _world.OpenAsync(id)).ShouldBe(["reserveByHand"]);
        (await _world.TryAsync(id, "reserveByHand", "desk-A", "Reserved")).Status.ShouldBe(HttpStatusCode.BadRequest, "a reservation by hand has a number");
        await _world.DoAsync(id, "reserveByHand", "desk-A", "Reserved", new() { ["reservation"] = "HAND-7" });
        (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("number").GetString().ShouldBe("HAND-7");
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("status").GetString().ShouldBe("Finished");
    }

    [Fact]
    public async Task Where_nothing_can_be_reserved_by_hand_either_the_desk_answers_without_a_reservation()
    {
        _world.Inventory.Refuses = true;
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "byHand", "desk-A", null, new() { ["results"] = new JsonArray(new JsonObject { ["key"] = "S1", ["coverable"] = true, ["distanceKm"] = 0, ["accessNode"] = "OLT-7" }) });
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        (_world.Inventory.Refuses, _world.Inventory.IsDown) = (false, true);
        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());
        await _world.PassAsync(TimeSpan.FromHours(1));
        await _world.DoAsync(id, "reserveByHand", "desk-A", "NotPossible", new() { ["note"] = "Every port is taken." });
        (await _world.TaskAsync(id, "consolidate", "desk-A")).GetProperty("facts").GetProperty("reserveNote").GetString().ShouldBe("Every port is taken.");
        await _world.DoAsync(id, "consolidate", "desk-A", "AnswerOnly", Conclusion());
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("state").GetString().ShouldBe("answered");
        (await _world.ReservationsAsync(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reservation_that_is_refused_returns_to_the_desk_with_the_reason()
    {
        _world.Inventory.IsFull = true;
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());
        (await _world.OpenAsync(id)).ShouldBe(["consolidate"]);
        (await _world.TaskAsync(id, "consolidate", "desk-A")).GetProperty("facts").GetProperty("reserveNote").GetString()!.ShouldContain("OLT-7");
        await _world.DoAsync(id, "consolidate", "desk-A", "AnswerOnly", Conclusion("no"));
        (await _world.OpenAsync(id)).ShouldBe([]);
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("state").GetString().ShouldBe("answered");
        (await _world.ReservationsAsync(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_province_wide_request_is_verified_by_each_branch_reviewed_there_and_joined()
    {
        var sites = JsonNode.Parse("""[{"key":"S1","name":"One","address":"1 A Road","longitude":114,"latitude":30,"branch":"A"},{"key":"S2","name":"Two","address":"2 B Road","longitude":111,"latitude":31,"branch":"B"}]""");
        var circuits = JsonNode.Parse("""[{"key":"L1","type":"mstp","bandwidth":2000,"siteA":"S1"},{"key":"L2","type":"mstp","bandwidth":2000,"siteA":"S2"}]""");
        var request = VerificationWorld.Request(new() { ["level"] = "province", ["sites"] = sites, ["circuits"] = circuits });
        request["unitId"] = _world.Province;
        var started = await _world.PostAsync("province", "/api/cases", request);
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        await _world.WorkAsync();

        var links = (await _world.GetAsync("province", $"/api/cases/{started["caseId"]}/links")).Items.Select(static one => one.GetProperty("caseId").GetString()!).ToArray();
        links.Length.ShouldBe(2);
        var parts = (await _world.GetAsync("province", "/api/cases/table?status=Open&descending=true&pageSize=50&page=1")).Items.Where(one => links.Contains(one.GetProperty("id").GetString()!)).ToDictionary(static one => one.GetProperty("unitNameEn").GetString()!, static one => one.GetProperty("id").GetString()!);
        foreach (var code in new[] { "A", "B" })
        {
            var (id, site) = (parts[code], code == "A" ? "S1" : "S2");
            var desk = $"desk-{code}";
            await DoInAsync(id, "operations", $"operations-{code}", desk, "Sufficient", null);
            var conclusion = Conclusion();
            conclusion["results"]![0]!["site"] = site;
            await DoInAsync(id, "consolidate", desk, desk, "AnswerOnly", conclusion);
            if (code == "A")
            {
                // What the branch's director returns is consolidated again.
                var review = await TaskIdAsync(id, "review", desk);
                (await _world.PostAsync("director-A", $"/api/human-tasks/{review}/return", new() { ["step"] = "consolidate", ["reason"] = "Say what the cable costs." })).Status.ShouldBe(HttpStatusCode.OK);
                await _world.WorkAsync();
                var title = (await _world.GetAsync(desk, $"/api/human-tasks/{await TaskIdAsync(id, "consolidate", desk)}")).Json.GetProperty("task").GetProperty("titleEn").GetString();
                (await _world.GetAsync(desk, $"/api/cases/{id}/timeline")).Items.Single(static line => line.GetProperty("act").GetString() == "returned")
                    .GetProperty("data").GetProperty("toEn").GetString().ShouldBe(title);
                await DoInAsync(id, "consolidate", desk, desk, "AnswerOnly", conclusion.DeepClone().AsObject());
            }

            await DoInAsync(id, "review", $"director-{code}", desk, "Approved", null);
        }

        var join = (await _world.GetAsync("province", $"/api/cases/{started["caseId"]}/tasks")).Items.ShouldHaveSingleItem().GetProperty("task").GetProperty("id").GetString();
        var facts = (await _world.GetAsync("province", $"/api/human-tasks/{join}")).Json.GetProperty("facts").GetProperty("branchAnswers");
        facts.EnumerateArray().Select(static one => one.GetProperty("site").GetString()).ShouldBe(["S1", "S2"]);
        (await _world.PostAsync("province", $"/api/human-tasks/{join}/complete", new() { ["data"] = new JsonObject { ["conclusion"] = "Both can be given." } })).Status.ShouldBe(HttpStatusCode.OK);
        await _world.WorkAsync();
        var whole = await _world.CaseAsync(started["caseId"]!, "province");
        whole.GetProperty("case").GetProperty("status").GetString().ShouldBe("Finished");
        whole.GetProperty("data").GetProperty("answer").GetProperty("results").GetArrayLength().ShouldBe(2);
        await using var context = _world.Services.GetRequiredService<Database>().CreateContext();
        (await context.IndicatorFacts.Where(one => links.Contains(one.CaseId) && one.Kind == "verification.resource").Select(static one => one.Subject).Order().ToListAsync(Token)).ShouldBe(["L1", "L2"], "each resource counts once, in its branch");
    }

    [Fact]
    public async Task Withdrawing_at_whatever_step_releases_what_is_held()
    {
        var id = await _world.StartAsync(new() { ["level"] = "one-stop", ["mainCase"] = "X", ["sites"] = JsonNode.Parse("""[{"key":"S1","name":"One","address":"1 A Road","longitude":114,"latitude":30,"branch":"A"}]""") });
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());
        (await _world.OpenAsync(id)).ShouldBe(["review"]);
        var held = (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("number").GetString()!;
        _world.Inventory.Held.Keys.ShouldContain(held);

        (await _world.PostAsync("colleague-A", $"/api/cases/{id}/withdraw", new() { ["reason"] = "no" })).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        (await _world.PostAsync("manager-A", $"/api/cases/{id}/withdraw")).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        (await _world.PostAsync("manager-A", $"/api/cases/{id}/withdraw", new() { ["reason"] = "The customer has gone." })).Status.ShouldBe(HttpStatusCode.NoContent);
        await _world.WorkAsync();

        _world.Inventory.Held.Keys.ShouldNotContain(held);
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("status").GetString().ShouldBe("Cancelled");
        (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("Released");
        (await _world.OpenAsync(id)).ShouldBeEmpty();
        (await _world.PostAsync("manager-A", $"/api/cases/{id}/withdraw", new() { ["reason"] = "again" })).ShouldBeProblem(HttpStatusCode.Conflict, "case.closed");

        id = await _world.StartAsync();
        (await _world.PostAsync("desk-A", $"/api/cases/{id}/withdraw", new() { ["reason"] = "Typed twice." })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await _world.CaseAsync(id)).GetProperty("case").GetProperty("status").GetString().ShouldBe("Cancelled");
    }

    [Fact]
    public async Task A_reservation_is_reminded_of_extended_by_a_person_and_released_at_its_end()
    {
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());
        (await _world.OpenAsync(id)).ShouldBeEmpty();
        await _world.PassAsync(TimeSpan.FromDays(27.5), TimeSpan.FromDays(4));
        (await _world.OpenAsync(id)).ShouldBe(["remind"]);
        var longer = _world.Clock.GetUtcNow().AddDays(20);
        await _world.DoAsync(id, "remind", "desk-A", "Extend", new() { ["until"] = longer.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        var listed = (await _world.ReservationsAsync(id)).ShouldHaveSingleItem();
        var held = listed.GetProperty("number").GetString()!;
        _world.Inventory.Held[held].ShouldBe(longer, TimeSpan.FromSeconds(1));
        listed.GetProperty("until").GetDateTimeOffset().ShouldBe(longer, TimeSpan.FromSeconds(1));

        await _world.PassAsync(TimeSpan.FromDays(21), TimeSpan.FromDays(4));
        _world.Inventory.Held.Keys.ShouldNotContain(held);
        var detail = (await _world.GetAsync("desk-A", $"/api/reservations/{listed.GetProperty("id").GetString()}")).Json;
        detail.GetProperty("reservation").GetProperty("state").GetString().ShouldBe("Expired");
        detail.GetProperty("history").EnumerateArray().Select(static one => one.GetProperty("state").GetString()).ShouldBe(["Reserved", "Reserved", "Expired"]);
        detail.GetProperty("history")[1].GetProperty("by").GetString().ShouldBe("desk-A");
        detail.GetProperty("resources").GetArrayLength().ShouldBe(2);
        (await _world.OpenAsync(id)).ShouldBeEmpty("nobody is reminded of what is over");
    }

    [Fact]
    public async Task A_reservation_that_nobody_needs_any_more_is_released_by_a_person_before_its_end()
    {
        var (id, held) = await ReservedAsync();
        await _world.PassAsync(TimeSpan.FromDays(27.5), TimeSpan.FromDays(4));
        await _world.DoAsync(id, "remind", "desk-A", "Release", reason: "The customer has gone elsewhere.");
        _world.Inventory.Held.Keys.ShouldNotContain(held);
        (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("Released");
        (await _world.OpenAsync(id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_inventory_does_not_extend_or_release_people_do(bool refuses)
    {
        var (id, _) = await ReservedAsync();
        await _world.PassAsync(TimeSpan.FromDays(27.5), TimeSpan.FromDays(4));
        (_world.Inventory.Refuses, _world.Inventory.IsDown) = (refuses, !refuses);
        var longer = _world.Clock.GetUtcNow().AddDays(20);
        await _world.DoAsync(id, "remind", "desk-A", "Extend", new() { ["until"] = longer.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        await _world.PassAsync(TimeSpan.FromHours(1));
        await _world.DoAsync(id, "extendByHand", "desk-A", null, new() { ["until"] = longer.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("until").GetDateTimeOffset().ShouldBe(longer, TimeSpan.FromSeconds(1));

        // What the inventory refuses to release it does not hold any more; of what does not answer nobody knows.
        await _world.PassAsync(TimeSpan.FromDays(21), TimeSpan.FromDays(4));
        await _world.PassAsync(TimeSpan.FromHours(1));
        (await _world.OpenAsync(id)).ShouldBe(refuses ? [] : ["releaseByHand"]);
        if (!refuses)
            await _world.DoAsync(id, "releaseByHand", "desk-A", null);
        (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("Expired");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_inventory_does_not_give_back_after_a_withdrawal_the_desk_does(bool refuses)
    {
        var id = await _world.StartAsync(new() { ["level"] = "one-stop", ["mainCase"] = "X", ["sites"] = JsonNode.Parse("""[{"key":"S1","name":"One","address":"1 A Road","longitude":114,"latitude":30,"branch":"A"}]""") });
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());
        (_world.Inventory.Refuses, _world.Inventory.IsDown) = (refuses, !refuses);
        (await _world.PostAsync("manager-A", $"/api/cases/{id}/withdraw", new() { ["reason"] = "The customer has gone." })).Status.ShouldBe(HttpStatusCode.NoContent);
        await _world.WorkAsync();
        await _world.PassAsync(TimeSpan.FromHours(1));
        (await _world.OpenAsync(id)).ShouldBe(refuses ? [] : ["releaseByHand"]);
        if (!refuses)
            await _world.DoAsync(id, "releaseByHand", "desk-A", null);
        (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("Released");
    }

    [Fact]
    public async Task A_reservation_is_extended_and_released_from_the_ledger_and_nobody_else_sees_to_it_twice()
    {
        var (id, held) = await ReservedAsync();
        var one = (await _world.ReservationsAsync(id)).ShouldHaveSingleItem();
        var path = $"/api/reservations/{one.GetProperty("id").GetString()}";
        var (until, longer) = (one.GetProperty("until").GetDateTimeOffset(), one.GetProperty("until").GetDateTimeOffset().AddDays(20));
        JsonObject Wish(DateTimeOffset at, string? reason = "The contract is late.") => new() { ["until"] = at.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ["reason"] = reason };

        (await _world.PostAsync("desk-A", $"{path}/extend", Wish(longer, " "))).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        (await _world.PostAsync("desk-A", $"{path}/extend", new() { ["reason"] = "x" })).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        (await _world.PostAsync("desk-A", $"{path}/extend", Wish(until))).ShouldBeProblem(HttpStatusCode.BadRequest, "reservation.notLater");
        (await _world.PostAsync("manager-A", $"{path}/extend", Wish(longer))).ShouldBeProblem(HttpStatusCode.Forbidden, "access.denied");
        (await _world.PostAsync("desk-B", $"{path}/extend", Wish(longer))).ShouldBeProblem(HttpStatusCode.NotFound, "reservation.unknown");
        (await _world.PostAsync("desk-A", $"{path}/extend", Wish(longer))).Status.ShouldBe(HttpStatusCode.Accepted);
        (await _world.PostAsync("desk-A", $"{path}/release", new() { ["reason"] = "Twice" })).ShouldBeProblem(HttpStatusCode.Conflict, "reservation.asked");
        await _world.WorkAsync();
        _world.Inventory.Held[held].ShouldBe(longer, TimeSpan.FromSeconds(1));

        // The old end passes: the reservation is looked after until the new one.
        await _world.PassAsync(TimeSpan.FromDays(31), TimeSpan.FromDays(4));
        _world.Inventory.Held.Keys.ShouldContain(held);
        (await _world.OpenAsync(id)).ShouldBeEmpty("it is not due soon any more");

        // What the inventory does not do people do; nothing is lost.
        _world.Inventory.IsDown = true;
        (await _world.PostAsync("desk-A", $"{path}/release", new() { ["reason"] = "The customer has gone." })).Status.ShouldBe(HttpStatusCode.Accepted);
        await _world.WorkAsync();
        await _world.PassAsync(TimeSpan.FromHours(1));
        (await _world.OpenAsync(id)).ShouldBe(["releaseByHand"]);
        _world.Inventory.IsDown = false;
        await _world.DoAsync(id, "releaseByHand", "desk-A", null);
        (await _world.PostAsync("desk-A", $"{path}/release", new() { ["reason"] = "Again" })).ShouldBeProblem(HttpStatusCode.Conflict, "reservation.notHeld");

        await _world.PassAsync(TimeSpan.FromDays(21), TimeSpan.FromDays(4));
        var detail = (await _world.GetAsync("desk-A", path)).Json;
        detail.GetProperty("mayChange").GetBoolean().ShouldBeFalse();
        detail.GetProperty("history").EnumerateArray().Select(static entry => $"{entry.GetProperty("state").GetString()} {entry.GetProperty("by").GetString()} {entry.GetProperty("reason").GetString()}".Trim())
            .ShouldBe(["Reserved desk-A", "Reserved desk-A The contract is late.", "Released desk-A The customer has gone."]);
        var subject = $"reservation:{one.GetProperty("id").GetString()}";
        await using var context = _world.Services.GetRequiredService<Database>().CreateContext();
        (await context.Audit.Where(row => row.Subject == subject).OrderBy(static row => row.Sequence).Select(static row => row.Act).ToListAsync(Token)).ShouldBe(["reservation.extensionAsked", "reservation.releaseAsked"]);
    }

    // A question that is answered, with the reservation that was made for it.
    private async Task<(string Id, string Held)> ReservedAsync()
    {
        var id = await _world.StartAsync();
        await _world.DoAsync(id, "operations", "operations-A", "Sufficient");
        await _world.DoAsync(id, "consolidate", "desk-A", "Reserve", Conclusion());
        return (id, (await _world.ReservationsAsync(id)).ShouldHaveSingleItem().GetProperty("number").GetString()!);
    }

    private async Task DoInAsync(string caseId, string step, string person, string desk, string outcome, JsonObject? data)
    {
        var task = await TaskIdAsync(caseId, step, desk);
        var done = await _world.PostAsync(person, $"/api/human-tasks/{task}/complete", new() { ["outcome"] = outcome, ["data"] = data ?? [] });
        done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
        await _world.WorkAsync();
    }

    private async Task<string> TaskIdAsync(string caseId, string step, string desk) =>
        (await _world.GetAsync(desk, $"/api/cases/{caseId}/tasks")).Items.Single(one => one.GetProperty("task").GetProperty("activityId").GetString() == step).GetProperty("task").GetProperty("id").GetString()!;
}
