using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Exchanges;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Application.Tests.TimeLimits;

namespace ResponseWorkflow.Application.Tests.Systems;

/// <summary>Connections to other systems: who uses which, how they are changed, how they fare, and what is kept of exchanges. The same tests run on every database.</summary>
public abstract class SystemConnectionTests(TestDatabase database) : LimitTests(database)
{
    private static readonly Actor Admin = Actor.Program("admin") with { Reason = "New inventory." };

    private SystemConnectionCommands Connections => Desk.Get<SystemConnectionCommands>();

    private new SystemConnectionQueries Queries => Desk.Get<SystemConnectionQueries>();

    private ISystemConnections Finding => Desk.Get<ISystemConnections>();

    protected override void AddToDesk(IServiceCollection services)
    {
        services.AddSystems();
        services.Configure<SystemOptions>(static options =>
        {
            options.Credentials["inventory-a"] = new SystemCredential { Token = "t0k" };
            options.Defaults.Attempts = 7;
            options.KeptBodyLength = 100;
        });
    }

    [Fact]
    public async Task A_unit_uses_its_own_connection_or_that_of_the_nearest_unit_above()
    {
        (await Finding.FindAsync(SystemKinds.Inventory, Branch, Token)).ShouldBeNull();
        var province = await AddAsync("P", "https://province.example/api");
        (await Finding.FindAsync(SystemKinds.Inventory, Branch, Token)).ShouldNotBeNull().Id.ShouldBe(province);
        (await Finding.FindAsync(SystemKinds.Alarms, Branch, Token)).ShouldBeNull();
        (await Finding.FindAsync(SystemKinds.Inventory, UnitTree.RootId, Token)).ShouldBeNull();

        var own = await AddAsync("a", "https://branch.example/");
        var found = (await Finding.FindAsync(SystemKinds.Inventory, Branch, Token)).ShouldNotBeNull();
        (found.Id, found.Address.ToString(), found.Attempts, found.Credential).ShouldBe((own, "https://branch.example/", 7, null));
        (await Finding.FindAsync(SystemKinds.Inventory, OtherBranch, Token)).ShouldNotBeNull().Address.ToString().ShouldBe("https://province.example/api/");
    }

    [Fact]
    public async Task One_that_is_out_of_use_still_hides_those_above_it()
    {
        await AddAsync("P", "https://province.example/");
        var own = await AddAsync("A", "https://branch.example/");
        await Connections.ChangeAsync(own, new SystemConnectionDetails { Address = "https://branch.example/", IsEnabled = false }, 1, Admin, Token);
        (await Finding.FindAsync(SystemKinds.Inventory, Branch, Token)).ShouldNotBeNull().IsEnabled.ShouldBeFalse();

        await Connections.RemoveAsync(own, 2, Admin, Token);
        (await Finding.FindAsync(SystemKinds.Inventory, Branch, Token)).ShouldNotBeNull().Address.ToString().ShouldBe("https://province.example/");
    }

    [Fact]
    public async Task Every_change_is_audited_with_its_reason_and_one_that_changes_nothing_is_none()
    {
        var id = await AddAsync("A", "https://branch.example/");
        var details = new SystemConnectionDetails { Address = "https://other.example", Credential = "inventory-a", TimeoutSeconds = 30 };
        await Connections.ChangeAsync(id, details, 1, Admin, Token);
        await Connections.ChangeAsync(id, details, 2, Admin, Token);
        await Connections.RemoveAsync(id, null, Admin, Token);

        await using var context = Look();
        var trail = await context.Audit.Where(row => row.Subject == AuditSubjects.SystemConnection(id)).OrderBy(static row => row.Sequence).ToListAsync(Token);
        trail.Select(static row => row.Act).ShouldBe([AuditActs.SystemConnectionAdded, AuditActs.SystemConnectionChanged, AuditActs.SystemConnectionRemoved]);
        trail.ShouldAllBe(static row => row.Reason == "New inventory.");
        trail[1].Before.ShouldNotBeNull().ShouldContain("branch.example");
        trail[1].After.ShouldNotBeNull().ShouldContain("\"credential\":\"inventory-a\"");
        trail.ShouldAllBe(static row => !(row.Before + row.After).Contains("t0k"));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_field_and_nothing_is_stored()
    {
        var good = new SystemConnectionDetails { System = SystemKinds.Inventory, Unit = "A", Address = "https://branch.example/" };
        await RefusedAsync(() => Connections.AddAsync(good with { System = "billing" }, Admin, Token), "system.unknown", "system");
        await RefusedAsync(() => Connections.AddAsync(good with { Unit = "nowhere" }, Admin, Token), "unit.unknown", "unit");
        foreach (var address in new[] { "ftp://branch.example", "branch.example", "https://li:secret@branch.example/", "https://branch.example/?key=1", "https://branch.example/#x" })
            await RefusedAsync(() => Connections.AddAsync(good with { Address = address }, Admin, Token), "connection.address", "address");
        await RefusedAsync(() => Connections.AddAsync(good with { Credential = "gone" }, Admin, Token), "connection.credential", "credential");
        var many = await Should.ThrowAsync<RefusedException>(() => Connections.AddAsync(good with { System = null, Address = " ", TimeoutSeconds = 0, BreakerPercent = 101 }, Admin, Token));
        many.Refusals.Select(static refusal => refusal.Field).ShouldBe(["address", "system", "timeoutSeconds", "breakerPercent"]);

        var id = await Connections.AddAsync(good, Admin, Token);
        await RefusedAsync(() => Connections.AddAsync(good with { Address = "https://second.example/" }, Admin, Token), "connection.taken", "unit");
        await RefusedAsync(() => Connections.ChangeAsync(id, good, 5, Admin, Token), "edit.stale");
        await RefusedAsync(() => Connections.RemoveAsync("gone", null, Admin, Token), "connection.unknown");
        (await Queries.ListAsync(null, new PageRequest(), Token)).TotalCount.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_tells_how_each_fares_and_is_paged_by_system_and_unit()
    {
        var own = await AddAsync("A", "https://branch.example/");
        await AddAsync("P", "https://province.example/");
        await AddAsync("A", "https://alarms.example/", SystemKinds.Alarms);
        var connection = (await Finding.FindAsync(SystemKinds.Inventory, Branch, Token)).ShouldNotBeNull();
        await KeepAsync(connection, hasSucceeded: true);
        Clock.Advance(TimeSpan.FromHours(2));
        await KeepAsync(connection, hasSucceeded: false, "503 down");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepAsync(connection, hasSucceeded: true);

        var all = await Queries.ListAsync(null, new PageRequest(0, 2), Token);
        all.TotalCount.ShouldBe(3);
        all.Items.Select(static one => $"{one.Connection.System} {one.Unit.Code}").ShouldBe(["alarms A", "inventory A"]);
        (await Queries.ListAsync(SystemKinds.Inventory, new PageRequest(1, 1), Token)).Items.ShouldHaveSingleItem().Unit.Code.ShouldBe("P");
        var one = await Queries.GetAsync(own, Token);
        (one.Requests, one.Failures, one.LastError, one.Breaker).ShouldBe((2, 1, "503 down", null));
        one.LastSuccessAt.ShouldBe(Clock.GetUtcNow());
        one.LastFailureAt.ShouldBe(Clock.GetUtcNow().AddMinutes(-1));
    }

    [Fact]
    public async Task Exchanges_are_kept_without_what_is_nobodys_business_cut_and_for_a_time()
    {
        await AddAsync("A", "https://branch.example/");
        var started = await StartCaseAsync();
        var connection = (await Finding.FindAsync(SystemKinds.Inventory, Branch, Token)).ShouldNotBeNull();
        await KeepAsync(connection, hasSucceeded: true, caseId: started.CaseId, request: """{"accessToken":"x1","name":"n","characteristic":[{"name":"contactPhone","value":"138"}]}""", answer: new string('y', 200));
        await KeepAsync(connection, hasSucceeded: true, caseId: "other");

        var exchanges = Desk.Get<SystemExchangeQueries>();
        var listed = await exchanges.ListAsync(started.Number, new PageRequest(), Test, Token);
        listed.TotalCount.ShouldBe(1);
        listed.Items[0].RequestBody.ShouldBeNull();
        var kept = await exchanges.GetAsync(started.CaseId, listed.Items[0].Id, Test, Token);
        kept.RequestBody.ShouldBe("""{"accessToken":"***","name":"n","characteristic":[{"name":"contactPhone","value":"***"}]}""");
        kept.AnswerBody.ShouldBe(new string('y', 99) + "…");
        kept.Address.ShouldBe("https://branch.example/x");
        await RefusedAsync(() => exchanges.GetAsync(started.CaseId, "gone", Test, Token), "exchange.unknown");

        // Whoever sees the case may not see that much of it.
        var field = await ActorAsync("field", Branch, "field-engineer");
        await RefusedAsync(() => exchanges.ListAsync(started.CaseId, new PageRequest(), field, Token), "access.denied");
        var far = await ActorAsync("far", OtherBranch, "response-desk");
        await RefusedAsync(() => exchanges.ListAsync(started.CaseId, new PageRequest(), far, Token), "case.unknown");
        (await exchanges.ListAsync(started.CaseId, new PageRequest(), await ActorAsync("desk", Branch, "response-desk"), Token)).TotalCount.ShouldBe(1);

        Clock.Advance(TimeSpan.FromDays(91));
        await KeepAsync(connection, hasSucceeded: true, caseId: "new");
        await Desk.Get<SystemExchangeRetention>().RunAsync(Token);
        await using var context = Look();
        (await context.SystemExchanges.SingleAsync(Token)).CaseId.ShouldBe("new");
    }

    private Task<string> AddAsync(string unit, string address, string system = SystemKinds.Inventory) =>
        Connections.AddAsync(new SystemConnectionDetails { System = system, Unit = unit, Address = address }, Admin, Token);

    private Task KeepAsync(SystemConnection connection, bool hasSucceeded, string? error = null, string? caseId = null, string? request = null, string? answer = null)
    {
        var call = new SystemCall("call", SystemOperations.Find("inventory.reserve")!, connection) { CorrelationId = "c", CaseId = caseId };
        var exchange = new SystemExchange(call, "POST", new Uri(connection.Address, "x"), Clock.GetUtcNow(), TimeSpan.FromMilliseconds(12)) { HasSucceeded = hasSucceeded, Error = error, RequestBody = request, AnswerBody = answer };
        return Desk.Get<ISystemExchangeLog>().WriteAsync(exchange, Token);
    }
}

public sealed class SqliteSystemConnectionTests(SqliteTestDatabase database) : SystemConnectionTests(database), IClassFixture<SqliteTestDatabase>;

[Trait("Database", "PostgreSql")]
public sealed class PostgreSqlSystemConnectionTests(PostgreSqlTestDatabase database) : SystemConnectionTests(database), IClassFixture<PostgreSqlTestDatabase>;
