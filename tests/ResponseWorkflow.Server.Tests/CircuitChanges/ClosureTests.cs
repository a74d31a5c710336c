using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Circuits that are taken down, over HTTP.</summary>
public abstract class ClosureTests
{
    private readonly LedgerWorld _world;

    protected ClosureTests(LedgerWorld world)
    {
        _world = world;
        world.Carrier.Carrier.Recover();
    }

    [Fact]
    public async Task A_circuit_is_checked_withdrawn_released_recovered_and_closed_on_the_ledger_but_not_deleted()
    {
        var circuit = await _world.AddAsync();
        var other = await _world.AddAsync(sharesWith: circuit);
        var reservation = await _world.ReserveAsync(circuit);
        var id = await circuit.StartAsync("circuit-closure", new() { ["reason"] = "customer-request", ["at"] = _world.In(TimeSpan.FromDays(3)), ["contractUntil"] = "2099-12-31" });
        var carrier = _world.Carrier;
        var task = await carrier.TaskAsync(id, "check", "dispatcher-A");
        task.GetProperty("facts").GetProperty("others")[0].GetProperty("number").GetString().ShouldBe(other.Number, "it uses the same port");
        (await carrier.TryAsync(id, "check", "dispatcher-A", "Approve")).ShouldBeProblem(HttpStatusCode.BadRequest, "data.required");
        await carrier.DoAsync(id, "check", "dispatcher-A", "Approve", new() { ["earlyReason"] = "Penalty is agreed." });

        (await carrier.StateAsync(id)).ShouldBe(("waiting", "Open"), "nothing is withdrawn before its day");
        circuit.Asked.ShouldBeEmpty();
        await carrier.PassAsync(TimeSpan.FromDays(3.1));
        circuit.Asked.ShouldBe([$"withdraw {circuit.Service}", $"service {circuit.Number} terminated"]);
        carrier.Carrier.Asked.Count(asked => asked == $"release {reservation}").ShouldBe(1);
        (await _world.ReservationsAsync(circuit)).ShouldBe([(reservation, ReservationState.Released, "dispatcher-A")], "the ledger of reservations says so, in the row that there was");
        (await carrier.OpenAsync(id)).ShouldBe(["recover"]);
        (await circuit.StateAsync()).ShouldBe("active", "until the equipment is back");
        await carrier.DoAsync(id, "recover", "maintainer-A", null, new() { ["equipment"] = new JsonArray(new JsonObject { ["name"] = "MSTP box", ["serial"] = "SN-9", ["state"] = "recovered" }) });

        (await carrier.StateAsync(id)).ShouldBe(("closed", "Finished"));
        var ledger = await circuit.ReadAsync();
        ledger.GetProperty("circuit").GetProperty("state").GetString().ShouldBe("closed");
        ledger.GetProperty("resources").GetArrayLength().ShouldBe(0);
        var history = (await carrier.GetAsync("manager-A", $"/api/circuits/{circuit.Number}/history")).Json.GetProperty("items")[0];
        (history.GetProperty("state").GetString(), history.GetProperty("by").GetString(), history.GetProperty("reason").GetString()).ShouldBe(("closed", "dispatcher-A", "客户申请"));
        (await carrier.GetAsync("manager-A", "/api/notices")).Items.ShouldContain(one => one.GetProperty("textEn").GetString()!.Contains($"{circuit.Number} is taken down", StringComparison.Ordinal));
        (await circuit.TryAsync("circuit-closure", new() { ["reason"] = "other", ["at"] = _world.In(TimeSpan.Zero) })).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.closed");
    }

    [Fact]
    public async Task People_do_what_the_systems_refuse_to_do()
    {
        var carrier = _world.Carrier;
        var circuit = await _world.AddAsync();
        await _world.ReserveAsync(circuit);
        carrier.Carrier.Refuses = true;
        var id = await circuit.StartAsync("circuit-closure", new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.Zero), ["recoverEquipment"] = false });
        await carrier.DoAsync(id, "check", "dispatcher-A", "Approve");
        await carrier.DoAsync(id, "withdrawByHand", "operations-A", null, new() { ["done"] = "Deleted on the node" });
        await carrier.DoAsync(id, "terminateByHand", "operations-A", null, new() { ["done"] = "Terminated there" });
        await carrier.DoAsync(id, "releaseByHand", "operations-A", null, new() { ["done"] = "Released there" });

        (await carrier.StateAsync(id)).ShouldBe(("closed", "Finished"));
        (await _world.ReservationsAsync(circuit)).ShouldHaveSingleItem().State.ShouldBe(ReservationState.Released);
        (await circuit.StateAsync()).ShouldBe("closed");
    }

    [Fact]
    public async Task People_do_what_the_systems_fail_to_do()
    {
        var carrier = _world.Carrier;
        var circuit = await _world.AddAsync();
        await _world.ReserveAsync(circuit);
        carrier.Carrier.IsDown = true;
        var id = await circuit.StartAsync("circuit-closure", new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.Zero), ["recoverEquipment"] = false });
        await carrier.DoAsync(id, "check", "dispatcher-A", "Approve");
        await carrier.PassAsync(TimeSpan.FromHours(2));
        (await carrier.OpenAsync(id)).ShouldBe(["withdrawByHand"]);
        await carrier.DoAsync(id, "withdrawByHand", "operations-A", null, new() { ["done"] = "Deleted on the node" });
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "terminateByHand", "operations-A", null, new() { ["done"] = "Terminated there" });
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "releaseByHand", "operations-A", null, new() { ["done"] = "Released there" });

        (await carrier.StateAsync(id)).ShouldBe(("closed", "Finished"));
        (await circuit.StateAsync()).ShouldBe("closed");
    }

    [Fact]
    public async Task A_circuit_whose_service_nobody_knows_is_withdrawn_by_hand_and_a_rejected_closure_leaves_it()
    {
        var carrier = _world.Carrier;
        var unknown = await _world.AddAsync("ddn", hasService: false);
        var id = await unknown.StartAsync("circuit-closure", new() { ["reason"] = "contract-end", ["at"] = _world.In(TimeSpan.Zero), ["recoverEquipment"] = false });
        await carrier.DoAsync(id, "check", "dispatcher-A", "Approve");
        await carrier.DoAsync(id, "withdrawAllByHand", "operations-A", null, new() { ["done"] = "Cross-connection removed" });
        (await carrier.StateAsync(id)).State.ShouldBe("closed");

        var circuit = await _world.AddAsync();
        id = await circuit.StartAsync("circuit-closure", new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.Zero) });
        await carrier.DoAsync(id, "check", "dispatcher-A", "Reject", reason: "The customer stays");
        (await carrier.StateAsync(id)).ShouldBe(("refused", "Finished"));
        (await circuit.StateAsync()).ShouldBe("active");
    }

    [Fact]
    public async Task What_cannot_be_closed_is_refused_with_its_field()
    {
        var circuit = await _world.AddAsync();
        JsonObject Data() => new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.Zero) };
        (await _world.TryAsync("circuit-closure", Data(), "NONE-1")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "circuit.unknown");
        (await _world.TryAsync("circuit-closure", Data(), null)).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        (await circuit.TryAsync("circuit-closure", Data(), "manager-C")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "circuit.unknown");
        (await circuit.TryAsync("circuit-closure", new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.FromDays(-2)) })).ShouldBeProblem(HttpStatusCode.BadRequest, "date.over");
        (await circuit.TryAsync("circuit-closure", new() { ["reason"] = "bored", ["at"] = _world.In(TimeSpan.Zero) })).ShouldBeProblem(HttpStatusCode.BadRequest, "data.choice");
        await circuit.StartAsync("circuit-closure", Data());
        (await circuit.TryAsync("circuit-closure", Data())).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.workOpen");
        (await circuit.TryAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 200000 })).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.workOpen");
    }
}
