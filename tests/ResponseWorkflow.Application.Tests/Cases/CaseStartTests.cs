using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Cases;

public abstract class CaseStartTests(TestDatabase database) : CaseTests(database)
{
    [Fact]
    public async Task A_case_is_stored_with_the_process_that_works_for_it()
    {
        var desk = await ActorAsync("li", Branch, "response-desk");
        var owner = await ActorAsync("wang", OtherBranch, "specialist-engineer");

        var started = await StartAsync(Fault() with { CircuitNumber = "sz-0001 a", ContactPhone = "+86 138-0000-1234", CustomerName = "Bank", OwnerId = owner.Account!.Id, Priority = CasePriority.High }, desk);

        started.Number.ShouldBe("GZ-A-2026-00001");
        started.Status.ShouldBe(CaseStatus.Open);
        var row = await CaseAsync(started.CaseId);
        (row.CircuitKey, row.PhoneKey, row.StartedById, row.StartedBy, row.Priority).ShouldBe(("SZ0001A", "13800001234", desk.Account!.Id, "Ms li", CasePriority.High));
        await using var context = Look();
        (await context.Instances.SingleAsync(Token)).CaseId.ShouldBe(row.Id);
        (await context.CaseParticipants.OrderBy(static one => one.Role).Select(static one => one.Role).ToListAsync(Token)).ShouldBe([ParticipantRole.Starter, ParticipantRole.Owner]);
        (await ActsAsync(row.Id)).ShouldBe(["li started"]);
    }

    [Fact]
    public async Task Scripts_of_the_process_read_the_case()
    {
        Draw(Update("set", ("title", DefinitionJson.Script("getInput('case').number + '/' + getInput('case').severity + '/' + getInput('case').customerName"))), DefinitionJson.RunTask("wait", "work"));

        var started = await StartAsync(Fault() with { CustomerName = "Bank" });

        (await CaseAsync(started.CaseId)).Title.ShouldBe("GZ-A-2026-00001/minor/Bank");
    }

    [Fact]
    public async Task A_process_that_declares_the_case_as_something_else_is_not_started_and_no_number_is_lost()
    {
        var document = JsonNode.Parse(DefinitionJson.Document("fault", DefinitionJson.RunTask("wait", "work")))!;
        document["inputs"] = new JsonArray(new JsonObject { ["name"] = "Case", ["type"] = "String" });
        Catalogue.Add(JsonSerializer.SerializeToUtf8Bytes(document), KnownActivities.All);

        await RefusedAsync(() => StartAsync(), "input.wrongType", "input.Case");

        await using (var context = Look())
        {
            (await context.Cases.AnyAsync(Token)).ShouldBeFalse();
            (await context.Instances.AnyAsync(Token)).ShouldBeFalse();
        }

        Draw(DefinitionJson.RunTask("wait", "work"));
        (await StartAsync()).Number.ShouldBe("GZ-A-2026-00001");
    }

    [Fact]
    public async Task Of_32_starts_at_once_in_one_branch_each_gets_a_number_and_none_is_left_out()
    {
        var other = AddNode();

        var started = await Task.WhenAll(Enumerable.Range(0, 32).Select(place => Task.Run(() => (place % 2 == 0 ? Node : other).Get<CaseCommands>().StartAsync(Fault($"Case {place}"), Test, null, Token), Token)));

        started.Select(static one => one.Number).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 32).Select(static place => $"GZ-A-2026-{place:D5}"));
        await using var context = Look();
        (await context.Cases.CountAsync(Token)).ShouldBe(32);
        (await context.Instances.CountAsync(Token)).ShouldBe(32);
    }

    [Fact]
    public async Task A_start_that_fails_after_the_number_was_drawn_leaves_no_gap()
    {
        await StartAsync();
        var small = AddNode(static services => services.Configure<RuntimeOptions>(static options => options.MaxStateBytes = 100));

        await RefusedAsync(() => small.Get<CaseCommands>().StartAsync(Fault() with { Address = new string('x', 1000), Data = Fault().Data.With("severity", "major"), Title = new string('字', 250) }, Test, null, Token), "state.tooLarge");

        (await StartAsync()).Number.ShouldBe("GZ-A-2026-00002");
        await using var context = Look();
        (await context.Cases.CountAsync(Token)).ShouldBe(2);
    }

    [Fact]
    public async Task Several_cases_of_one_transaction_get_their_numbers_in_turn_at_the_first_attempt()
    {
        var (numbers, kind) = (Node.Get<CaseNumbers>(), Node.Get<IOptions<CaseOptions>>().Value.Find("fault")!);
        await StartAsync();

        var (drawn, attempt) = await Node.Get<RuntimeServices>().RunAsync(
            async (transaction, token) =>
            {
                List<string> drawn = [await numbers.DrawAsync(transaction, kind, "A", token), await numbers.DrawAsync(transaction, kind, "B", token), await numbers.DrawAsync(transaction, kind, "A", token)];
                await transaction.Storage.FlushAsync(token);
                drawn.Add(await numbers.DrawAsync(transaction, kind, "A", token));
                return (drawn, transaction.Storage.Attempt);
            },
            Token);

        drawn.ShouldBe(["GZ-A-2026-00002", "GZ-B-2026-00001", "GZ-A-2026-00003", "GZ-A-2026-00004"]);
        attempt.ShouldBe(1);
        (await StartAsync()).Number.ShouldBe("GZ-A-2026-00005");
    }

    [Fact]
    public async Task Numbers_count_for_each_kind_branch_and_year_of_the_zone()
    {
        Draw("order", DefinitionJson.RunTask("wait", "work"));
        await StartAsync();
        (await StartAsync(Fault() with { UnitId = OtherBranch })).Number.ShouldBe("GZ-B-2026-00001");
        (await StartAsync(new StartCase { Kind = "order", UnitId = Branch, Title = "New" })).Number.ShouldBe("KT-A-2026-00001");

        // The new year begins at 16:00 UTC in China.
        Clock.Advance(new DateTimeOffset(2026, 12, 31, 15, 59, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        (await StartAsync()).Number.ShouldBe("GZ-A-2026-00002");
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await StartAsync()).Number.ShouldBe("GZ-A-2027-00001");
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_is_the_same_case()
    {
        var first = await StartAsync(key: "k1");
        var again = await StartAsync(key: "k1");

        again.ShouldBe(first);
        await RefusedAsync(() => StartAsync(Fault("Another"), key: "k1"), "idempotency.reuse");
        (await StartAsync(key: "k2")).Number.ShouldBe("GZ-A-2026-00002");
    }

    [Fact]
    public async Task A_process_that_ends_at_once_leaves_a_closed_case()
    {
        Draw(Update("set", ("state", DefinitionJson.Literal("locating"))));

        var started = await StartAsync();

        (started.Status, started.SubStatus).ShouldBe((CaseStatus.Finished, WorkflowSubStatus.Finished));
        var row = await CaseAsync(started.CaseId);
        (row.Status, row.State, row.ClosedAt).ShouldBe((CaseStatus.Finished, "locating", row.StartedAt));
    }

    [Fact]
    public async Task Everything_wrong_with_a_start_is_named_together()
    {
        var refused = await RefusedAsync(
            () => StartAsync(new StartCase { Kind = "fault", UnitId = Branch, Title = " ", CircuitNumber = "a\nb", Data = DataObject.Empty.With("severity", "huge").With("circuits", 99).With("found", "soon").With("else", 1).With("number", "1") }),
            "field.missing",
            "title");

        refused.Refusals.Select(static one => $"{one.Code} {one.Field}").ShouldBe(
        [
            "field.missing title", "field.invisible circuitNumber", "data.choice data.severity", "data.range data.circuits", "data.type data.found", "data.unknown data.else", "data.unknown data.number",
        ]);
    }

    [Fact]
    public async Task A_kind_that_is_unknown_or_whose_process_is_not_published_is_refused()
    {
        await RefusedAsync(() => StartAsync(Fault() with { Kind = "no-such" }), "case.kindUnknown", "kind");
        await RefusedAsync(() => StartAsync(new StartCase { Kind = "order", UnitId = Branch, Title = "New" }), "case.kindUnready", "kind");
        await RefusedAsync(() => StartAsync(Fault() with { OwnerId = "nobody" }), "case.ownerUnknown", "ownerId");
        await RefusedAsync(() => StartAsync(Fault() with { Data = DataObject.Empty }), "field.missing", "data.severity");
        await using var context = Look();
        (await context.CaseCounters.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Cases_are_started_only_where_one_may()
    {
        var desk = await ActorAsync("li", Branch, "response-desk");
        var engineer = await ActorAsync("wang", Branch, "specialist-engineer");
        await UnitAsync("A-DESK", "response-centre", Branch);

        await StartAsync(actor: desk);
        await StartAsync(Fault() with { UnitId = null }, desk);
        await RefusedAsync(() => StartAsync(Fault() with { UnitId = OtherBranch }, desk), "unit.unknown", "unitId");
        await RefusedAsync(() => StartAsync(Fault() with { UnitId = "no-such" }, desk), "unit.unknown", "unitId");
        await RefusedAsync(() => StartAsync(actor: engineer), "access.denied");
    }
}

public sealed class SqliteCaseStartTests(SqliteTestDatabase database) : CaseStartTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCaseStartTests(PostgreSqlTestDatabase database) : CaseStartTests(database), IClassFixture<PostgreSqlTestDatabase>;
