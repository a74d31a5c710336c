using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Server.Tests.Orders;

/// <summary>Ledger and board follow processes, tasks and limits in the transaction in which these change.</summary>
public sealed class OrderKeepingTests : IAsyncLifetime
{
    private readonly OrderWorld _orders = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _orders.PrepareAsync();

    public ValueTask DisposeAsync() => _orders.DisposeAsync();

    [Fact]
    public async Task An_order_is_entered_with_its_circuits_units_and_first_version()
    {
        var id = await _orders.StartAsync(OrderWorld.Order("JC-00001", "JC-00002"));

        var order = await OrderAsync(id);
        (order.Version, order.Kind, order.Source, order.State, order.CircuitCount, order.CustomerNumber, order.Grade, order.Issuer).ShouldBe((1, "opening", "manual", DispatchOrderState.Received, 2, "C-1", "Gold", "desk-A"));
        order.UnitId.ShouldBe(_orders.World.Branch);
        order.LimitAt.ShouldNotBeNull("the limit of the whole is that of the order").ShouldBeGreaterThan(order.ReceivedAt);
        var version = (await _orders.AskAsync(context => context.DispatchOrderVersions.Where(row => row.OrderId == id).ToListAsync(Token))).ShouldHaveSingleItem();
        (version.Version, version.LimitAt, version.By).ShouldBe((1, order.LimitAt, "desk-A"));
        var circuits = await CircuitsAsync(id);
        circuits.Select(static row => (row.Key, row.Number, row.OpenKey, row.State, row.IsOpen, row.EndA)).ShouldBe(
            [("L1", "JC-00001", "JC00001", OrderCircuitState.Waiting, true, "Head office, 1 Lake Road"), ("L2", "JC-00002", "JC00002", OrderCircuitState.Waiting, true, "Head office, 1 Lake Road")]);
        (await _orders.AskAsync(context => context.OrderCircuitUnits.Where(row => row.OrderId == id && row.CircuitKey == "L1").OrderBy(static row => row.Role).Select(static row => row.Role).ToListAsync(Token)))
            .ShouldBe([OrderUnitRole.Lead, OrderUnitRole.Cooperating]);
        (await SectionsAsync(id)).Select(static row => (row.CircuitKey, row.Section, row.State, row.OwnerRoleId)).ShouldBe(
            [("L1", "sign", OrderSectionState.Running, "response-desk"), ("L2", "sign", OrderSectionState.Running, "response-desk")], "the desk signs for all circuits at once");
    }

    [Fact]
    public async Task Order_circuits_and_sections_follow_the_successors_of_dissolved_units()
    {
        var id = await _orders.StartAsync(OrderWorld.Order("JC-00001"));
        await _orders.World.DoAsync(id, "signing", "desk-A", null);
        var units = _orders.World.Services.GetRequiredService<UnitCommands>();
        var ids = await _orders.AskAsync(context => context.Units.ToDictionaryAsync(static row => row.Code, static row => row.Id, StringComparer.Ordinal, Token));
        var after = await units.AddAsync(new UnitDetails { Code = "C", NameZh = "C", NameEn = "C", Kind = "city-branch" }, _orders.World.Province, Actor.Program("test"), Token);
        var before = await SectionsAsync(id);

        await units.DissolveAsync(ids["A"], after, basis: null, Actor.Program("test"), Token);
        await units.DissolveAsync(ids["A-YW"], ids["B-YW"], basis: null, Actor.Program("test"), Token);

        var order = await OrderAsync(id);
        (order.UnitId, order.LeadUnitId).ShouldBe((after, after));
        (await CircuitsAsync(id)).ShouldAllBe(row => row.LeadUnitId == after);
        (await _orders.AskAsync(context => context.OrderCircuitUnits.Where(row => row.OrderId == id).OrderBy(static row => row.Role).Select(static row => new { row.UnitId, row.Role }).ToListAsync(Token)))
            .Select(static row => (row.UnitId, row.Role)).ShouldBe([(after, OrderUnitRole.Lead), (ids["B"], OrderUnitRole.Cooperating)]);
        var sections = await SectionsAsync(id);
        sections.Select(static row => (row.Section, row.State, row.TaskId, row.Blocker)).ShouldBe(before.Select(static row => (row.Section, row.State, row.TaskId, row.Blocker)), ignoreOrder: true);
        sections.ShouldAllBe(row => row.UnitId == after);
        sections.Single(static row => row.Section == "configuration").OwnerUnitId.ShouldBe(ids["B-YW"]);

        // The work goes on where it is now.
        await _orders.World.DoAsync(await _orders.OpeningAsync(id), "configure", "operations-B", null);
        (await SectionsAsync(id)).Where(static row => row.Section == "configuration").Select(static row => (row.State, row.UnitId)).ShouldBe([(OrderSectionState.Done, after)]);
    }

    [Fact]
    public async Task A_section_follows_its_task_from_its_making_to_its_end()
    {
        var (id, opening) = await OpenedAsync();

        var section = await SectionAsync(id, "configuration");
        (section.State, section.OwnerId, section.OwnerRoleId, section.DoneAt).ShouldBe((OrderSectionState.Running, null, "specialist-engineer", null));
        section.DueAt.ShouldNotBeNull("the limit of the task is that of the section");
        var task = (await _orders.World.TaskAsync(opening, "configure", "operations-A")).GetProperty("task").GetProperty("id").GetString()!;
        section.TaskId.ShouldBe(task);

        (await _orders.World.PostAsync("desk-A", $"/api/human-tasks/{task}/urge", new() { ["reason"] = "The customer waits." })).Status.ShouldBe(HttpStatusCode.OK);
        (await SectionAsync(id, "configuration")).UrgeCount.ShouldBe(1);
        (await _orders.World.PostAsync("operations-A", $"/api/human-tasks/{task}/claim")).Status.ShouldBe(HttpStatusCode.OK);
        (await SectionAsync(id, "configuration")).OwnerId.ShouldNotBeNull();

        await _orders.World.DoAsync(opening, "configure", "operations-A", null);
        var done = await SectionAsync(id, "configuration");
        (done.State, done.TaskId, done.OwnerId, done.DueAt).ShouldBe((OrderSectionState.Done, null, null, null));
        done.DoneAt.ShouldNotBeNull();
        (await SectionAsync(id, "local-test")).State.ShouldBe(OrderSectionState.Running);
    }

    [Fact]
    public async Task Steps_without_a_person_say_how_their_sections_stand()
    {
        var (id, opening) = await OpenedAsync();

        (await SectionAsync(id, "construction")).State.ShouldBe(OrderSectionState.NotNeeded);
        var held = await SectionAsync(id, "assignment");
        (held.State, held.Blocker).ShouldBe((OrderSectionState.Blocked, "The inventory does not answer."));
        await _orders.World.DoAsync(opening, "configure", "operations-A", null);
        var done = await SectionAsync(id, "assignment");
        (done.State, done.Blocker).ShouldBe((OrderSectionState.Done, null));
    }

    [Fact]
    public async Task A_completed_order_keeps_its_rows_and_frees_its_circuit()
    {
        var (id, opening) = await OpenedAsync();
        (await CircuitsAsync(id))[0].LimitAt.ShouldNotBeNull("the limit of the circuit is that of its case");
        await _orders.World.DoAsync(opening, "configure", "operations-A", null);
        await _orders.World.DoAsync(opening, "test", "operations-A", null);
        var circuit = (await CircuitsAsync(id))[0];
        (circuit.State, circuit.IsOpen, circuit.OpenKey, circuit.CaseId).ShouldBe((OrderCircuitState.Completed, false, null, opening));
        await _orders.World.DoAsync(id, "review", "desk-A", null);

        var order = await OrderAsync(id);
        (order.State, order.TestReport, order.FilingPlace).ShouldBe((DispatchOrderState.Completed, "QCCS-A-2026-0001", "Cabinet 7"));
        order.CompletedAt.ShouldNotBeNull();
        await _orders.StartAsync(OrderWorld.Order("JC-00001"));
    }

    [Fact]
    public async Task A_withdrawn_order_is_cancelled_with_its_circuits_and_stays_in_the_ledger()
    {
        var id = await _orders.StartAsync(OrderWorld.Order("JC-00001"));

        (await _orders.World.PostAsync("desk-A", $"/api/cases/{id}/withdraw", new() { ["reason"] = "The customer does not want it." })).Status.ShouldBe(HttpStatusCode.NoContent);

        (await OrderAsync(id)).State.ShouldBe(DispatchOrderState.Cancelled);
        var circuit = (await CircuitsAsync(id)).ShouldHaveSingleItem();
        (circuit.State, circuit.OpenKey).ShouldBe((OrderCircuitState.Cancelled, null));
        (await SectionsAsync(id)).ShouldAllBe(static row => row.TaskId == null && row.State == OrderSectionState.Waiting);
        await _orders.StartAsync(OrderWorld.Order("JC-00001"));
    }

    private async Task<(string Order, string Opening)> OpenedAsync()
    {
        var id = await _orders.StartAsync(OrderWorld.Order("JC-00001"));
        await _orders.World.DoAsync(id, "signing", "desk-A", null);
        (await OrderAsync(id)).State.ShouldBe(DispatchOrderState.Running);
        return (id, await _orders.OpeningAsync(id));
    }

    private Task<DispatchOrderRow> OrderAsync(string id) => _orders.AskAsync(context => context.DispatchOrders.SingleAsync(row => row.Id == id, Token));

    private Task<List<OrderCircuitRow>> CircuitsAsync(string id) => _orders.AskAsync(context => context.OrderCircuits.Where(row => row.OrderId == id).OrderBy(static row => row.Key).ToListAsync(Token));

    private Task<List<OrderSectionRow>> SectionsAsync(string id) => _orders.AskAsync(context => context.OrderSections.Where(row => row.OrderId == id).OrderBy(static row => row.CircuitKey).ToListAsync(Token));

    private Task<OrderSectionRow> SectionAsync(string id, string section) => _orders.AskAsync(context => context.OrderSections.SingleAsync(row => row.OrderId == id && row.Section == section, Token));
}
