using System.Net;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>The reservation ledger: whoever sees a case sees its reservations; lists are filtered, ordered, paged and exported.</summary>
public abstract class ReservationLedgerTests(VerificationWorld world)
{
    [Fact]
    public async Task The_ledger_is_filtered_ordered_paged_and_exported_for_those_who_see_the_cases()
    {
        for (var i = 0; i < 3; i++)
        {
            var id = await world.StartAsync();
            await world.DoAsync(id, "operations", "operations-A", "Sufficient");
            await world.DoAsync(id, "consolidate", "desk-A", "Reserve", new() { ["results"] = new JsonArray(new JsonObject { ["site"] = "S1", ["feasible"] = "yes" }), ["conclusion"] = "Yes." });
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await Numbers("desk-A", "")).ShouldBe(["RSV-1", "RSV-2", "RSV-3"]);
        (await Numbers("desk-A", "?descending=true&pageSize=2")).ShouldBe(["RSV-3", "RSV-2"]);
        (await Numbers("desk-A", "?pageSize=2&page=2")).ShouldBe(["RSV-3"]);
        (await Numbers("desk-A", "?search=rsv-2")).ShouldBe(["RSV-2"]);
        (await Numbers("desk-A", "?search=first%20b&sort=Number&descending=true")).ShouldBe(["RSV-3", "RSV-2", "RSV-1"]);
        (await Numbers("desk-A", "?search=nobody")).ShouldBeEmpty();
        (await Numbers("desk-A", "?state=Released")).ShouldBeEmpty();
        (await Numbers("desk-B", "")).ShouldBeEmpty("another branch does not see them");
        (await Numbers("manager-A", "")).Length.ShouldBe(3);
        (await world.GetAsync("desk-A", "/api/reservations?state=Lost")).Status.ShouldBe(HttpStatusCode.BadRequest);

        var one = (await world.GetAsync("desk-A", "/api/reservations")).Items[0].GetProperty("id").GetString();
        (await world.GetAsync("desk-B", $"/api/reservations/{one}")).ShouldBeProblem(HttpStatusCode.NotFound, "reservation.unknown");
        using var file = await (await world.ClientAsync("desk-A")).GetAsync("/api/reservations/export?state=Reserved", TestContext.Current.CancellationToken);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(1000);
    }

    private async Task<string[]> Numbers(string person, string query)
    {
        var answer = await world.GetAsync(person, $"/api/reservations{query}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return [.. answer.Items.Select(static one => one.GetProperty("number").GetString()!)];
    }
}
