using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Circuits that are taken down, over HTTP.</summary>
public sealed class ClosureTests : IAsyncLifetime
{
    private readonly LedgerWorld _world = new();

    public async ValueTask InitializeAsync() => await _world.PrepareAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_circuit_is_checked_withdrawn_released_recovered_and_closed_on_the_ledger_but_not_deleted()
    {
        await _world.AddAsync("C-10", "mstp", "OLT-7/1", "OLT-8/2", "S-10");
        var id = await _world.StartAsync("circuit-closure", new() { ["reason"] = "customer-request", ["at"] = _world.In(TimeSpan.FromDays(3)), ["contractUntil"] = "2099-12-31" });
        var carrier = _world.Carrier;
        var task = await carrier.TaskAsync(id, "check", "dispatcher-A");
        task.GetProperty("facts").GetProperty("others")[0].GetProperty("number").GetString().ShouldBe("C-10", "it uses the same port");
        (await carrier.TryAsync(id, "check", "dispatcher-A", "Approve")).ShouldBeProblem(HttpStatusCode.BadRequest, "data.required");
        await carrier.DoAsync(id, "check", "dispatcher-A", "Approve", new() { ["earlyReason"] = "Penalty is agreed." });

        (await carrier.StateAsync(id)).ShouldBe(("waiting", "Open"), "nothing is withdrawn before its day");
        carrier.Carrier.Asked.ShouldBeEmpty();
        await carrier.PassAsync(TimeSpan.FromDays(3.1));
        carrier.Carrier.Asked.ShouldBe(["withdraw S-9", "service C-9 terminated"]);
        (await carrier.OpenAsync(id)).ShouldBe(["recover"]);
        (await _world.StateAsync()).ShouldBe("active", "until the equipment is back");
        await carrier.DoAsync(id, "recover", "maintainer-A", null, new() { ["equipment"] = new JsonArray(new JsonObject { ["name"] = "MSTP box", ["serial"] = "SN-9", ["state"] = "recovered" }) });

        (await carrier.StateAsync(id)).ShouldBe(("closed", "Finished"));
        var ledger = await _world.CircuitAsync();
        ledger.GetProperty("circuit").GetProperty("state").GetString().ShouldBe("closed");
        ledger.GetProperty("resources").GetArrayLength().ShouldBe(0);
        var history = (await carrier.GetAsync("manager-A", "/api/circuits/C-9/history")).Json.GetProperty("items")[0];
        (history.GetProperty("state").GetString(), history.GetProperty("by").GetString(), history.GetProperty("reason").GetString()).ShouldBe(("closed", "dispatcher-A", "客户申请"));
        (await carrier.GetAsync("manager-A", "/api/notices")).Items.ShouldContain(static one => one.GetProperty("textEn").GetString()!.Contains("C-9 is taken down", StringComparison.Ordinal));
        (await _world.TryAsync("circuit-closure", new() { ["reason"] = "other", ["at"] = _world.In(TimeSpan.Zero) })).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.closed");
    }

    [Fact]
    public async Task People_do_what_the_systems_fail_to_do()
    {
        var carrier = _world.Carrier;
        carrier.Carrier.IsDown = true;
        var id = await _world.StartAsync("circuit-closure", new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.Zero), ["recoverEquipment"] = false });
        await carrier.DoAsync(id, "check", "dispatcher-A", "Approve");
        await carrier.PassAsync(TimeSpan.FromHours(2));
        (await carrier.OpenAsync(id)).ShouldBe(["withdrawByHand"]);
        await carrier.DoAsync(id, "withdrawByHand", "operations-A", null, new() { ["done"] = "Deleted on the node" });
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "terminateByHand", "operations-A", null, new() { ["done"] = "Terminated there" });

        (await carrier.StateAsync(id)).ShouldBe(("closed", "Finished"));
        (await _world.StateAsync()).ShouldBe("closed");
    }

    [Fact]
    public async Task A_circuit_whose_service_nobody_knows_is_withdrawn_by_hand_and_a_rejected_closure_leaves_it()
    {
        var carrier = _world.Carrier;
        await _world.AddAsync("C-11", "ddn", "OLT-3/1", "OLT-3/2", service: null);
        var id = await _world.StartAsync("circuit-closure", new() { ["reason"] = "contract-end", ["at"] = _world.In(TimeSpan.Zero), ["recoverEquipment"] = false }, "C-11");
        await carrier.DoAsync(id, "check", "dispatcher-A", "Approve");
        await carrier.DoAsync(id, "withdrawAllByHand", "operations-A", null, new() { ["done"] = "Cross-connection removed" });
        (await carrier.StateAsync(id)).State.ShouldBe("closed");

        id = await _world.StartAsync("circuit-closure", new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.Zero) });
        await carrier.DoAsync(id, "check", "dispatcher-A", "Reject", reason: "The customer stays");
        (await carrier.StateAsync(id)).ShouldBe(("refused", "Finished"));
        (await _world.StateAsync()).ShouldBe("active");
    }

    [Fact]
    public async Task What_cannot_be_closed_is_refused_with_its_field()
    {
        JsonObject Data() => new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.Zero) };
        (await _world.TryAsync("circuit-closure", Data(), "NONE-1")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "circuit.unknown");
        (await _world.TryAsync("circuit-closure", Data(), null)).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        (await _world.TryAsync("circuit-closure", Data(), person: "manager-C")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "circuit.unknown");
        (await _world.TryAsync("circuit-closure", new() { ["reason"] = "left", ["at"] = _world.In(TimeSpan.FromDays(-2)) })).ShouldBeProblem(HttpStatusCode.BadRequest, "date.over");
        (await _world.TryAsync("circuit-closure", new() { ["reason"] = "bored", ["at"] = _world.In(TimeSpan.Zero) })).ShouldBeProblem(HttpStatusCode.BadRequest, "data.choice");
        await _world.StartAsync("circuit-closure", Data());
        (await _world.TryAsync("circuit-closure", Data())).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.workOpen");
        (await _world.TryAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 200000 })).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.workOpen");
    }
}
