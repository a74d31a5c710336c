using System.Globalization;
using Durability.Servers;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Outbox;

namespace Durability.Systems;

/// <summary>The carrier's systems fail, fall silent after the effect, are asked twice and answer out of order, and the server is killed meanwhile: every effect there is, is there once.</summary>
public abstract class SystemsInTrouble(TestDatabase database)
{
    private const int OpeningOneIn = 3;

    private static int Processes => TestSize.Of(30, 300);

    private static int Kills => TestSize.Of(1, 6);

    /// <summary>The claim.</summary>
    [Fact]
    public Task Every_effect_in_the_carriers_systems_happens_exactly_once() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        await database.StartAsync(cancellationToken);
        await using var carrier = await UnreliableCarrier.StartAsync(cancellationToken);
        await CarrierProcesses.WriteToAsync(run.DefinitionFolder, cancellationToken);
        var before = await carrier.FreePortsAsync(cancellationToken);
        var nodes = await carrier.NodesAsync(cancellationToken);
        var node = await run.StartNodeAsync("one", database.ConnectionString, cancellationToken);
        foreach (var system in new[] { "inventory", "activation", "testing" })
            await ConnectAsync(run, system, carrier.Address, cancellationToken);
        await carrier.GoWrongAsync(run.Seed, cancellationToken);

        for (var process = 0; process < Processes; process++)
            await StartAsync(run, process, nodes[process % nodes.Count], cancellationToken);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await UntilEndedAsync(Processes * kill / (Kills + 1), cancellationToken);
            await KillAsync(run, node, cancellationToken);
        }

        await UntilEndedAsync(Processes, cancellationToken);
        run.Say(string.Join(", ", (await carrier.FaultsAsync(cancellationToken)).Select(static fault => $"{fault.Key}: {fault.Value.ToString(CultureInfo.InvariantCulture)}")));
        (await node.StopAsync(cancellationToken)).ShouldBe(0);
        await carrier.GoWellAsync(cancellationToken);
        await InspectAsync(run, carrier, before, cancellationToken);
        run.DemandNoErrorsLogged();
    });

    private static async Task ConnectAsync(Run run, string system, Uri address, CancellationToken cancellationToken)
    {
        // The trouble shall be the calls' own: nobody gives up, and the breaker stays closed.
        var body = new { system, unit = "headquarters", address, attempts = 1000, timeoutSeconds = 5, patienceSeconds = 3600, pollSeconds = 1, parallelism = 16, breakerPercent = 100, breakerRequests = 10_000 };
        var reply = await run.Api.CommandAsync("/api/systems/connections", body, $"connect {system}", cancellationToken);
        reply.IsDone.ShouldBeTrue(reply.ToString());
    }

    private static async Task StartAsync(Run run, int process, string accessNode, CancellationToken cancellationToken)
    {
        var definitionId = process % OpeningOneIn == 0 ? CarrierProcesses.Opening : CarrierProcesses.Offer;
        var circuit = string.Create(CultureInfo.InvariantCulture, $"chaos-{process:D4}");
        var reply = await run.Api.CommandAsync("/api/instances", new { definitionId, correlationId = circuit, input = new { node = accessNode, circuit } }, $"start {circuit}", cancellationToken);
        reply.IsDone.ShouldBeTrue(reply.ToString());
    }

    private static async Task KillAsync(Run run, ServerNode node, CancellationToken cancellationToken)
    {
        await node.KillAsync(cancellationToken);
        run.Kills++;
        node.Start();
        await node.WaitReadyAsync(Run.Patience, cancellationToken);
    }

    private Task UntilEndedAsync(int count, CancellationToken cancellationToken) => Run.UntilAsync(
        async () => (await CallsAsync(cancellationToken)).Count(static call => call is { Target: "inventory.release" or "activation.withdraw", State: OutboxState.Succeeded }) >= count,
        TimeSpan.FromSeconds(TestSize.Of(120, 900)),
        string.Create(CultureInfo.InvariantCulture, $"{count} processes that have come to their end"),
        cancellationToken);

    private async Task InspectAsync(Run run, UnreliableCarrier carrier, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        var openings = (Processes + OpeningOneIn - 1) / OpeningOneIn;
        var calls = await CallsAsync(cancellationToken);
        calls.ShouldAllBe(static call => call.State == OutboxState.Succeeded);
        calls.Count.ShouldBe((openings * CarrierProcesses.OfOpening.Count) + ((Processes - openings) * CarrierProcesses.OfOffer.Count));

        // One reservation for each call that asked for one, one test for each that asked for one, and one service for each circuit.
        var reservations = await carrier.ReservationsAsync(cancellationToken);
        reservations.Select(static one => (string)one["externalId"]!).ShouldBe(Ids(calls, "inventory.reserve"), ignoreOrder: true);
        reservations.Count(static one => (string?)one["reservationState"] == "cancelled").ShouldBe(Processes - openings);
        (await carrier.TestsAsync(cancellationToken)).Select(static one => (string)one["externalId"]!).ShouldBe(Ids(calls, "tests.run"), ignoreOrder: true);
        var services = await carrier.ServicesAsync(cancellationToken);
        services.Count.ShouldBe(openings);
        services.ShouldAllBe(static one => (string?)one["state"] == "terminated");
        (await carrier.FreePortsAsync(cancellationToken)).ShouldBe(before, ignoreOrder: true);

        var keys = await carrier.KeysAsync(cancellationToken);
        keys.Where(static key => key.Value is not { Effects: 1, Conflicts: 0 }).ShouldBeEmpty();
        keys.Count.ShouldBeGreaterThanOrEqualTo(calls.Count);

        // Unless all of it went wrong, nothing was shown.
        var faults = await carrier.FaultsAsync(cancellationToken);
        foreach (var fault in new[] { "error", "lost request", "lost answer", "duplicate", "reordered" })
            faults.GetValueOrDefault(fault).ShouldBeGreaterThan(0, fault);
        keys.Values.Sum(static key => key.Requests).ShouldBeGreaterThan(keys.Count);
        run.Say($"{calls.Count} calls, {keys.Values.Sum(static key => key.Requests)} requests with {keys.Count} keys");
    }

    private static IEnumerable<string> Ids(IReadOnlyList<OutboxRow> calls, string operation) => calls.Where(call => call.Target == operation).Select(static call => call.Id);

    private async Task<IReadOnlyList<OutboxRow>> CallsAsync(CancellationToken cancellationToken)
    {
        await using var context = database.Provider.CreateContext();
        return await context.Set<OutboxRow>().AsNoTracking().Where(static row => row.Kind == "system").ToListAsync(cancellationToken);
    }
}
