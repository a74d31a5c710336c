using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Circuits that are suspended and come back, over HTTP.</summary>
public abstract class SuspensionTests
{
    private readonly LedgerWorld _world;

    protected SuspensionTests(LedgerWorld world)
    {
        _world = world;
        world.Carrier.Carrier.Recover();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_circuit_is_suspended_for_arrears_and_back_at_once_after_payment()
    {
        var carrier = _world.Carrier;
        var circuit = await _world.AddAsync();
        var id = await circuit.StartAsync("circuit-suspension", new() { ["cause"] = "arrears", ["amount"] = 4200 });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
        (await carrier.StateAsync(id)).ShouldBe(("suspended", "Open"));
        (await circuit.StateAsync()).ShouldBe("suspended");
        circuit.Asked.ShouldBe([$"configure {circuit.Number} A Z", $"service {circuit.Number} inactive"]);
        (await circuit.TryAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 5000 })).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.notInService");

        await carrier.DoAsync(id, "paid", "manager-A", "Resume");
        (await carrier.StateAsync(id)).ShouldBe(("resumed", "Finished"));
        (await circuit.StateAsync()).ShouldBe("active");
        carrier.Carrier.Services[circuit.Number].ShouldBe("active");
        await using var context = carrier.Services.GetRequiredService<Database>().CreateContext();
        var limit = await context.RunningLimits.SingleAsync(row => row.CaseId == id && row.Key == "circuit.resume", Token);
        limit.StoppedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_system_that_fails_to_resume_leaves_the_work_to_people_and_the_clock_running()
    {
        var carrier = _world.Carrier;
        var circuit = await _world.AddAsync();
        var id = await circuit.StartAsync("circuit-suspension", new() { ["cause"] = "security" });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
        carrier.Carrier.IsDown = true;
        await carrier.DoAsync(id, "paid", "manager-A", "Resume");
        await carrier.PassAsync(TimeSpan.FromHours(2));
        (await carrier.OpenAsync(id)).ShouldBe(["unlockByHand"]);
        (await carrier.GetAsync("hq", $"/api/cases/{id}/limits")).Items.ShouldContain(static one => one.GetProperty("key").GetString() == "circuit.resume" && one.GetProperty("state").GetString() == "Running");
        await carrier.DoAsync(id, "unlockByHand", "operations-A", null, new() { ["done"] = "Unlocked on the node" });
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "activeByHand", "operations-A", null, new() { ["done"] = "Set there" });
        (await circuit.StateAsync()).ShouldBe("active");
    }

    [Fact]
    public async Task A_suspension_is_made_on_its_day_and_by_people_where_the_systems_do_not_answer()
    {
        var carrier = _world.Carrier;
        var circuit = await _world.AddAsync();
        var id = await circuit.StartAsync("circuit-suspension", new() { ["cause"] = "customer-request", ["at"] = _world.In(TimeSpan.FromDays(2)) });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
        circuit.Asked.ShouldBeEmpty("nothing is locked before its day");
        (await circuit.StateAsync()).ShouldBe("active");
        carrier.Carrier.IsDown = true;
        await carrier.PassAsync(TimeSpan.FromDays(2.1));
        await carrier.DoAsync(id, "lockByHand", "operations-A", null, new() { ["done"] = "Locked on the node" });
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "inactiveByHand", "operations-A", null, new() { ["done"] = "Set there" });
        (await carrier.StateAsync(id)).ShouldBe(("suspended", "Open"));
        (await circuit.StateAsync()).ShouldBe("suspended");
    }

    [Fact]
    public async Task What_the_systems_refuse_and_services_that_nobody_knows_are_locked_and_unlocked_by_hand()
    {
        var carrier = _world.Carrier;
        carrier.Carrier.Refuses = true;
        foreach (var hasService in new[] { true, false })
        {
            var circuit = await _world.AddAsync(hasService: hasService);
            var id = await circuit.StartAsync("circuit-suspension", new() { ["cause"] = "security" });
            await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
            await carrier.DoAsync(id, hasService ? "lockByHand" : "lockAllByHand", "operations-A", null, new() { ["done"] = "Locked on the node" });
            await carrier.DoAsync(id, "inactiveByHand", "operations-A", null, new() { ["done"] = "Set there" });
            (await circuit.StateAsync()).ShouldBe("suspended");
            await carrier.DoAsync(id, "paid", "manager-A", "Resume");
            await carrier.DoAsync(id, hasService ? "unlockByHand" : "unlockAllByHand", "operations-A", null, new() { ["done"] = "Unlocked on the node" });
            await carrier.DoAsync(id, "activeByHand", "operations-A", null, new() { ["done"] = "Set there" });
            (await carrier.StateAsync(id)).ShouldBe(("resumed", "Finished"));
            (await circuit.StateAsync()).ShouldBe("active");
        }
    }

    [Fact]
    public async Task Who_never_pays_loses_the_circuit_and_who_is_not_suspended_keeps_it()
    {
        var carrier = _world.Carrier;
        var circuit = await _world.AddAsync();
        var id = await circuit.StartAsync("circuit-suspension", new() { ["cause"] = "arrears" });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Cancel", reason: "Paid this morning");
        (await carrier.StateAsync(id)).ShouldBe(("refused", "Finished"));
        (await circuit.StateAsync()).ShouldBe("active");

        id = await circuit.StartAsync("circuit-suspension", new() { ["cause"] = "arrears" });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
        await carrier.DoAsync(id, "paid", "manager-A", "Close", reason: "Three months in arrears");
        var closure = (await carrier.PartsAsync(id)).Single();
        await carrier.DoAsync(closure.Id, "check", "dispatcher-A", "Approve");
        await carrier.DoAsync(closure.Id, "recover", "maintainer-A");
        (await circuit.StateAsync()).ShouldBe("closed");
        (await carrier.StateAsync(id)).ShouldBe(("closed", "Finished"));
    }
}
