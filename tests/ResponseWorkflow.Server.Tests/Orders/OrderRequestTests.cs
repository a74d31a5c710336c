using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace ResponseWorkflow.Server.Tests.Orders;

/// <summary>What is wrong with a dispatch order is refused with the field named, in both languages, and nothing of it is stored.</summary>
/// <remarks>The tests share one server, which a refused order leaves as it was; those that store an order have their own in <see cref="OrderTwiceTests"/>.</remarks>
public sealed class OrderRequestTests(OrderRequestTests.EmptyWorld world) : IClassFixture<OrderRequestTests.EmptyWorld>
{
    private readonly OrderWorld _orders = world.Orders;

    [Theory]
    [InlineData("circuits", "[]", "order.noCircuit", "data.circuits")]
    [InlineData("limitAt", "\"2026-03-01T08:00:00Z\"", "order.limitOver", "data.limitAt")]
    [InlineData("verification", "\"HC-A-2026-00009\"", "order.verificationUnknown", "data.verification")]
    [InlineData("circuits[0].type", "\"telex\"", "order.circuitKind", "data.circuits[0].type")]
    [InlineData("circuits[0].bandwidth", "0", "data.range", "data.circuits[0].bandwidth")]
    [InlineData("circuits[0].number", "\"---\"", "order.circuitNumber", "data.circuits[0].number")]
    [InlineData("circuits[0].leadBranch", "\"Q\"", "unit.unknown", "data.circuits[0].leadBranch")]
    [InlineData("circuits[0].endZ.branch", "\"Q\"", "unit.unknown", "data.circuits[0].endZ.branch")]
    [InlineData("circuits[0].endZ", """{"branch":"A","site":"head  office","address":"1 LAKE Road"}""", "order.sameEnd", "data.circuits[0].endZ")]
    [InlineData("circuits[0].endA.longitude", "114.3", "order.position", "data.circuits[0].endA.latitude")]
    [InlineData("circuits[0].endA.site", "\" \"", "field.missing", "data.circuits[0].endA.site")]
    [InlineData("circuits[1]", "{{L1 JC-00002}}", "order.keyTwice", "data.circuits[1].key")]
    [InlineData("circuits[1]", "{{L2 jc 00001}}", "order.circuitTwice", "data.circuits[1].number")]
    public async Task Bad_data_is_refused(string place, string value, string code, string field)
    {
        var order = OrderWorld.Order("JC-00001");
        Set(order["data"]!.AsObject(), place, value);

        var answer = await _orders.World.PostAsync("desk-A", "/api/cases", order);

        answer.Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain(code);
        answer.Text.ShouldContain($"\"{field}\"");
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task A_customer_who_is_not_on_file_is_refused()
    {
        var order = OrderWorld.Order("JC-00001");
        order["customerNumber"] = "C-9";

        var answer = await _orders.World.PostAsync("desk-A", "/api/cases", order);

        answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "customer.unknown");
        await NothingIsStoredAsync();
    }

    private static void Set(JsonObject data, string place, string value)
    {
        var circuits = data["circuits"]!.AsArray();
        var node = value.StartsWith("{{", StringComparison.Ordinal) ? OrderWorld.Circuit(value[2..4], value[5..^2]) : JsonNode.Parse(value);
        if (place == "circuits[1]")
        {
            circuits.Add(node);
            return;
        }

        var steps = place.Replace("circuits[0].", "", StringComparison.Ordinal).Split('.');
        var target = place.StartsWith("circuits[0].", StringComparison.Ordinal) ? circuits[0]!.AsObject() : data;
        foreach (var step in steps[..^1])
            target = target[step]!.AsObject();
        target[steps[^1]] = node;
    }

    private async Task NothingIsStoredAsync()
    {
        (await _orders.AskAsync(static context => context.Cases.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(0);
        (await _orders.AskAsync(static context => context.DispatchOrders.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(0);
    }

    /// <summary>A server on which nobody has registered an order.</summary>
    public sealed class EmptyWorld : IAsyncLifetime
    {
        /// <summary>The server with branches, people and processes.</summary>
        public OrderWorld Orders { get; } = new();

        public async ValueTask InitializeAsync() => await Orders.PrepareAsync();

        public ValueTask DisposeAsync() => Orders.DisposeAsync();
    }
}
