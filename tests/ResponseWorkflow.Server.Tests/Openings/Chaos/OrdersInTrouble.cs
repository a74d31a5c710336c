using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>
/// Many circuits are asked for, reserved, ordered, assigned, configured, tested and entered at once, while the carrier's systems answer a third of the requests with
/// errors, fall silent after the effect, are asked twice and answer out of order. What the product gives up, people do by hand.
/// </summary>
public abstract class OrdersInTrouble(FaultyWorld world)
{
    private const int Seed = 20260302;

    // What changes something in the carrier's systems, and is sent with the id of the call as its key.
    private static readonly string[] Writing = ["inventory.qualify", "inventory.reserve", "inventory.assign", "activation.configure", "tests.run", "inventory.service"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The claim.</summary>
    [Fact]
    public async Task Every_order_ends_and_every_effect_in_the_carriers_systems_happens_exactly_once()
    {
        var crowd = new OrderCrowd(world);
        var places = await world.Systems.PlacesAsync(TestSize.Orders, Token);
        await world.Systems.GoWrongAsync(Seed, Token);
        await crowd.AskAsync(places);
        await crowd.FinishAsync();
        await world.Systems.GoWellAsync(Token);

        await using var context = world.Services.GetRequiredService<Database>().CreateContext();
        await DemandOrdersAsync(context, crowd);
        var calls = await context.Outbox.Where(static row => row.Kind == "system").ToListAsync(Token);
        var attempts = await context.OutboxAttempts.Where(attempt => context.Outbox.Any(row => row.Kind == "system" && row.Id == attempt.OutboxId)).ToListAsync(Token);
        await DemandEffectsAsync(calls, attempts, crowd);
        await DemandTroubleAsync(calls, attempts, crowd);
    }

    // Every circuit is open and on the ledger, once, whoever has done it.
    private static async Task DemandOrdersAsync(ResponseDbContext context, OrderCrowd crowd)
    {
        string[] ids = [.. crowd.Orders.Select(static one => one.OrderId!)];
        string[] numbers = [.. crowd.Orders.Select(static one => one.Number)];
        (await context.Cases.CountAsync(static one => one.Status == CaseStatus.Open, Token)).ShouldBe(0);
        (await context.Cases.Where(one => ids.Contains(one.Id)).Select(static one => one.State).Distinct().ToListAsync(Token)).ShouldBe(["accepted"]);
        (await context.DispatchOrders.Where(one => ids.Contains(one.Id)).Select(static one => one.State).Distinct().ToListAsync(Token)).ShouldBe([DispatchOrderState.Completed]);
        (await context.OrderCircuits.Where(one => ids.Contains(one.OrderId)).Select(static one => one.State).Distinct().ToListAsync(Token)).ShouldBe([OrderCircuitState.Completed]);
        (await context.Circuits.Where(one => numbers.Contains(one.Number) && one.State == "active").OrderBy(static one => one.Number).Select(static one => one.Number).ToListAsync(Token)).ShouldBe(numbers);
    }

    private async Task DemandEffectsAsync(List<OutboxRow> calls, List<OutboxAttemptRow> attempts, OrderCrowd crowd)
    {
        calls.ShouldAllBe(static call => call.State == OutboxState.Succeeded || call.State == OutboxState.Failed);
        var keys = await world.Systems.KeysAsync(Token);
        keys.Where(static key => key.Value is not { Effects: 0 or 1, Conflicts: 0 }).ShouldBeEmpty("a key has one effect, and always asks for the same");

        // Whatever the product believes to be done is done, once.
        var refused = attempts.Where(static one => one.Detail?.StartsWith("refused", StringComparison.Ordinal) ?? false).Select(static one => one.OutboxId).ToHashSet(StringComparer.Ordinal);
        foreach (var call in calls.Where(call => call.State == OutboxState.Succeeded && Writing.Contains(call.Target) && !refused.Contains(call.Id)))
            new[] { call.Id, $"{call.Id}-change" }.Sum(key => keys.GetValueOrDefault(key).Effects).ShouldBeInRange(1, call.Target == "inventory.service" ? 2 : 1, $"{call.Target} {call.Id}");

        // And what is in the systems has been asked for by a call, each thing by one of its own.
        int Effects(string operation) => calls.Where(call => call.Target == operation).Sum(call => keys.GetValueOrDefault(call.Id).Effects);
        var reservations = await world.Systems.ReservationsAsync(Token);
        reservations.Select(static one => (string)one["externalId"]!).ShouldBeUnique();
        reservations.Count.ShouldBe(Effects("inventory.reserve"));
        reservations.Select(static one => (string)one["description"]!).ShouldBeUnique("no question has two reservations");
        var tests = await world.Systems.TestsAsync(Token);
        tests.Select(static one => (string)one["externalId"]!).ShouldBeUnique();
        tests.Count.ShouldBe(Effects("tests.run"));
        var services = await world.Systems.ServicesAsync([.. crowd.Orders.Select(static one => one.Number)], Token);
        services.Sum(static one => (int?)one.Service["configurations"] ?? 0).ShouldBe(Effects("activation.configure"));
        services.Select(static one => one.Circuit).ShouldBeUnique("no circuit has two services");
        services.ShouldNotBeEmpty("some are opened by the systems");
    }

    private async Task DemandTroubleAsync(List<OutboxRow> calls, List<OutboxAttemptRow> attempts, OrderCrowd crowd)
    {
        var faults = await world.Systems.FaultsAsync(Token);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", faults.Select(static fault => $"{fault.Key}: {fault.Value.ToString(CultureInfo.InvariantCulture)}")));
        TestContext.Current.TestOutputHelper?.WriteLine($"{calls.Count} calls in {attempts.Count} attempts; by hand: {string.Join(", ", crowd.ByHand.Select(static one => $"{one.Key} {one.Value}"))}");
        foreach (var fault in new[] { "error", "lost request", "lost answer", "duplicate", "reordered" })
            faults.GetValueOrDefault(fault).ShouldBeGreaterThan(0, fault);
        attempts.ShouldContain(static one => one.Detail != null && one.Detail.StartsWith("system.timeout", StringComparison.Ordinal), "some had no answer in time");
        calls.ShouldContain(static call => call.State == OutboxState.Succeeded && call.Attempts > 1, "some were done by a further attempt");
        calls.ShouldContain(static call => call.State == OutboxState.Failed, "some were given up");
        crowd.ByHand.ShouldNotBeEmpty("and done by people");
    }
}
