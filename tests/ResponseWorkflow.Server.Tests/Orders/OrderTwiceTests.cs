using System.Net;
using Microsoft.EntityFrameworkCore;

namespace ResponseWorkflow.Server.Tests.Orders;

/// <summary>A circuit and an external number stand in one open order only.</summary>
public sealed class OrderTwiceTests : IAsyncLifetime
{
    private readonly OrderWorld _orders = new();

    public async ValueTask InitializeAsync() => await _orders.PrepareAsync();

    public ValueTask DisposeAsync() => _orders.DisposeAsync();

    [Fact]
    public async Task A_circuit_that_has_an_open_order_is_refused_with_the_number_of_that_order()
    {
        await _orders.StartAsync(OrderWorld.Order("JC-00001"));

        var answer = await _orders.World.PostAsync("desk-A", "/api/cases", OrderWorld.Order("JC-00002", "jc00001"));

        answer.ShouldBeProblem(HttpStatusCode.Conflict, "order.circuitOpen");
        answer.Text.ShouldContain("KT-A-2026-00001");
        answer.Text.ShouldContain("data.circuits[1].number");
        (await _orders.AskAsync(static context => context.DispatchOrders.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(1);
    }

    [Fact]
    public async Task An_external_number_stands_for_one_order()
    {
        var order = OrderWorld.Order("JC-00001");
        order["data"]!["externalId"] = "PROV-7";
        await _orders.StartAsync(order);
        var again = OrderWorld.Order("JC-00002");
        again["data"]!["externalId"] = "PROV-7";

        (await _orders.World.PostAsync("desk-A", "/api/cases", again)).ShouldBeProblem(HttpStatusCode.Conflict, "order.externalIdTaken");
    }
}
