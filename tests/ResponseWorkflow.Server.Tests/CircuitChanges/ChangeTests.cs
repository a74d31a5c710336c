using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;
using ResponseWorkflow.Server.Tests.Openings;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Circuits that get another bandwidth or another place, over HTTP.</summary>
public abstract class ChangeTests
{
    private readonly LedgerWorld _world;

    protected ChangeTests(LedgerWorld world)
    {
        _world = world;
        world.Carrier.Carrier.Recover();
    }

    [Fact]
    public async Task Another_bandwidth_is_checked_configured_tested_and_put_on_the_ledger()
    {
        var circuit = await _world.AddAsync();
        var carrier = _world.Carrier;
        var id = await circuit.StartAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 200000 });
        await carrier.DoAsync(id, "checkResources", "operations-A", "Sufficient");
        circuit.Asked.ShouldBe([$"configure {circuit.Number} A Z"]);
        carrier.Carrier.Configured.Where(one => one.Value == circuit.Number).ShouldHaveSingleItem().Key.ShouldBe(circuit.Service, "it is the service that it has");
        await carrier.DoAsync(id, "test", "maintainer-A", null, new() { ["test"] = OpeningPlay.Test(isGood: false) });
        (await carrier.OpenAsync(id)).ShouldBe(["repair"]);
        await carrier.DoAsync(id, "repair", "operations-A", null, new() { ["done"] = "The VLAN was wrong" });
        await carrier.DoAsync(id, "test", "maintainer-A", null, new() { ["test"] = OpeningPlay.Test() });

        (await carrier.StateAsync(id)).ShouldBe(("done", "Finished"));
        var listed = (await circuit.ReadAsync()).GetProperty("circuit");
        (listed.GetProperty("bandwidth").GetDecimal(), listed.GetProperty("bandwidthUnit").GetString()).ShouldBe((200m, "Mbit/s"));
        listed.GetProperty("orderNumber").GetString().ShouldBe((await carrier.CaseAsync(id)).GetProperty("case").GetProperty("number").GetString());
        circuit.Asked.ShouldBe([$"configure {circuit.Number} A Z", $"service {circuit.Number} active"]);
    }

    [Fact]
    public async Task A_change_that_the_network_does_not_allow_ends_and_failing_systems_are_worked_round()
    {
        var circuit = await _world.AddAsync();
        var carrier = _world.Carrier;
        var id = await circuit.StartAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 10000000 });
        await carrier.DoAsync(id, "checkResources", "operations-A", "NotPossible", reason: "The port has 1 Gbit/s");
        (await carrier.StateAsync(id)).ShouldBe(("refused", "Finished"));

        carrier.Carrier.IsDown = true;
        id = await circuit.StartAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 50000 });
        await carrier.DoAsync(id, "checkResources", "operations-A", "Sufficient");
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "configureByHand", "operations-A", null, new() { ["done"] = "Set on the node" });
        await carrier.DoAsync(id, "test", "maintainer-A", null, new() { ["test"] = OpeningPlay.Test() });
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "recordByHand", "operations-A", null, new() { ["done"] = "Entered" });
        (await circuit.ReadAsync()).GetProperty("circuit").GetProperty("bandwidth").GetDecimal().ShouldBe(50m);
    }

    [Fact]
    public async Task What_the_systems_refuse_and_services_that_nobody_knows_are_changed_by_hand()
    {
        var carrier = _world.Carrier;
        var circuit = await _world.AddAsync();
        carrier.Carrier.Refuses = true;
        var id = await circuit.StartAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 50000 });
        await carrier.DoAsync(id, "checkResources", "operations-A", "Sufficient");
        await carrier.DoAsync(id, "configureByHand", "operations-A", null, new() { ["done"] = "Set on the node" });
        await carrier.DoAsync(id, "test", "maintainer-A", null, new() { ["test"] = OpeningPlay.Test() });
        await carrier.DoAsync(id, "recordByHand", "operations-A", null, new() { ["done"] = "Entered" });
        (await carrier.StateAsync(id)).ShouldBe(("done", "Finished"));

        carrier.Carrier.Recover();
        var unknown = await _world.AddAsync(hasService: false);
        id = await unknown.StartAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 50000 });
        await carrier.DoAsync(id, "checkResources", "operations-A", "Sufficient");
        await carrier.DoAsync(id, "configureAllByHand", "operations-A", null, new() { ["done"] = "Set on the node" });
        await carrier.DoAsync(id, "test", "maintainer-A", null, new() { ["test"] = OpeningPlay.Test() });
        (await carrier.StateAsync(id)).ShouldBe(("done", "Finished"));
        unknown.Asked.ShouldBe([$"service {unknown.Number} active"]);
    }

    [Fact]
    public async Task An_Internet_line_moves_to_another_district_opened_there_first_with_its_customer_told_and_its_filing_renewed()
    {
        var circuit = await _world.AddAsync("internet");
        var carrier = _world.Carrier;
        var play = new OpeningPlay(carrier);
        var id = await circuit.StartAsync("circuit-change", new()
        {
            ["change"] = "move", ["end"] = "A", ["newNumber"] = $"{circuit.Number}N", ["otherDistrict"] = true, ["webApplication"] = true,
            ["newEnd"] = new JsonObject { ["branch"] = "A", ["site"] = "New office", ["address"] = "9 New Road", ["contact"] = "Ms Lin", ["phone"] = "13900001111" },
        });
        await carrier.DoAsync(id, "newAddress", "operations-A", null, new() { ["address"] = "203.0.113.9" });
        var told = await carrier.TaskAsync(id, "tellCustomer", "manager-A");
        told.GetProperty("facts").GetProperty("newAddress").GetString().ShouldBe("203.0.113.9");
        (await carrier.PartsAsync(id)).ShouldBeEmpty("nothing is opened before the customer knows");
        await carrier.DoAsync(id, "tellCustomer", "manager-A", null, new() { ["toldWhom"] = "Ms Lin", ["toldAt"] = _world.In(TimeSpan.Zero) });

        (await carrier.OpenAsync(id)).ShouldBe(["renewFiling"]);
        var order = (await carrier.PartsAsync(id)).Single();
        await play.DriveAsync(order.Id, "A", "internet", "never");
        await play.OpenAllAsync(order.Id, "internet");
        (await carrier.StateAsync(order.Id)).ShouldBe(("accepted", "Finished"));
        (await _world.StateAsync($"{circuit.Number}N")).ShouldBe("active");
        (await circuit.StateAsync()).ShouldBe("active", "the old one stays until the filing is renewed");
        await carrier.DoAsync(id, "renewFiling", "manager-A", null, new() { ["filing"] = "ICP-1", ["renewedAt"] = _world.In(TimeSpan.Zero) });

        var closure = (await carrier.PartsAsync(id)).Single();
        await carrier.DoAsync(closure.Id, "check", "dispatcher-A", "Approve");
        await carrier.DoAsync(closure.Id, "recover", "maintainer-A");
        (await circuit.StateAsync()).ShouldBe("closed");
        (await carrier.StateAsync(id)).ShouldBe(("done", "Finished"));
    }

    [Fact]
    public async Task A_move_whose_new_circuit_is_not_opened_leaves_the_old_one()
    {
        var circuit = await _world.AddAsync();
        var carrier = _world.Carrier;
        var id = await circuit.StartAsync("circuit-change", new() { ["change"] = "move", ["end"] = "Z", ["newNumber"] = $"{circuit.Number}N", ["newEnd"] = new JsonObject { ["branch"] = "B", ["site"] = "New office", ["address"] = "9 New Road" } });
        var order = (await carrier.PartsAsync(id)).Single();
        (await carrier.PostAsync("manager-A", $"/api/cases/{order.Id}/withdraw", new() { ["reason"] = "The customer stays" })).Status.ShouldBe(HttpStatusCode.NoContent);
        await carrier.WorkAsync();

        (await carrier.StateAsync(id)).ShouldBe(("refused", "Finished"));
        (await circuit.StateAsync()).ShouldBe("active");
    }

    [Theory]
    [InlineData("""{ "change": "bandwidth" }""", HttpStatusCode.BadRequest, "field.missing")]
    [InlineData("""{ "change": "bandwidth", "bandwidth": 0 }""", HttpStatusCode.BadRequest, "data.range")]
    [InlineData("""{ "change": "bandwidth", "bandwidth": 100000 }""", HttpStatusCode.BadRequest, "bandwidth.same")]
    [InlineData("""{ "change": "move" }""", HttpStatusCode.BadRequest, "field.missing")]
    [InlineData("""{ "change": "move", "end": "A", "newNumber": "C-TAKEN", "newEnd": { "branch": "A", "site": "X", "address": "9 Road" } }""", HttpStatusCode.Conflict, "number.taken")]
    [InlineData("""{ "change": "move", "end": "A", "newNumber": "N-1", "newEnd": { "branch": "ZZ", "site": "X", "address": "9 Road" } }""", HttpStatusCode.UnprocessableEntity, "unit.unknown")]
    [InlineData("""{ "change": "move", "end": "A", "newNumber": "N-1", "newEnd": { "branch": "A", "site": "X", "address": "1 Lake Road" } }""", HttpStatusCode.BadRequest, "circuit.samePlace")]
    public async Task What_cannot_be_changed_is_refused(string data, HttpStatusCode status, string code)
    {
        var circuit = await _world.AddAsync();
        (await circuit.TryAsync("circuit-change", JsonNode.Parse(data.Replace("C-TAKEN", circuit.Number, StringComparison.Ordinal))!.AsObject())).ShouldBeProblem(status, code);
    }
}
