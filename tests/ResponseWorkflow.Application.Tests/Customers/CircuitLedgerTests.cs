using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Tests.Cases;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Customers;

/// <summary>The circuit ledger as processes and people keep it.</summary>
public abstract class CircuitLedgerTests(TestDatabase database) : CaseTests(database)
{
    private CircuitCommands Circuits => Node.Get<CircuitCommands>();

    private CircuitQueries Ledger => Node.Get<CircuitQueries>();

    [Fact]
    public async Task A_process_puts_a_circuit_on_the_ledger_and_changes_it_later()
    {
        await CustomerAsync();
        Draw(
            Record(
                "open", ("circuitName", "'Office to branch'"), ("kind", "'sdh'"), ("bandwidth", "2048000"), ("technology", "'ptn'"), ("order", "'KT-A-2026-00001'"), ("service", "'SVC-1'"),
                ("endA", "({ address: '1 Road', contact: 'Ms Wu', phone: '0601-1' })"), ("endZ", "({ address: '2 Street' })"),
                ("units", "[{ unit: 'B', role: 'lead' }, { unit: 'A', role: 'cooperating' }]"), ("resources", "[{ resource: 'P-1', name: 'Port 1', category: 'port' }]")),
            Record("active", ("state", "'active'"), ("openedAt", "'2026-03-01T00:00:00Z'"), ("by", "'Ms Li'"), ("reason", "'Accepted'")));

        var started = await StartAsync(Fault() with { CustomerNumber = "K0001" });

        var found = await Ledger.GetAsync("ｃ－9", Test, Token);
        var row = found.Circuit;
        (row.Name, row.Kind, row.Bandwidth, row.BandwidthUnit, row.Technology, row.OrderNumber, row.Service).ShouldBe(("Office to branch", "sdh", 2048000L, "Mbit/s", "ptn", "KT-A-2026-00001", "SVC-1"));
        (row.EndA, row.ContactA, row.PhoneA, row.EndZ, row.State, row.OpenedAt).ShouldBe(("1 Road", "Ms Wu", "0601-1", "2 Street", "active", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)));
        (found.Customer.Number, found.Unit.Code, found.ManagerName).ShouldBe(("K0001", "B", null));
        found.Cooperating.Select(static unit => unit.Code).ShouldBe(["A"]);
        DataJson.Parse(row.Resources!).AsArray().Count.ShouldBe(1);
        (row.RowVersion, row.EventCount).ShouldBe((2, 2));

        var history = (await Ledger.HistoryAsync("C-9", new PageRequest(), Test, Token)).Items;
        history.Select(static one => (one.Number, one.State, one.By, one.CaseNumber, one.Reason)).ShouldBe([(2, "active", "Ms Li", started.Number, "Accepted"), (1, "opening", null, started.Number, null)]);
        Changes(history[0]).ShouldBe(["openedAt: null -> \"2026-03-01T00:00:00Z\"", "state: \"opening\" -> \"active\""]);
    }

    [Fact]
    public async Task The_people_of_every_branch_of_a_circuit_see_it_and_no_others()
    {
        await CustomerAsync();
        var third = await UnitAsync("C", "city-branch", Province);
        Draw(Record("open", ("kind", "'mstp'"), ("units", "[{ unit: 'B', role: 'lead' }, { unit: 'C', role: 'cooperating' }]")));
        await Node.Get<CustomerCommands>().AddAsync(new CustomerDetails { Number = "K0002", Name = "Harbour", Grade = "Gold", Unit = "B" }, Test, Token);

        await StartAsync(Fault() with { CustomerNumber = "K0002" });

        (await SeesAsync(await ActorAsync("li", Branch, "response-desk"))).ShouldBe(0);
        (await SeesAsync(await ActorAsync("bai", OtherBranch, "response-desk"))).ShouldBe(1);
        (await SeesAsync(await ActorAsync("wu", third, "response-desk"))).ShouldBe(1);

        // Whoever succeeds a branch cooperates in its place, and only once.
        await Node.Get<UnitCommands>().DissolveAsync(third, OtherBranch, null, Test, Token);
        (await Ledger.GetAsync("C-9", Test, Token)).Cooperating.ShouldBeEmpty();

        async Task<int> SeesAsync(Actor actor) => (await Ledger.ListAsync(new CircuitFilter(), CircuitOrder.Number, false, new PageRequest(), actor, Token)).TotalCount;
    }

    [Theory]
    [InlineData("K0404", "'sdh'", "circuit.customer", "customer.unknown")]
    [InlineData("K0001", "'string'", "circuit.kind", "term.unknown")]
    public async Task What_cannot_be_put_on_file_is_told_by_the_history_of_the_case(string customer, string kind, string field, string code)
    {
        await CustomerAsync();
        Draw(Record("open", ("kind", kind)), DefinitionJson.RunTask("wait", "work"));

        var started = await StartAsync(Fault() with { CustomerNumber = customer });

        await RefusedAsync(() => Ledger.GetAsync("C-9", Test, Token), "circuit.unknown");
        await using var context = Look();
        var told = DataJson.Parse((await context.CaseEvents.SingleAsync(one => one.CaseId == started.CaseId && one.Act == CaseActs.Changed, Token)).Data).AsObject();
        told["refused"].AsObject()[field].ShouldBe(code);
    }

    [Fact]
    public async Task A_process_that_says_a_state_that_there_is_not_leaves_the_one_before()
    {
        await CustomerAsync();
        await Circuits.AddAsync(Line(), Test, Token);
        Draw(Record("close", ("state", "'gone'"), ("bandwidth", "1500")));

        await StartAsync();

        var row = (await Ledger.GetAsync("C-9", Test, Token)).Circuit;
        (row.State, row.Bandwidth, row.BandwidthUnit).ShouldBe(("opening", 1500L, "kbit/s"));
    }

    [Fact]
    public async Task People_change_what_the_ledger_has_and_the_history_says_who_and_why()
    {
        await CustomerAsync();
        var desk = await ActorAsync("fang", Province, "response-centre-director");
        await Circuits.AddAsync(Line() with { Name = "Trunk", PhoneA = "0601 1", Cooperating = "B" }, desk, Token);

        await Circuits.ChangeAsync("C-9", Line() with { Name = "Trunk", PhoneA = "0601 1", ContactZ = "Mr Qi", Technology = "微波", Cooperating = "b" }, 1, desk with { Reason = "Moved" }, Token);
        await RefusedAsync(() => Circuits.ChangeAsync("C-9", Line() with { Cooperating = "B, NOWHERE" }, null, desk, Token), "unit.unknown", "cooperating");
        await RefusedAsync(() => Circuits.ChangeAsync("C-9", Line() with { PhoneZ = "call me" }, null, desk, Token), "telephone.unusable", "phoneZ");
        await RefusedAsync(() => Circuits.ChangeAsync("C-9", Line() with { Technology = "smoke" }, null, desk, Token), "term.unknown", "technology");

        var history = (await Ledger.HistoryAsync("C-9", new PageRequest(), Test, Token)).Items;
        history.Select(static one => (one.Number, one.By, one.CaseNumber, one.Reason)).ShouldBe([(2, "fang", null, "Moved"), (1, "fang", null, null)]);
        Changes(history[0]).ShouldBe(["contactZ: null -> \"Mr Qi\"", "technology: null -> \"microwave\""]);
        (await Ledger.GetAsync("C-9", Test, Token)).Cooperating.Select(static unit => unit.Code).ShouldBe(["B"]);
    }

    private static CircuitDetails Line() => new() { Number = "C-9", Customer = "K0001", Kind = "mstp" };

    private static JsonObject Record(string id, params (string Name, string Script)[] inputs)
    {
        var node = DefinitionJson.Node("RecordCircuit", id, [("number", DefinitionJson.Literal("C-9")), .. inputs.Select(static one => (one.Name, (JsonNode)DefinitionJson.Script(one.Script)))]);
        node["type"] = "Response.RecordCircuit";
        return node;
    }

    private static string[] Changes(CircuitEventRow row) =>
        [.. DataJson.Parse(row.Changes).AsArray().Select(static one => one.AsObject()).Select(static one => $"{one["field"].AsString()}: {DataJson.ToJson(one["before"])} -> {DataJson.ToJson(one["after"])}").Order(StringComparer.Ordinal)];

    private Task<string> CustomerAsync() => Node.Get<CustomerCommands>().AddAsync(new CustomerDetails { Number = "K0001", Name = "Jiangcheng Bank", Grade = "Gold", Unit = "A" }, Test, Token);
}

public sealed class SqliteCircuitLedgerTests(SqliteTestDatabase database) : CircuitLedgerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCircuitLedgerTests(PostgreSqlTestDatabase database) : CircuitLedgerTests(database), IClassFixture<PostgreSqlTestDatabase>;
