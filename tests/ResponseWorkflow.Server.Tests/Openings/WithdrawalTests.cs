using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>The customer withdraws while branches work: tasks end, and everything is given back.</summary>
public abstract class WithdrawalTests(OpeningWorld world)
{
    private readonly OpeningPlay _play = new(world);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdrawing_an_order_ends_its_parts_and_gives_back_what_was_assigned_and_configured()
    {
        var (order, opening, works) = await StartAsync("X1", "A", "B");
        world.Carrier.Configured.Values.Count(static one => one == "A-X1").ShouldBe(2);
        await world.WithdrawAsync(order, "manager-A");

        foreach (var id in works.Append(opening).Append(order))
        {
            (await world.StateAsync(id)).Status.ShouldBe("Cancelled");
            (await world.OpenAsync(id)).ShouldBeEmpty();
        }

        world.Carrier.Configured.Values.ShouldNotContain("A-X1");
        world.Carrier.Asked.Count(static one => one == "release RSV-X1").ShouldBe(1, "a reservation that serves two branches is given back once");
        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        (await context.DispatchOrders.SingleAsync(one => one.Id == order, Token)).State.ShouldBe(DispatchOrderState.Cancelled);
        (await context.OrderCircuits.SingleAsync(one => one.OrderId == order, Token)).State.ShouldBe(OrderCircuitState.Cancelled);
        (await context.Circuits.SingleAsync(static one => one.Number == "A-X1", Token)).State.ShouldBe("cancelled");
        (await world.PostAsync("manager-A", $"/api/cases/{order}/withdraw", new() { ["reason"] = "again" })).ShouldBeProblem(HttpStatusCode.Conflict, "case.closed");
    }

    [Theory]
    [InlineData("X2", false)]
    [InlineData("X5", true)]
    public async Task What_a_system_does_not_take_back_people_take_back_by_hand(string key, bool refuses)
    {
        var (order, _, _) = await StartAsync(key, "A");
        (world.Carrier.Refuses, world.Carrier.IsDown) = (refuses, !refuses);
        try
        {
            await world.WithdrawAsync(order, "manager-A");
            await world.PassAsync(TimeSpan.FromHours(1));
            (await world.OpenAsync(order)).ShouldBe(["withdrawByHand"]);
            await world.DoAsync(order, "withdrawByHand", "operations-A");
            await world.PassAsync(TimeSpan.FromHours(1));
            (await world.OpenAsync(order)).ShouldBe(["releaseByHand"]);
            await world.DoAsync(order, "releaseByHand", "dispatcher-A");
            (await world.OpenAsync(order)).ShouldBeEmpty();
        }
        finally
        {
            world.Carrier.Recover();
        }
    }

    [Fact]
    public async Task What_was_being_configured_when_the_customer_withdrew_is_taken_back_when_its_result_comes()
    {
        world.Carrier.TellsLater = true;
        try
        {
            var (order, _, _) = await StartAsync("X7", "A", "B");
            world.Carrier.Configured.Values.Count(static one => one == "A-X7").ShouldBe(2, "the network has begun");
            await world.WithdrawAsync(order, "manager-A");
            world.Carrier.Configured.Values.Count(static one => one == "A-X7").ShouldBe(2, "nobody knows yet what is to be taken back");
            world.Carrier.Asked.ShouldNotContain("release RSV-X7", "what is being configured must not be assigned to others");

            world.Carrier.TellsLater = false;
            await world.PassAsync(TimeSpan.FromMinutes(10));
            world.Carrier.Configured.Values.ShouldNotContain("A-X7");
            world.Carrier.Asked.Count(static one => one == "release RSV-X7").ShouldBe(1);
            world.Carrier.Asked.ToList().IndexOf("release RSV-X7").ShouldBeGreaterThan(world.Carrier.Asked.ToList().FindLastIndex(static one => one.StartsWith("withdraw ", StringComparison.Ordinal)));
            (await world.OpenAsync(order)).ShouldBeEmpty();
        }
        finally
        {
            world.Carrier.Recover();
        }
    }

    [Fact]
    public async Task People_look_where_nobody_tells_whether_a_withdrawn_circuit_was_configured()
    {
        world.Carrier.TellsLater = true;
        try
        {
            var (order, _, works) = await StartAsync("X8", "A");
            await world.WithdrawAsync(order, "manager-A");
            world.Carrier.IsDown = true;
            await world.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(30));
            var task = await world.TaskAsync(works.Single(), "withdrawByHand", "operations-A");
            task.GetRawText().ShouldContain("was being configured when it was withdrawn");
            world.Carrier.Recover();
            await world.DoAsync(works.Single(), "withdrawByHand", "operations-A");
            (await world.OpenAsync(works.Single())).ShouldBeEmpty();
            world.Carrier.Asked.Count(static one => one == "release RSV-X8").ShouldBe(1);
        }
        finally
        {
            world.Carrier.Recover();
        }
    }

    [Fact]
    public async Task One_circuit_of_an_order_is_withdrawn_and_the_order_goes_on()
    {
        var order = await world.OrderAsync([OpeningWorld.Circuit("X3", "A"), OpeningWorld.Circuit("X4", "B")], new() { ["reservation"] = "RSV-X3" });
        await _play.DoAsync(order, "sign", "A");
        var openings = await world.PartsAsync(order);
        await world.WithdrawAsync(openings[1].Id, "hq");
        (await world.StateAsync(order)).Status.ShouldBe("Open");
        await _play.OpenAllAsync(order);
        (await world.StateAsync(order)).ShouldBe(("accepted", "Finished"));
        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        (await context.OrderCircuits.Where(one => one.OrderId == order).OrderBy(static one => one.Key).Select(static one => one.State).ToListAsync(Token)).ShouldBe([OrderCircuitState.Completed, OrderCircuitState.Cancelled]);
        world.Carrier.Asked.ShouldNotContain("release RSV-X3", "the reservation serves the other circuit still");
    }

    [Fact]
    public async Task An_order_of_which_every_circuit_is_withdrawn_is_cancelled()
    {
        var (order, opening, _) = await StartAsync("X6", "A");
        await world.WithdrawAsync(opening, "hq");
        (await world.StateAsync(order)).Status.ShouldBe("Finished");
        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        (await context.DispatchOrders.SingleAsync(one => one.Id == order, Token)).State.ShouldBe(DispatchOrderState.Cancelled);
        world.Carrier.Configured.Values.ShouldNotContain("A-X6");
        world.Carrier.Asked.Count(static one => one == "release RSV-X6").ShouldBe(1);
    }

    private async Task<(string Order, string Opening, string[] Works)> StartAsync(string key, string a, string? z = null)
    {
        var order = await world.OrderAsync([OpeningWorld.Circuit(key, a, z)], new() { ["reservation"] = $"RSV-{key}" });
        await _play.DoAsync(order, "sign", "A");
        var opening = (await world.PartsAsync(order)).Single().Id;
        var works = await world.PartsAsync(opening);
        foreach (var (id, unit) in works)
            await _play.DoAsync(id, "sign", unit);
        return (order, opening, [.. works.Select(static one => one.Id)]);
    }
}
