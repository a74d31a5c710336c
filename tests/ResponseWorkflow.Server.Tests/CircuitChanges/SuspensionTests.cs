using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Circuits that are suspended and come back, over HTTP.</summary>
public sealed class SuspensionTests : IAsyncLifetime
{
    private readonly LedgerWorld _world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _world.PrepareAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_circuit_is_suspended_for_arrears_and_back_at_once_after_payment()
    {
        var carrier = _world.Carrier;
        var id = await _world.StartAsync("circuit-suspension", new() { ["cause"] = "arrears", ["amount"] = 4200 });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
        (await carrier.StateAsync(id)).ShouldBe(("suspended", "Open"));
        (await _world.StateAsync()).ShouldBe("suspended");
        carrier.Carrier.Asked.ShouldBe(["configure C-9 A Z", "service C-9 inactive"]);
        (await _world.TryAsync("circuit-change", new() { ["change"] = "bandwidth", ["bandwidth"] = 5000 })).ShouldBeProblem(HttpStatusCode.Conflict, "circuit.notInService");

        await carrier.DoAsync(id, "paid", "manager-A", "Resume");
        (await carrier.StateAsync(id)).ShouldBe(("resumed", "Finished"));
        (await _world.StateAsync()).ShouldBe("active");
        carrier.Carrier.Services["C-9"].ShouldBe("active");
        await using var context = carrier.Services.GetRequiredService<Database>().CreateContext();
        var limit = await context.RunningLimits.SingleAsync(static row => row.Key == "circuit.resume", Token);
        limit.StoppedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_system_that_fails_to_resume_leaves_the_work_to_people_and_the_clock_running()
    {
        var carrier = _world.Carrier;
        var id = await _world.StartAsync("circuit-suspension", new() { ["cause"] = "security" });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
        carrier.Carrier.IsDown = true;
        await carrier.DoAsync(id, "paid", "manager-A", "Resume");
        await carrier.PassAsync(TimeSpan.FromHours(2));
        (await carrier.OpenAsync(id)).ShouldBe(["unlockByHand"]);
        (await carrier.GetAsync("hq", $"/api/cases/{id}/limits")).Items.ShouldContain(static one => one.GetProperty("key").GetString() == "circuit.resume" && one.GetProperty("state").GetString() == "Running");
        await carrier.DoAsync(id, "unlockByHand", "operations-A", null, new() { ["done"] = "Unlocked on the node" });
        await carrier.PassAsync(TimeSpan.FromHours(2));
        await carrier.DoAsync(id, "activeByHand", "operations-A", null, new() { ["done"] = "Set there" });
        (await _world.StateAsync()).ShouldBe("active");
    }

    [Fact]
    public async Task Who_never_pays_loses_the_circuit_and_who_is_not_suspended_keeps_it()
    {
        var carrier = _world.Carrier;
        var id = await _world.StartAsync("circuit-suspension", new() { ["cause"] = "arrears" });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Cancel", reason: "Paid this morning");
        (await carrier.StateAsync(id)).ShouldBe(("refused", "Finished"));
        (await _world.StateAsync()).ShouldBe("active");

        id = await _world.StartAsync("circuit-suspension", new() { ["cause"] = "arrears" });
        await carrier.DoAsync(id, "confirm", "dispatcher-A", "Suspend");
        await carrier.DoAsync(id, "paid", "manager-A", "Close", reason: "Three months in arrears");
        var closure = (await carrier.PartsAsync(id)).Single();
        await carrier.DoAsync(closure.Id, "check", "dispatcher-A", "Approve");
        await carrier.DoAsync(closure.Id, "recover", "maintainer-A");
        (await _world.StateAsync()).ShouldBe("closed");
        (await carrier.StateAsync(id)).ShouldBe(("closed", "Finished"));
    }
}
