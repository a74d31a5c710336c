using System.Net;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

public class ReservationTests
{
    [Fact]
    public async Task Reserved_ports_are_free_again_after_the_release_and_a_second_release_does_no_harm()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 3);
        var before = await Requests.CountFreeAsync(carrier, node);

        var reservation = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node, 2), Requests.Item("f", node, 1, "fibre")));

        reservation.Status.ShouldBe(HttpStatusCode.Created);
        reservation.Body["reservationState"]!.ToString().ShouldBe("completed");
        reservation.Body["reservationItem"]![0]!["appliedCapacityAmount"]!["resource"]!.AsArray().Count.ShouldBe(2);
        reservation.Body["reservationItem"]![1]!["appliedCapacityAmount"]!["resource"]![0]!["category"]!.ToString().ShouldBe("fibre");
        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before - 2);
        (await carrier.DeleteAsync($"{Requests.Reservations}/{reservation.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before);
        (await carrier.DeleteAsync($"{Requests.Reservations}/{reservation.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await carrier.GetAsync($"{Requests.Reservations}/{reservation.Id}")).Body["reservationState"]!.ToString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task What_is_not_free_is_named_and_nothing_is_reserved()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        var before = await Requests.CountFreeAsync(carrier, node);

        var answer = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(1), Requests.Item("fits", node), Requests.Item("too-much", node, before)));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Code.ShouldBe("resource.unavailable");
        answer.Body["keys"]!.AsArray().Select(static key => (string)key!).ShouldBe(["too-much"]);
        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before);
        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reservation_ends_at_its_time_unless_it_was_extended()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        var before = await Requests.CountFreeAsync(carrier, node);
        var until = carrier.Time.GetUtcNow().AddDays(30);
        var kept = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(until, Requests.Item("a", node)));
        var lost = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(until, Requests.Item("a", node)));
        (await carrier.PatchAsync($"{Requests.Reservations}/{kept.Id}", new JsonObject { ["validFor"] = new JsonObject { ["endDateTime"] = until.AddDays(10).ToString("O") } })).Status.ShouldBe(HttpStatusCode.OK);

        carrier.Time.Advance(TimeSpan.FromDays(31));

        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before - 1);
        (await carrier.GetAsync($"{Requests.Reservations}/{lost.Id}")).Body["reservationState"]!.ToString().ShouldBe("expired");
        (await carrier.PatchAsync($"{Requests.Reservations}/{lost.Id}", new JsonObject { ["validFor"] = new JsonObject { ["endDateTime"] = until.AddDays(90).ToString("O") } })).Code.ShouldBe("reservation.ended");
        carrier.Time.Advance(TimeSpan.FromDays(9));
        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before);
    }

    [Fact]
    public async Task An_assigned_reservation_does_not_end_and_its_ports_carry_the_circuit()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        var reservation = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node)));
        var port = (string)reservation.Body["reservationItem"]![0]!["appliedCapacityAmount"]!["resource"]![0]!["id"]!;

        var assigned = await carrier.PatchAsync($"{Requests.Reservations}/{reservation.Id}", Assign("JC-MSTP-1"));
        carrier.Time.Advance(TimeSpan.FromDays(40));

        assigned.Status.ShouldBe(HttpStatusCode.OK);
        var resource = (await carrier.GetAsync($"{Requests.Resources}/{port}")).Body;
        resource["resourceStatus"]!.ToString().ShouldBe("standby");
        Requests.Characteristic(resource["resourceCharacteristic"]!, "circuit").ShouldBe("JC-MSTP-1");
        (await carrier.PatchAsync($"{Requests.Reservations}/{reservation.Id}", Assign("JC-MSTP-2"))).Code.ShouldBe("reservation.assigned");

        (await carrier.PostAsync(Requests.Services, Requests.Service("JC-MSTP-1", "mstp", "active", port))).Status.ShouldBe(HttpStatusCode.Created);
        (await carrier.DeleteAsync($"{Requests.Reservations}/{reservation.Id}")).Code.ShouldBe("reservation.inUse");
    }

    [Fact]
    public async Task Items_of_one_reservation_go_to_different_circuits_and_each_to_one()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        var reservation = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("1-A", node), Requests.Item("2-A", node)));

        (await carrier.PatchAsync($"{Requests.Reservations}/{reservation.Id}", Assign("JC-MSTP-1", "1-A"))).Status.ShouldBe(HttpStatusCode.OK);
        (await carrier.PatchAsync($"{Requests.Reservations}/{reservation.Id}", Assign("JC-MSTP-2", "2-A"))).Status.ShouldBe(HttpStatusCode.OK);
        (await carrier.PatchAsync($"{Requests.Reservations}/{reservation.Id}", Assign("JC-MSTP-1", "1-A"))).Status.ShouldBe(HttpStatusCode.OK, "again the same");
        (await carrier.PatchAsync($"{Requests.Reservations}/{reservation.Id}", Assign("JC-MSTP-2", "1-A"))).Code.ShouldBe("reservation.assigned");

        foreach (var (item, circuit) in new[] { (0, "JC-MSTP-1"), (1, "JC-MSTP-2") })
        {
            var port = (string)reservation.Body["reservationItem"]![item]!["appliedCapacityAmount"]!["resource"]![0]!["id"]!;
            Requests.Characteristic((await carrier.GetAsync($"{Requests.Resources}/{port}")).Body["resourceCharacteristic"]!, "circuit").ShouldBe(circuit);
        }
    }

    [Theory]
    [InlineData("quantity", "0", "reservationItem[0].quantity")]
    [InlineData("until", "2020-01-01T00:00:00Z", "validFor.endDateTime")]
    [InlineData("until", "soon", "validFor.endDateTime")]
    [InlineData("node", "", "reservationItem[0].accessNode")]
    public async Task Wrong_requests_are_refused_with_the_field(string what, string value, string field)
    {
        await using var carrier = await Carrier.StartAsync();
        var body = Requests.Reservation(carrier.Time.GetUtcNow().AddDays(1), Requests.Item("a", what == "node" ? value : await Requests.NodeAsync(carrier, 1)));
        if (what == "quantity")
            body["reservationItem"]![0]!["quantity"] = value;
        if (what == "until")
            body["validFor"]!["endDateTime"] = value;

        var answer = await carrier.PostAsync(Requests.Reservations, body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body["keys"]![0]!.ToString().ShouldBe(field);
    }

    [Theory]
    [InlineData("""{"validFor": 5}""")]
    [InlineData("""{"validFor": {"endDateTime": "2099-01-01T00:00:00Z"}, "reservationItem": ["a"]}""")]
    [InlineData("""{"reservationState": {}}""")]
    public async Task Members_of_the_wrong_kind_are_refused_and_nothing_is_kept(string body)
    {
        await using var carrier = await Carrier.StartAsync();

        var answer = await carrier.PostAsync(Requests.Reservations, JsonNode.Parse(body)!.AsObject());

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe("request.invalid");
        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_that_is_not_there_has_nothing_free()
    {
        await using var carrier = await Carrier.StartAsync();

        var answer = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(1), Requests.Item("a", "AN-XX-1")));

        (answer.Code, (string)answer.Body["keys"]![0]!).ShouldBe(("resource.unavailable", "a"));
    }

    [Fact]
    public async Task An_unknown_reservation_is_said_to_be_unknown()
    {
        await using var carrier = await Carrier.StartAsync();

        var answer = await carrier.DeleteAsync($"{Requests.Reservations}/RR-9");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Code.ShouldBe("reservation.unknown");
    }

    private static JsonObject Assign(string circuit, params IEnumerable<string> items)
    {
        var change = new JsonObject { ["reservationState"] = "completed", ["characteristic"] = Requests.Characteristics(("circuit", circuit)) };
        if (items.Any())
            change["reservationItem"] = new JsonArray([.. items.Select(static id => new JsonObject { ["id"] = id })]);
        return change;
    }
}
