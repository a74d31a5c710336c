using System.IO.Compression;
using System.Net;

namespace ResponseWorkflow.Server.Tests.Orders;

/// <summary>The dispatch-order ledger over HTTP: whoever is concerned sees an order; lists are filtered, ordered, paged and exported.</summary>
public sealed class OrderLedgerTests : IAsyncLifetime
{
    private readonly OrderWorld _orders = new();

    public async ValueTask InitializeAsync() => await _orders.PrepareAsync();

    public ValueTask DisposeAsync() => _orders.DisposeAsync();

    [Fact]
    public async Task The_ledger_is_filtered_ordered_paged_and_exported_for_those_who_are_concerned()
    {
        for (var i = 1; i <= 3; i++)
        {
            await _orders.StartAsync(OrderWorld.Order($"JC-0000{i}"));
            _orders.World.Clock.Advance(TimeSpan.FromHours(1));
        }

        string[] all = ["KT-A-2026-00001", "KT-A-2026-00002", "KT-A-2026-00003"];
        (await NumbersAsync("desk-A", "")).ShouldBe(all);
        (await NumbersAsync("desk-A", "?sort=Number&descending=true&pageSize=2")).ShouldBe([all[2], all[1]]);
        (await NumbersAsync("desk-A", "?sort=Limit&pageSize=2&page=2")).ShouldBe([all[2]]);
        (await NumbersAsync("desk-A", "?search=kt-a-2026-00002")).ShouldBe([all[1]]);
        (await NumbersAsync("desk-A", "?search=jc00003")).ShouldBe([all[2]], "a circuit finds its order");
        (await NumbersAsync("desk-A", "?search=lines%20of")).Length.ShouldBe(3);
        (await NumbersAsync("desk-A", "?state=Completed")).ShouldBeEmpty();
        (await NumbersAsync("desk-A", "?kind=opening&customerNumber=C-1")).Length.ShouldBe(3);
        (await NumbersAsync("desk-A", "?receivedFrom=2026-03-02T08:30:00Z&receivedBefore=2026-03-02T09:30:00Z")).ShouldBe([all[1]]);
        (await NumbersAsync("desk-A", "?limitBefore=2027-01-01T00:00:00Z")).Length.ShouldBe(3);
        (await NumbersAsync("owner", $"?withinId={_orders.World.Branch}")).Length.ShouldBe(3);
        (await NumbersAsync("desk-B", "")).Length.ShouldBe(3, "the Z ends are in the branch");
        (await NumbersAsync("manager-B", "?search=nobody")).ShouldBeEmpty();
        (await NumbersAsync("operations-B", "")).ShouldBeEmpty();
        (await _orders.World.GetAsync("desk-A", "/api/orders?state=Lost")).Status.ShouldBe(HttpStatusCode.BadRequest);

        using var file = await (await _orders.World.ClientAsync("desk-A")).GetAsync("/api/orders/export", TestContext.Current.CancellationToken);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var book = new ZipArchive(await file.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var sheet = new StreamReader(book.Entries.Single(static entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        var rows = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var number in all)
            rows.ShouldContain(number);
    }

    [Fact]
    public async Task A_detail_tells_versions_circuits_and_their_cases()
    {
        var id = await _orders.StartAsync(OrderWorld.Order("JC-00001", "JC-00002"));
        await _orders.World.DoAsync(id, "signing", "desk-A", null);

        var found = (await _orders.World.GetAsync("desk-B", "/api/orders/kt-a-2026-00001")).Json;

        found.GetProperty("order").GetProperty("id").GetString().ShouldBe(id);
        found.GetProperty("order").GetProperty("leadUnit").GetProperty("code").GetString().ShouldBe("A");
        found.GetProperty("versions").EnumerateArray().Select(static one => one.GetProperty("version").GetInt32()).ShouldBe([1]);
        var circuits = found.GetProperty("circuits").EnumerateArray().ToArray();
        circuits.Select(static one => one.GetProperty("caseNumber").GetString()).ShouldBe(["DL-A-2026-00001", "DL-A-2026-00002"], ignoreOrder: true);
        circuits[0].GetProperty("units").EnumerateArray().Select(static one => (one.GetProperty("unit").GetProperty("code").GetString(), one.GetProperty("role").GetString())).ShouldBe([("A", "Lead"), ("B", "Cooperating")]);
        (await _orders.World.GetAsync("operations-B", $"/api/orders/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, "order.unknown");
    }

    [Fact]
    public async Task The_limits_that_would_apply_are_told_while_an_order_is_typed()
    {
        var gold = (await _orders.World.GetAsync("desk-A", "/api/orders/limits?grade=Gold")).Items.ToArray();
        var silver = (await _orders.World.GetAsync("desk-A", "/api/orders/limits?grade=Silver&distance=80")).Items.ToArray();

        gold[0].GetProperty("key").GetString().ShouldBe("opening.overall");
        silver[0].GetProperty("dueAt").GetDateTimeOffset().ShouldBeGreaterThan(gold[0].GetProperty("dueAt").GetDateTimeOffset());
        (await _orders.World.GetAsync("desk-A", "/api/orders/terms")).Json.GetProperty("sections").GetArrayLength().ShouldBe(9);
    }

    private async Task<string[]> NumbersAsync(string person, string query)
    {
        var answer = await _orders.World.GetAsync(person, $"/api/orders{query}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return [.. answer.Items.Select(static one => one.GetProperty("number").GetString()!)];
    }
}
