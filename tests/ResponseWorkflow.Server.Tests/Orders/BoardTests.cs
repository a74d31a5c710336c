using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Orders;

/// <summary>The tracking board over HTTP: who sees what, how it is narrowed, urging and notes of what is in the way.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private readonly OrderWorld _orders = new();

    public async ValueTask InitializeAsync() => await _orders.PrepareAsync();

    public ValueTask DisposeAsync() => _orders.DisposeAsync();

    [Fact]
    public async Task A_circuit_has_a_line_for_each_branch_and_a_cell_for_each_section()
    {
        await OpenedAsync("JC-00001");

        var circuit = (await BoardAsync("desk-A")).ShouldHaveSingleItem();

        circuit.GetProperty("number").GetString().ShouldBe("JC-00001");
        circuit.GetProperty("customerName").GetString().ShouldBe("First Bank");
        circuit.GetProperty("percentUsed").GetDouble().ShouldBe(0);
        circuit.GetProperty("limitAt").ValueKind.ShouldBe(JsonValueKind.String);
        var lines = circuit.GetProperty("lines").EnumerateArray().ToArray();
        lines.Select(static line => (line.GetProperty("unit").GetProperty("code").GetString(), line.GetProperty("role").GetString())).ShouldBe([("A", "Lead"), ("B", "Cooperating")]);
        var cells = lines[0].GetProperty("cells").EnumerateArray().ToDictionary(static cell => cell.GetProperty("section").GetString()!, StringComparer.Ordinal);
        cells.Keys.Order(StringComparer.Ordinal).ShouldBe(["assignment", "configuration", "construction", "sign"]);
        cells["construction"].GetProperty("state").GetString().ShouldBe("NotNeeded");
        cells["configuration"].GetProperty("ownerRoleEn").GetString().ShouldBe("Specialist engineer");
        cells["configuration"].GetProperty("ownerUnit").GetProperty("code").GetString().ShouldBe("A-YW");
        cells["configuration"].GetProperty("percentUsed").GetDouble().ShouldBe(0);
        cells["assignment"].GetProperty("blocker").GetString().ShouldBe("The inventory does not answer.");
        circuit.GetProperty("isBlocked").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_sees_a_circuit_but_not_its_tasks_and_cases_is_told_neither_of_them()
    {
        await OpenedAsync("JC-00001");

        var (own, other) = ((await BoardAsync("desk-A")).ShouldHaveSingleItem(), (await BoardAsync("desk-B")).ShouldHaveSingleItem());

        var task = Cell(own, "configuration").GetProperty("taskId").GetString();
        (await _orders.World.GetAsync("desk-A", $"/api/human-tasks/{task}")).Status.ShouldBe(HttpStatusCode.OK);
        (await _orders.World.GetAsync("desk-A", $"/api/cases/{Cell(own, "configuration").GetProperty("caseNumber").GetString()}")).Status.ShouldBe(HttpStatusCode.OK);
        own.GetProperty("caseNumber").GetString().ShouldNotBeNull();

        // The other branch takes part in the circuit: it sees who works on it, and gets nothing to open that it may not open.
        (await _orders.World.GetAsync("desk-B", $"/api/human-tasks/{task}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var cell = Cell(other, "configuration");
        (cell.GetProperty("hasTask").GetBoolean(), cell.GetProperty("mayUrge").GetBoolean()).ShouldBe((true, false));
        cell.GetProperty("ownerUnit").GetProperty("code").GetString().ShouldBe("A-YW");
        cell.GetProperty("taskId").ValueKind.ShouldBe(JsonValueKind.Null);
        cell.GetProperty("caseNumber").ValueKind.ShouldBe(JsonValueKind.Null);
        other.GetProperty("caseNumber").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_percentage_is_that_of_the_counted_time_and_grows_with_it()
    {
        await OpenedAsync("JC-00001");
        await _orders.World.PassAsync(TimeSpan.FromHours(12));

        var circuit = (await BoardAsync("desk-A")).ShouldHaveSingleItem();

        var (whole, part) = (circuit.GetProperty("percentUsed").GetDouble(), Cell(circuit, "configuration").GetProperty("percentUsed").GetDouble());
        whole.ShouldBeInRange(1, 99);
        part.ShouldBeGreaterThan(whole, "a section has a share of the whole time");
    }

    [Fact]
    public async Task Each_sees_the_circuits_of_the_own_units_and_those_in_whose_orders_one_takes_part()
    {
        await OpenedAsync("JC-00001");
        var local = OrderWorld.Order("JC-00002");
        local["data"]!["circuits"]![0]!.AsObject().Remove("endZ");
        await _orders.StartAsync(local);

        (await NumbersAsync("desk-A")).ShouldBe(["JC-00001", "JC-00002"], ignoreOrder: true);
        (await NumbersAsync("desk-B")).ShouldBe(["JC-00001"], "the Z end is in the branch");
        (await NumbersAsync("operations-B")).ShouldBeEmpty("a department of a branch sees what concerns it");
        (await NumbersAsync("province")).ShouldBe(["JC-00001", "JC-00002"], ignoreOrder: true);
        (await NumbersAsync("owner")).ShouldBe(["JC-00001", "JC-00002"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_board_is_narrowed_paged_and_ordered_by_what_is_due_next()
    {
        foreach (var number in new[] { "JC-00001", "JC-00002", "JC-00003" })
        {
            await _orders.StartAsync(OrderWorld.Order(number));
            _orders.World.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await NumbersAsync("desk-A")).ShouldBe(["JC-00001", "JC-00002", "JC-00003"]);
        (await NumbersAsync("desk-A", "?pageSize=2")).ShouldBe(["JC-00001", "JC-00002"]);
        (await NumbersAsync("desk-A", "?pageSize=2&page=2")).ShouldBe(["JC-00003"]);
        (await NumbersAsync("owner", "?pageSize=2&page=2")).ShouldBe(["JC-00003"]);
        (await _orders.World.GetAsync("desk-A", "/api/orders/board?pageSize=2")).Json.GetProperty("total").GetInt32().ShouldBe(3);
        (await NumbersAsync("desk-A", "?search=jc00002")).ShouldBe(["JC-00002"]);
        (await NumbersAsync("desk-A", "?search=KT-A-2026-00003")).ShouldBe(["JC-00003"]);
        (await NumbersAsync("desk-A", "?search=first%20b")).Length.ShouldBe(3);
        (await NumbersAsync("desk-A", "?customerNumber=C-2")).ShouldBeEmpty();
        (await NumbersAsync("owner", "?customerNumber=C-1")).Length.ShouldBe(3);
        (await NumbersAsync("owner", $"?withinId={_orders.World.Branch}")).Length.ShouldBe(3);
        (await NumbersAsync("desk-A", "?standing=Blocked")).ShouldBeEmpty();
        (await NumbersAsync("desk-A", "?standing=Overdue")).ShouldBeEmpty();
        (await _orders.World.GetAsync("desk-A", "/api/orders/board?standing=Lost")).Status.ShouldBe(HttpStatusCode.BadRequest);

        await _orders.World.PassAsync(TimeSpan.FromDays(7));
        (await NumbersAsync("desk-A", "?standing=Overdue")).Length.ShouldBe(3);
        (await NumbersAsync("owner", "?standing=Overdue")).Length.ShouldBe(3);
        (await NumbersAsync("owner", "?standing=DueSoon")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_in_the_way_is_noted_by_those_who_may_told_in_the_case_and_removed_again()
    {
        var (id, opening) = await OpenedAsync("JC-00001");
        var path = $"/api/orders/{id}/circuits/L1/sections/configuration/blocker";

        (await PutAsync("desk-B", path, _orders.World.Branch, "Closed room")).ShouldBeProblem(HttpStatusCode.Forbidden, "access.denied");
        (await PutAsync("colleague-B", path, _orders.World.Branch, "Closed room")).ShouldBeProblem(HttpStatusCode.NotFound, "order.unknown");
        (await PutAsync("desk-A", path, _orders.World.Branch, " ")).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        (await PutAsync("desk-A", path.Replace("configuration", "site", StringComparison.Ordinal), _orders.World.Branch, "Closed room")).ShouldBeProblem(HttpStatusCode.NotFound, "order.sectionUnknown");
        (await PutAsync("desk-A", path.Replace("configuration", "sign", StringComparison.Ordinal), _orders.World.Branch, "Closed room")).ShouldBeProblem(HttpStatusCode.Conflict, "order.sectionOver");
        (await PutAsync("desk-A", path, _orders.World.Branch, "The customer's room is closed.")).Status.ShouldBe(HttpStatusCode.NoContent);

        var cell = Cell((await BoardAsync("province")).ShouldHaveSingleItem(), "configuration");
        (cell.GetProperty("blocker").GetString(), cell.GetProperty("blockedBy").GetString()).ShouldBe(("The customer's room is closed.", "desk-A"));
        (await NumbersAsync("desk-A", "?standing=Blocked")).ShouldBe(["JC-00001"]);
        (await _orders.World.GetAsync("desk-A", $"/api/cases/{opening}/timeline")).Text.ShouldContain("The customer's room is closed.");

        (await DeleteAsync("desk-A", path)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await DeleteAsync("desk-A", path)).ShouldBeProblem(HttpStatusCode.Conflict, "order.notBlocked");
        (await _orders.World.GetAsync("desk-A", $"/api/cases/{opening}/timeline")).Items.Select(static entry => entry.GetProperty("act").GetString()).ShouldContain("unblocked");
    }

    [Fact]
    public async Task An_urge_is_told_in_the_case_and_on_the_board()
    {
        var (_, opening) = await OpenedAsync("JC-00001");
        var cell = Cell((await BoardAsync("desk-A")).ShouldHaveSingleItem(), "configuration");
        cell.GetProperty("mayUrge").GetBoolean().ShouldBeTrue();

        (await _orders.World.PostAsync("desk-A", $"/api/human-tasks/{cell.GetProperty("taskId").GetString()}/urge", new() { ["reason"] = "The customer waits." })).Status.ShouldBe(HttpStatusCode.OK);

        Cell((await BoardAsync("desk-A")).ShouldHaveSingleItem(), "configuration").GetProperty("urgeCount").GetInt32().ShouldBe(1);
        var told = (await _orders.World.GetAsync("desk-A", $"/api/cases/{opening}/timeline")).Items.First(static entry => entry.GetProperty("act").GetString() == "urged");
        told.GetRawText().ShouldContain("The customer waits.");
    }

    private async Task<(string Order, string Opening)> OpenedAsync(string number)
    {
        var id = await _orders.StartAsync(OrderWorld.Order(number));
        await _orders.World.DoAsync(id, "signing", "desk-A", null);
        return (id, await _orders.OpeningAsync(id));
    }

    private async Task<JsonElement[]> BoardAsync(string person, string query = "")
    {
        var answer = await _orders.World.GetAsync(person, $"/api/orders/board{query}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return [.. answer.Items];
    }

    private async Task<string[]> NumbersAsync(string person, string query = "") => [.. (await BoardAsync(person, query)).Select(static one => one.GetProperty("number").GetString()!)];

    private static JsonElement Cell(JsonElement circuit, string section) =>
        circuit.GetProperty("lines").EnumerateArray().SelectMany(static line => line.GetProperty("cells").EnumerateArray()).Single(cell => cell.GetProperty("section").GetString() == section);

    private async Task<Api.ApiAnswer> PutAsync(string person, string path, string unitId, string text) =>
        await Access.AccessWorld.SendAsync(await _orders.World.ClientAsync(person), HttpMethod.Put, path, new JsonObject { ["unitId"] = unitId, ["text"] = text });

    private async Task<Api.ApiAnswer> DeleteAsync(string person, string path) =>
        await Access.AccessWorld.SendAsync(await _orders.World.ClientAsync(person), HttpMethod.Delete, $"{path}?unitId={_orders.World.Branch}");
}
