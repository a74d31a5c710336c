using System.Net;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>What a branch does for a circuit, along every path of its definition.</summary>
public abstract class BranchWorkTests(OpeningWorld world)
{
    private readonly OpeningPlay _play = new(world);

    [Fact]
    public async Task A_branch_returns_an_incomplete_order_to_the_desk_of_the_lead_branch()
    {
        var (_, works) = await StartAsync(OpeningWorld.Circuit("W1", "A", "B"));
        var cooperating = works.Single(static one => one.Unit == "B").Id;
        await world.DoAsync(cooperating, "sign", "dispatcher-B", "ReturnIncomplete", reason: "Which room?");
        (await world.StateAsync(cooperating)).State.ShouldBe("returned");
        await world.DoAsync(cooperating, "complete", "dispatcher-A", null, new() { ["corrections"] = new JsonArray(new JsonObject { ["circuit"] = "W1", ["field"] = "addressZ", ["value"] = "1 B Road, room 7" }), ["note"] = "Room 7" });
        var sign = await world.TaskAsync(cooperating, "sign", "dispatcher-B");
        sign.GetProperty("facts").GetProperty("circuit").GetProperty("endZ").GetProperty("address").GetString().ShouldBe("1 B Road, room 7");
        await _play.DoAsync(cooperating, "sign", "B");
        (await world.StateAsync(cooperating)).State.ShouldNotBe("returned");
    }

    [Fact]
    public async Task What_the_systems_refuse_or_do_not_answer_people_do_by_hand()
    {
        var (opening, works) = await StartAsync(OpeningWorld.Circuit("W2", "A"), new() { ["reservation"] = "RSV-2" });
        var work = works.Single().Id;
        world.Carrier.RefusesAssignment = true;
        try
        {
            await _play.DoAsync(work, "sign", "A");
            (await world.OpenAsync(work)).ShouldBe(["assignByHand", "coordinate"]);
            (await world.TaskAsync(work, "assignByHand", "operations-A")).GetProperty("facts").GetProperty("assignNote").GetString()!.ShouldContain("The port is broken");
            world.Carrier.IsDown = true;
            await _play.DoAsync(work, "assignByHand", "A");
            await world.PassAsync(TimeSpan.FromHours(1));
            (await world.OpenAsync(work)).ShouldBe(["configureByHand", "coordinate"]);
            await _play.DriveAsync(work, "A", "mstp", "localTest");
            await world.PassAsync(TimeSpan.FromHours(1));
            await _play.DoAsync(work, "localTest", "A");
            await _play.FinishAsync(opening, "A", "mstp");
            await world.PassAsync(TimeSpan.FromHours(1));
            await _play.DriveAsync(opening, "A");
            await world.PassAsync(TimeSpan.FromHours(1));
            (await world.OpenAsync(opening)).ShouldBe(["activateByHand"]);
            await _play.DoAsync(opening, "activateByHand", "A");
            (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
        }
        finally
        {
            (world.Carrier.RefusesAssignment, world.Carrier.IsDown) = (false, false);
        }
    }

    [Fact]
    public async Task A_configuration_that_is_refused_or_not_answered_again_and_again_is_mended_again_and_again()
    {
        var (_, works) = await StartAsync(OpeningWorld.Circuit("W9", "A"), new() { ["reservation"] = "RSV-9" });
        var work = works.Single().Id;
        try
        {
            world.Carrier.IsDown = true;
            await _play.DoAsync(work, "sign", "A");
            await world.PassAsync(TimeSpan.FromHours(1));
            (await world.OpenAsync(work)).ShouldBe(["assignByHand", "coordinate"]);
            (world.Carrier.IsDown, world.Carrier.Refuses) = (false, true);
            await _play.DoAsync(work, "assignByHand", "A");
            (await world.OpenAsync(work)).ShouldBe(["configureByHand", "coordinate"]);
            await _play.DriveAsync(work, "A", "mstp", "localTest");
            await world.DoAsync(work, "localTest", "maintainer-A", null, await _play.TestedAsync("maintainer-A", isGood: false));

            // Who mends it reads what failed in the language of the pages.
            var failed = (await world.TaskAsync(work, "repairConfiguration", "operations-A")).GetProperty("facts").GetProperty("failures")[0];
            foreach (var said in new[] { "name", "threshold", "reason" })
            {
                failed.GetProperty(said).GetProperty("zh").GetString().ShouldNotBeNullOrWhiteSpace();
                failed.GetProperty(said).GetProperty("en").GetString().ShouldNotBeNullOrWhiteSpace();
            }

            failed.GetProperty("name").GetProperty("en").GetString().ShouldNotBe(failed.GetProperty("name").GetProperty("zh").GetString());
            await world.DoAsync(work, "repairConfiguration", "operations-A", "ConfigureAgain", new() { ["mended"] = "Sent again" });
            (await world.OpenAsync(work)).ShouldBe(["repairConfiguration"], "the network has refused it");
            (world.Carrier.IsDown, world.Carrier.Refuses) = (true, false);
            await world.DoAsync(work, "repairConfiguration", "operations-A", "ConfigureAgain", new() { ["mended"] = "Sent once more" });
            await world.PassAsync(TimeSpan.FromHours(1));
            (await world.OpenAsync(work)).ShouldBe(["repairConfiguration"], "the network has not answered");
        }
        finally
        {
            world.Carrier.Recover();
        }

        await world.DoAsync(work, "repairConfiguration", "operations-A", "ConfigureAgain", new() { ["mended"] = "Sent at last" });
        (await world.OpenAsync(work)).ShouldBe(["localTest"]);
        await _play.DriveAsync(work, "A");
        (await world.StateAsync(work)).ShouldBe(("done", "Finished"));
    }

    [Fact]
    public async Task Where_only_the_customers_equipment_is_missing_nothing_else_is_built()
    {
        var circuit = OpeningWorld.Circuit("W10", "A");
        circuit["accessBuild"] = true;
        var (_, works) = await StartAsync(circuit, new() { ["reservation"] = "RSV-10" });
        var work = works.Single().Id;
        await _play.DoAsync(work, "sign", "A");
        await world.DoAsync(work, "buildPlan", "construction-A", null, new() { ["parts"] = new JsonArray("cpe") });
        (await world.OpenAsync(work)).ShouldBe(["buildCpe", "coordinate"]);
        await _play.DoAsync(work, "buildCpe", "A");
        (await world.OpenAsync(work)).ShouldBe(["coordinate", "supervise"]);
    }

    [Fact]
    public async Task A_failed_local_test_sends_the_circuit_back_to_configuration_until_it_passes()
    {
        var (_, works) = await StartAsync(OpeningWorld.Circuit("W3", "A", "B"), new() { ["reservation"] = "RSV-3" });
        var work = works.Single(static one => one.Unit == "B").Id;
        await _play.DriveAsync(work, "B", "mstp", "localTest");
        (await world.StateAsync(work)).State.ShouldBe("testing");
        var good = await _play.TestedAsync("maintainer-B");
        var unsigned = good.DeepClone().AsObject();
        unsigned.Remove("signature");
        (await world.TryAsync(work, "localTest", "maintainer-B", null, unsigned)).ShouldBeProblem(HttpStatusCode.BadRequest, "data.required");
        var another = good.DeepClone().AsObject();
        another["signature"] = await world.SignatureAsync("dispatcher-B");
        (await world.TryAsync(work, "localTest", "maintainer-B", null, another)).ShouldBeProblem(HttpStatusCode.BadRequest, "data.signatureOfAnother");
        var empty = good.DeepClone().AsObject();
        empty["test"]!["values"]!.AsObject().Remove("errored-seconds");
        (await world.TryAsync(work, "localTest", "maintainer-B", null, empty)).ShouldBeProblem(HttpStatusCode.BadRequest, "lineTest.missing");
        foreach (var (value, code) in new (JsonNode, string)[] { ("few", "lineTest.notANumber"), (new JsonObject { ["value"] = 0, ["unit"] = "km" }, "lineTest.wrongUnit") })
        {
            var wrong = good.DeepClone().AsObject();
            wrong["test"]!["values"]!["errored-seconds"] = value;
            var refused = await world.TryAsync(work, "localTest", "maintainer-B", null, wrong);
            refused.ShouldBeProblem(HttpStatusCode.BadRequest, code);
            refused.Text.ShouldContain("test.values.errored-seconds");
        }

        (await world.OpenAsync(work)).ShouldBe(["localTest"]);

        await world.DoAsync(work, "localTest", "maintainer-B", null, await _play.TestedAsync("maintainer-B", isGood: false));
        (await world.OpenAsync(work)).ShouldBe(["repairConfiguration"], "a failure blocks completion");
        (await world.TaskAsync(work, "repairConfiguration", "operations-B")).GetProperty("facts").GetProperty("failures").GetArrayLength().ShouldBe(1);
        var asked = world.Carrier.Asked.Count(static one => one == "configure A-W3 Z");
        await world.DoAsync(work, "repairConfiguration", "operations-B", "ConfigureAgain", new() { ["mended"] = "Sent again" });
        world.Carrier.Asked.Count(static one => one == "configure A-W3 Z").ShouldBe(asked + 1);
        await world.DoAsync(work, "localTest", "maintainer-B", null, await _play.TestedAsync("maintainer-B", isGood: false));
        await _play.DoAsync(work, "repairConfiguration", "B");
        await _play.DriveAsync(work, "B");
        (await world.StateAsync(work)).ShouldBe(("done", "Finished"));
        var report = (await world.GetAsync("hq", $"/api/cases/{work}/documents")).Items.Single(static one => one.GetProperty("template").GetString() == "local-test-report");
        report.GetProperty("number").GetString()!.ShouldStartWith("BDCS-B-");
    }

    [Fact]
    public async Task Measured_values_come_from_the_system_that_measures_when_it_can()
    {
        world.Carrier.Measures = true;
        try
        {
            var (_, works) = await StartAsync(OpeningWorld.Circuit("W4", "A"), new() { ["reservation"] = "RSV-4" });
            await _play.DriveAsync(works[0].Id, "A", "mstp", "localTest");
            var measured = (await world.TaskAsync(works[0].Id, "localTest", "maintainer-A")).GetProperty("facts").GetProperty("measured");
            measured.EnumerateArray().Select(static one => one.GetProperty("key").GetString()).ShouldBe(["ber-24h", "errored-seconds", "optical-power", "protection-switch"], "a Gold customer's indicators of the template");
        }
        finally
        {
            world.Carrier.Measures = false;
        }
    }

    [Fact]
    public async Task Access_is_built_under_its_own_limits_supervised_and_accepted()
    {
        var circuit = OpeningWorld.Circuit("W5", "A");
        circuit["accessBuild"] = true;
        var (_, works) = await StartAsync(circuit, new() { ["reservation"] = "RSV-5" });
        var work = works.Single().Id;
        await _play.DoAsync(work, "sign", "A");
        (await world.OpenAsync(work)).ShouldBe(["buildPlan", "coordinate"]);
        await world.DoAsync(work, "buildPlan", "construction-A", null, new() { ["parts"] = new JsonArray("duct", "cable"), ["permitAt"] = world.Clock.GetUtcNow().AddHours(-2).ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        var limits = (await world.GetAsync("hq", $"/api/cases/{work}/limits")).Items;
        limits.Single(static one => one.GetProperty("key").GetString() == "construction.duct").GetProperty("startedAt").GetDateTimeOffset().ShouldBe(world.Clock.GetUtcNow().AddHours(-2), TimeSpan.FromSeconds(1));
        await _play.DoAsync(work, "buildDuct", "A");
        (await world.OpenAsync(work)).ShouldBe(["buildCable", "coordinate"]);
        await _play.DoAsync(work, "buildCable", "A");
        await _play.DoAsync(work, "coordinate", "A");
        (await world.OpenAsync(work)).ShouldBe(["supervise"], "nobody installs before the access is accepted");
        await _play.DoAsync(work, "supervise", "A");
        await world.DoAsync(work, "acceptBuild", "operations-A", "Reject", reason: "A splice is bad.");
        (await world.TaskAsync(work, "mendBuild", "construction-A")).GetProperty("facts").GetProperty("rework").GetString().ShouldBe("A splice is bad.");
        await _play.DriveAsync(work, "A", "mstp", "plan");
        (await world.OpenAsync(work)).ShouldBe(["plan"]);
    }

    [Fact]
    public async Task What_cannot_be_tried_at_once_gets_a_second_appointment()
    {
        var (_, works) = await StartAsync(OpeningWorld.Circuit("W6", "A"), new() { ["reservation"] = "RSV-6" });
        var work = works.Single().Id;
        await _play.DriveAsync(work, "A", "mstp", "visit");
        var later = world.Clock.GetUtcNow().AddDays(1);
        var visit = OpeningPlay.Data("visit", world.Clock.GetUtcNow())!;
        visit["tried"] = "later";
        (await world.TryAsync(work, "visit", "maintainer-A", null, visit)).ShouldBeProblem(HttpStatusCode.BadRequest, "data.required");
        visit["secondAppointment"] = later.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await world.DoAsync(work, "visit", "maintainer-A", null, visit);
        var again = (await world.TaskAsync(work, "visit", "maintainer-A")).GetProperty("task");
        again.GetProperty("titleEn").GetString()!.ShouldContain("again");
        again.GetProperty("dueAt").GetDateTimeOffset().ShouldBe(later, TimeSpan.FromSeconds(1));
        (await world.CaseAsync(work)).GetProperty("data").GetProperty("environment").GetProperty("humidity").GetDouble().ShouldBe(40);
        await _play.DriveAsync(work, "A");
        (await world.StateAsync(work)).ShouldBe(("done", "Finished"));
        (await world.GetAsync("hq", $"/api/cases/{work}/documents")).Items.Count(static one => one.GetProperty("template").GetString() == "opening-delivery-report").ShouldBe(2, "both visits are reported");
    }

    [Fact]
    public async Task An_Internet_line_gets_the_fixed_address_of_its_access_node_and_the_customer_manager_is_told()
    {
        var (opening, works) = await StartAsync(OpeningWorld.Circuit("W7", "A", type: "internet", bandwidth: 20000), new() { ["reservation"] = "RSV-7" });
        await _play.DoAsync(works[0].Id, "sign", "A");
        (await world.OpenAsync(works[0].Id)).ShouldBe(["coordinate", "publicAddress"]);
        await _play.DriveAsync(works[0].Id, "A", "internet");
        await _play.FinishAsync(opening, "A", "internet");
        (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
        var texts = (await world.GetAsync("manager-A", "/api/notices")).Items.Select(static one => one.GetProperty("textEn").GetString()!).Where(static text => text.Contains("A-W7", StringComparison.Ordinal)).ToArray();
        texts.ShouldContain(static text => text.Contains("203.0.113.7", StringComparison.Ordinal) && text.Contains("is open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mobile_APN_goes_through_the_network_management_centre_and_is_commissioned_together()
    {
        var (opening, works) = await StartAsync(OpeningWorld.Circuit("W8", "A", type: "mobile-apn", bandwidth: 2000));
        var work = works.Single().Id;
        await _play.DoAsync(work, "sign", "A");
        (await world.OpenAsync(work)).ShouldBe(["commissionDesign"]);
        await _play.DriveAsync(work, "A", "mobile-apn", "commission");
        (await world.OpenAsync(work)).ShouldBe(["commission", "commission"], "the centre and operations commission it together");
        await world.DoAsync(work, "commission", "centre", "Passed", new() { ["found"] = "Attached" });
        await world.DoAsync(work, "commission", "operations-A", "Failed", new() { ["found"] = "No route" }, "The route is missing.");
        (await world.TaskAsync(work, "mendApn", "operations-A")).GetProperty("facts").GetProperty("commissioning").GetArrayLength().ShouldBe(2);
        await _play.DoAsync(work, "mendApn", "A");
        await world.DoAsync(work, "commission", "centre", "Passed", new() { ["found"] = "Attached" });
        await world.DoAsync(work, "commission", "operations-A", "Passed", new() { ["found"] = "Reached" });
        await _play.DriveAsync(work, "A", "mobile-apn");
        (await world.StateAsync(work)).ShouldBe(("done", "Finished"));
        (await world.CaseAsync(work)).GetProperty("data").GetProperty("apn").GetProperty("users").GetString().ShouldBe("10.1.0.0/16");
        await _play.FinishAsync(opening, "A", "mobile-apn");
        (await world.StateAsync(opening)).ShouldBe(("accepted", "Finished"));
    }

    [Fact]
    public async Task An_engineer_configures_the_router_of_a_mobile_APN_and_a_commissioning_that_fails_on_both_sides_is_made_again()
    {
        var (_, works) = await StartAsync(OpeningWorld.Circuit("W11", "A", type: "mobile-apn", bandwidth: 2000));
        var work = works.Single().Id;
        await _play.DoAsync(work, "sign", "A");
        await world.DoAsync(work, "commissionDesign", "project-A", null, new() { ["design"] = "Ordered", ["construction"] = "Ordered", ["router"] = "engineer" });
        await _play.DriveAsync(work, "A", "mobile-apn", "routerByEngineer", "commission");
        (await world.OpenAsync(work)).ShouldBe(["routerByEngineer"]);
        await _play.DoAsync(work, "routerByEngineer", "A");
        await world.DoAsync(work, "commission", "centre", "Failed", new() { ["found"] = "Not attached" }, "No tunnel.");
        await world.DoAsync(work, "commission", "operations-A", "Failed", new() { ["found"] = "No route" }, "The route is missing.");
        (await world.OpenAsync(work)).ShouldBe(["mendApn"]);
        await _play.DoAsync(work, "mendApn", "A");
        (await world.OpenAsync(work)).ShouldBe(["commission", "commission"]);
    }

    private async Task<(string Opening, IReadOnlyList<(string Id, string Unit)> Works)> StartAsync(JsonObject circuit, JsonObject? data = null)
    {
        var order = await world.OrderAsync([circuit], data);
        await _play.DoAsync(order, "sign", "A");
        var opening = (await world.PartsAsync(order)).Single().Id;
        return (opening, await world.PartsAsync(opening));
    }
}
