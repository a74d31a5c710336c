using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Tests.Cases;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Customers;

public abstract class CustomerTests(TestDatabase database) : CaseTests(database)
{
    private CustomerCommands Customers => Node.Get<CustomerCommands>();

    private CircuitCommands Circuits => Node.Get<CircuitCommands>();

    private CustomerQueries Files => Node.Get<CustomerQueries>();

    [Fact]
    public async Task A_customer_is_put_on_file_found_by_number_and_telephone_and_changed()
    {
        var id = await Customers.AddAsync(Bank() with { Grade = "金", Telephone = "+86 (0601) 200-1009" }, Test, Token);

        var found = await Files.GetAsync("k0001", Test, Token);
        (found.Customer.Id, found.Customer.Grade, found.Customer.State, found.Unit.Code, found.Customer.RowVersion).ShouldBe((id, "Gold", "active", "A", 1));
        (await FoundAsync("06012001009")).ShouldBe(["K0001"]);
        (await FoundAsync("K0001")).ShouldBe(["K0001"]);
        (await FoundAsync("jiang")).ShouldBe(["K0001"]);
        (await FoundAsync("0601200100")).ShouldBeEmpty();
        await Customers.ChangeAsync(id, Bank() with { Name = "Jiangcheng Bank Ltd", State = "left" }, basis: 1, Test, Token);
        var changed = await Files.GetAsync(id, Test, Token);
        (changed.Customer.Name, changed.Customer.State, changed.Customer.Telephone, changed.Customer.RowVersion).ShouldBe(("Jiangcheng Bank Ltd", "left", null, 2));
        await RefusedAsync(() => Customers.ChangeAsync(id, Bank(), basis: 1, Test, Token), "edit.stale");
        (await ActsAsync()).ShouldBe(["customer.added", "customer.changed"]);
    }

    [Theory]
    [InlineData("number", "", "field.missing")]
    [InlineData("number", "K 1", "number.unusable")]
    [InlineData("number", "--", "number.unusable")]
    [InlineData("name", "<script>", "text.markup")]
    [InlineData("name", " ", "field.missing")]
    [InlineData("grade", "Platinum", "term.unknown")]
    [InlineData("unit", "NOWHERE", "unit.unknown")]
    [InlineData("manager", "nobody", "customer.managerUnknown")]
    [InlineData("telephone", "call me", "telephone.unusable")]
    [InlineData("telephone", "12", "telephone.unusable")]
    [InlineData("address", "a\nb", "field.invisible")]
    [InlineData("state", "gone", "term.unknown")]
    public async Task What_does_not_fit_is_refused_with_its_field_and_nothing_is_stored(string field, string value, string code)
    {
        var bank = Bank();
        var details = field switch
        {
            "number" => bank with { Number = value },
            "name" => bank with { Name = value },
            "grade" => bank with { Grade = value },
            "unit" => bank with { Unit = value },
            "manager" => bank with { Manager = value },
            "telephone" => bank with { Telephone = value },
            "address" => bank with { Address = value },
            _ => bank with { State = value },
        };

        var refused = await RefusedAsync(() => Customers.AddAsync(details, Test, Token), code, field);

        refused.Refusals.Count.ShouldBe(1);
        (await FoundAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_customers_never_have_one_number()
    {
        await Customers.AddAsync(Bank(), Test, Token);

        await RefusedAsync(() => Customers.AddAsync(Bank() with { Number = "ｋ０００１" }, Test, Token), "number.taken", "number");
    }

    [Fact]
    public async Task A_customer_of_another_branch_is_as_if_it_were_not_there()
    {
        var other = await Customers.AddAsync(Bank() with { Unit = "B" }, Test, Token);
        await Circuits.AddAsync(Line("K0001"), Test, Token);
        var director = await ActorAsync("li", Branch, "response-centre-director");
        var desk = await ActorAsync("zhao", OtherBranch, "response-desk");

        await RefusedAsync(() => Files.GetAsync(other, director, Token), "customer.unknown");
        await RefusedAsync(() => Customers.ChangeAsync("K0001", Bank(), null, director, Token), "customer.unknown");
        await RefusedAsync(() => Circuits.AddAsync(Line("K0001") with { Number = "C-2", Unit = "A" }, director, Token), "customer.unknown", "customer");
        await RefusedAsync(() => Node.Get<CircuitQueries>().GetAsync("C-1", director, Token), "circuit.unknown");
        (await FoundAsync(null, director)).ShouldBeEmpty();
        (await Customers.ImportAsync([new(2, Bank(), [])], director, Token)).Results.ShouldHaveSingleItem().Refusals.ShouldHaveSingleItem().Code.ShouldBe("number.taken");
        (await FoundAsync(null, desk)).ShouldBe(["K0001"]);
        await RefusedAsync(() => Customers.ChangeAsync(other, Bank(), null, desk, Token), "access.denied");
    }

    [Fact]
    public async Task A_customer_manager_sees_all_cases_of_own_customers_and_no_others()
    {
        var pan = await ActorAsync("pan", OtherBranch, "customer-manager");
        var shi = await ActorAsync("shi", OtherBranch, "customer-manager");
        var early = await StartAsync(Fault("Before it is on file") with { CustomerNumber = "K0001" });
        var id = await Customers.AddAsync(Bank() with { Manager = "pan" }, Test, Token);
        var own = await StartAsync(Fault() with { CustomerNumber = "K0001" });
        var unrelated = await StartAsync(Fault("Another customer") with { CustomerNumber = "K0002" });

        (await CasesAsync(pan)).ShouldBe([own.Number, early.Number]);
        (await Queries.GetAsync(own.Number, pan, Token)).Case.Id.ShouldBe(own.CaseId);
        (await Queries.CountAsync(pan, Token)).Open.ShouldBe(2);
        await RefusedAsync(() => Queries.GetAsync(unrelated.Number, pan, Token), "case.unknown");
        (await CasesAsync(shi)).ShouldBeEmpty();
        (await FoundAsync(null, pan)).ShouldBe(["K0001"]);
        await RefusedAsync(() => Node.Get<CaseParticipants>().RemoveAsync(own.CaseId, pan.Account!.Id, Test, Token), "participant.stays");

        // Another manager takes over: the cases go along.
        await Customers.ChangeAsync(id, Bank() with { Manager = "shi" }, null, Test, Token);
        (await CasesAsync(pan)).ShouldBeEmpty();
        (await CasesAsync(shi)).ShouldBe([own.Number, early.Number]);
    }

    [Fact]
    public async Task The_cases_follow_when_a_process_finds_out_whose_they_are()
    {
        var pan = await ActorAsync("pan", OtherBranch, "customer-manager");
        var shi = await ActorAsync("shi", OtherBranch, "customer-manager");
        await Customers.AddAsync(Bank() with { Manager = "pan" }, Test, Token);
        await Customers.AddAsync(Bank() with { Number = "K0002", Manager = "shi" }, Test, Token);
        Draw(Update("found", ("fields", DefinitionJson.Script("({ customerNumber: 'K0002' })"))), DefinitionJson.RunTask("wait", "work"));

        var started = await StartAsync(Fault() with { CustomerNumber = "K0001" });

        (await CasesAsync(shi)).ShouldBe([started.Number]);
        (await CasesAsync(pan)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_who_takes_part_otherwise_stays_when_the_customer_goes_to_somebody_else()
    {
        var pan = await ActorAsync("pan", OtherBranch, "customer-manager");
        var id = await Customers.AddAsync(Bank() with { Manager = "pan" }, Test, Token);
        var owned = await StartAsync(Fault() with { CustomerNumber = "K0001", OwnerId = pan.Account!.Id });

        await Customers.ChangeAsync(id, Bank(), null, Test, Token);

        (await CasesAsync(pan)).ShouldBe([owned.Number]);
    }

    [Fact]
    public async Task A_manager_who_comes_to_answer_for_a_case_keeps_it_when_the_customer_goes_to_somebody_else()
    {
        var pan = await ActorAsync("pan", OtherBranch, "customer-manager");
        var id = await Customers.AddAsync(Bank() with { Manager = "pan" }, Test, Token);
        var owned = await StartAsync(Fault() with { CustomerNumber = "K0001" });
        await StartAsync(Fault("Not taken on") with { CustomerNumber = "K0001" });
        await Commands.ChangeAsync(owned.CaseId, new CaseDetails { OwnerId = pan.Account!.Id }, null, Test, Token);
        (await Node.Get<CaseParticipants>().ListAsync(owned.CaseId, Test, Token)).Single(one => one.UserId == pan.Account.Id).Role.ShouldBe(ParticipantRole.Owner);

        await Customers.ChangeAsync(id, Bank(), null, Test, Token);

        (await CasesAsync(pan)).ShouldBe([owned.Number]);
    }

    [Fact]
    public async Task A_circuit_keeps_its_bandwidth_as_it_was_said_and_is_found_however_its_number_is_written()
    {
        await Customers.AddAsync(Bank(), Test, Token);
        await Circuits.AddAsync(Line("K0001") with { Kind = "MSTP 专线", Bandwidth = 2.5m, BandwidthUnit = "G", EndA = "1 Zhongshan Road", EndZ = "2 Lake Street" }, Test, Token);
        var queries = Node.Get<CircuitQueries>();

        var circuit = (await queries.GetAsync("c 1", Test, Token)).Circuit;

        (circuit.Kind, circuit.Bandwidth, circuit.BandwidthUnit, circuit.State).ShouldBe(("mstp", 2_500_000L, "Gbit/s", "opening"));
        (await queries.ListAsync(new CircuitFilter { Search = "C－1" }, CircuitOrder.Number, false, new PageRequest(), Test, Token)).TotalCount.ShouldBe(1);
        (await queries.ListAsync(new CircuitFilter { Search = "lake" }, CircuitOrder.Bandwidth, true, new PageRequest(), Test, Token)).TotalCount.ShouldBe(1);
        (await queries.ListAsync(new CircuitFilter { Grade = "Gold" }, CircuitOrder.Number, false, new PageRequest(), Test, Token)).TotalCount.ShouldBe(1);
        (await Files.GetAsync("K0001", Test, Token)).Circuits.ShouldBe(1);
        await RefusedAsync(() => Circuits.AddAsync(Line("K0001") with { Number = "c1" }, Test, Token), "number.taken", "number");
        await RefusedAsync(() => Circuits.AddAsync(Line("K0001") with { Number = "C-2", Bandwidth = -1, BandwidthUnit = "M" }, Test, Token), "bandwidth.unusable", "bandwidth");
        await RefusedAsync(() => Circuits.AddAsync(Line("K0001") with { Number = "C-2", Bandwidth = 1, BandwidthUnit = "furlong" }, Test, Token), "term.unknown", "bandwidthUnit");
        await RefusedAsync(() => Circuits.AddAsync(Line("K0001") with { Number = "C-2", Bandwidth = 1.0001m, BandwidthUnit = "M" }, Test, Token), "bandwidth.unusable", "bandwidth");
        await RefusedAsync(() => Circuits.AddAsync(Line("K0001") with { Number = "C-2", EndA = "here", EndZ = "HERE" }, Test, Token), "circuit.sameEnds", "endZ");
        await RefusedAsync(() => Circuits.AddAsync(Line("K9999") with { Number = "C-2" }, Test, Token), "customer.unknown", "customer");
    }

    [Fact]
    public async Task An_import_adds_changes_and_leaves_alone()
    {
        await Customers.AddAsync(Bank(), Test, Token);
        await Customers.AddAsync(Bank() with { Number = "K0002" }, Test, Token);

        var report = await Customers.ImportAsync([new(2, Bank() with { Name = "Renamed" }, []), new(3, Bank() with { Number = "K0002" }, []), new(4, Bank() with { Number = "K0003" }, [])], Test, Token);

        report.IsStored.ShouldBeTrue();
        report.Results.Select(static one => (one.Row, one.Name, one.Act)).ShouldBe([(2, "K0001", ImportAct.Changed), (3, "K0002", ImportAct.Unchanged), (4, "K0003", ImportAct.Added)]);
        (await FoundAsync(null)).ShouldBe(["K0001", "K0002", "K0003"]);
        (await Files.GetAsync("K0001", Test, Token)).Customer.Name.ShouldBe("Renamed");
    }

    [Fact]
    public async Task An_import_with_a_wrong_row_stores_nothing_and_names_every_wrong_row()
    {
        var report = await Customers.ImportAsync(
            [new(2, Bank(), []), new(3, Bank() with { Number = "K0002", Unit = "NOWHERE" }, []), new(4, Bank() with { Number = "K0003", Manager = "nobody" }, [])], Test, Token);

        report.IsStored.ShouldBeFalse();
        report.Results.Select(static one => (one.Row, one.Act, one.Refusals.Select(static refusal => refusal.Field).FirstOrDefault())).ShouldBe([(2, ImportAct.Added, null), (3, ImportAct.Refused, "unit"), (4, ImportAct.Refused, "manager")]);
        (await FoundAsync(null)).ShouldBeEmpty();
        (await ActsAsync()).ShouldBeEmpty();
        var twice = await Customers.ImportAsync([new(2, Bank(), []), new(3, Bank() with { Number = "k0001" }, [])], Test, Token);
        twice.Results[1].Refusals.ShouldHaveSingleItem().Code.ShouldBe("import.rowTwice");
        (await FoundAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_dissolved_unit_keeps_passes_to_its_successor()
    {
        await Customers.AddAsync(Bank(), Test, Token);
        await Circuits.AddAsync(Line("K0001"), Test, Token);

        var refused = await RefusedAsync(() => Node.Get<UnitCommands>().DissolveAsync(Branch, successorId: null, basis: null, Test, Token), "unit.inUse");
        refused.Refusals[0].Message.ShouldContain("2 customers, circuits and open cases");
        await Node.Get<UnitCommands>().DissolveAsync(Branch, OtherBranch, basis: null, Test, Token);

        var desk = await ActorAsync("zhao", OtherBranch, "response-desk");
        var bank = await Files.GetAsync("K0001", desk, Token);
        (bank.Unit.Id, bank.Customer.RowVersion).ShouldBe((OtherBranch, 2));
        (await Node.Get<CircuitQueries>().GetAsync("C-1", desk, Token)).Unit.Id.ShouldBe(OtherBranch);
        (await ActsAsync()).ShouldBe(["customer.added", "customer.changed"]);
    }

    private static CustomerDetails Bank() => new() { Number = "K0001", Name = "Jiangcheng Bank", Grade = "Gold", Unit = "A" };

    private static CircuitDetails Line(string customer) => new() { Number = "C-1", Customer = customer, Kind = "mstp" };

    private async Task<string[]> FoundAsync(string? search, Actor? actor = null) =>
        [.. (await Files.ListAsync(new CustomerFilter { Search = search }, CustomerOrder.Number, false, new PageRequest(), actor ?? Test, Token)).Items.Select(static one => one.Customer.Number)];

    private async Task<string[]> CasesAsync(Actor actor) =>
        [.. (await Queries.ListAsync(new CaseFilter(), CaseOrder.Started, true, null, 10, actor, Token)).Select(static one => one.Case.Number)];

    private async Task<string[]> ActsAsync()
    {
        await using var context = Look();
        return [.. (await context.Audit.OrderBy(static row => row.Sequence).ToListAsync(Token)).Select(static row => row.Act).Where(static act => act is AuditActs.CustomerAdded or AuditActs.CustomerChanged)];
    }
}

public sealed class SqliteCustomerTests(SqliteTestDatabase database) : CustomerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCustomerTests(PostgreSqlTestDatabase database) : CustomerTests(database), IClassFixture<PostgreSqlTestDatabase>;
