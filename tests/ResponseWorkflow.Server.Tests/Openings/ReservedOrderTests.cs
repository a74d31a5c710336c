using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>An order that uses what a verification has reserved.</summary>
public abstract class ReservedOrderTests(OpeningWorld world)
{
    private readonly OpeningPlay _play = new(world);

    [Fact]
    public async Task Resources_that_a_circuit_has_got_are_not_released_when_the_time_of_their_reservation_is_over()
    {
        var request = Verifications.VerificationWorld.Request(new() { ["circuits"] = JsonNode.Parse("""[{"key":"V1","type":"mstp","bandwidth":100000,"siteA":"S1"}]""") });
        var started = await world.PostAsync("manager-A", "/api/cases", request);
        var verification = started["caseId"]!;
        await world.WorkAsync();
        await world.DoAsync(verification, "operations", "operations-A", "Sufficient");
        await world.DoAsync(verification, "consolidate", "desk-A", "Reserve", new() { ["results"] = new JsonArray(new JsonObject { ["site"] = "S1", ["feasible"] = "yes" }), ["conclusion"] = "Yes." });
        var found = await world.CaseAsync(verification);
        var reservation = found.GetProperty("data").GetProperty("answer").GetProperty("reservation").GetString()!;
        world.Carrier.Held.ShouldContain(reservation);

        var order = await world.OrderAsync([OpeningWorld.Circuit("V1", "A")], new() { ["reservation"] = reservation, ["verification"] = found.GetProperty("case").GetProperty("number").GetString() });
        await _play.DoAsync(order, "sign", "A");
        var work = (await world.PartsAsync((await world.PartsAsync(order)).Single().Id)).Single().Id;
        await _play.DoAsync(work, "sign", "A");
        var listed = (await world.GetAsync("hq", "/api/reservations")).Items.Where(one => one.GetProperty("number").GetString() == reservation).ShouldHaveSingleItem();
        (listed.GetProperty("state").GetString(), listed.GetProperty("circuitNumber").GetString()).ShouldBe(("Assigned", "A-V1"));

        await world.PassAsync(TimeSpan.FromDays(31), TimeSpan.FromDays(2));
        world.Carrier.Held.ShouldContain(reservation);
        (await world.OpenAsync(verification)).ShouldBeEmpty("nobody is reminded of what is in use");
    }
}
