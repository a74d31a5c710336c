using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;
using TestKit.Runtime;

namespace ResponseWorkflow.Application.Tests.Cases;

public abstract class CaseProcessTests(TestDatabase database) : CaseTests(database)
{
    private static readonly CommandOrigin Somebody = new("li");

    [Fact]
    public async Task A_process_sets_state_words_and_fields()
    {
        Draw(
            DefinitionJson.RunTask("wait", "work"),
            Update(
                "set",
                ("state", DefinitionJson.Literal("locating")),
                ("priority", DefinitionJson.Literal("urgent")),
                ("grade", DefinitionJson.Literal("AAA")),
                ("dueAt", DefinitionJson.Literal("2026-03-02T12:00:00+08:00")),
                ("fields", DefinitionJson.Script("({ circuitNumber: 'SZ-7', circuits: 3, severity: 'no such', found: null })"))),
            DefinitionJson.RunTask("wait2", "work"));
        var started = await StartAsync();

        await ResumeAsync(Node, started.InstanceId);

        var row = await CaseAsync(started.CaseId);
        (row.State, row.StateZh, row.StateEn).ShouldBe(("locating", "定位中", "Locating"));
        (row.Priority, row.Grade, row.CircuitNumber, row.CircuitKey).ShouldBe((CasePriority.Urgent, "AAA", "SZ-7", "SZ7"));
        row.DueAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero));
        JsonDocument.Parse(row.Data).RootElement.GetProperty("circuits").GetInt32().ShouldBe(3);
        JsonDocument.Parse(row.Data).RootElement.GetProperty("severity").GetString().ShouldBe("minor");
        (await ActsAsync(row.Id)).ShouldBe(["test started", "- state", "- changed"]);
        await using var context = Look();
        var told = JsonDocument.Parse((await context.CaseEvents.SingleAsync(static one => one.Act == CaseActs.Changed, Token)).Data).RootElement;
        told.GetProperty("refused").GetProperty("severity").GetString().ShouldBe("data.choice");
        told.GetProperty("after").GetProperty("grade").GetString().ShouldBe("AAA");
    }

    [Fact]
    public async Task The_end_of_the_process_closes_the_case_in_the_same_transaction()
    {
        var finished = await StartAsync();
        var cancelled = await StartAsync();

        await ResumeAsync(Node, finished.InstanceId);
        await Node.Commands.CancelAsync(cancelled.InstanceId, "not needed", Somebody, Token);

        (await CaseAsync(finished.CaseId)).Status.ShouldBe(CaseStatus.Finished);
        (await CaseAsync(finished.CaseId)).ClosedAt.ShouldBe(Clock.GetUtcNow());
        (await CaseAsync(cancelled.CaseId)).Status.ShouldBe(CaseStatus.Cancelled);
        (await ActsAsync(cancelled.CaseId)).ShouldBe(["test started", "- closed"]);
    }

    [Fact]
    public async Task What_is_open_passes_to_the_successor_of_a_dissolved_unit_and_what_has_ended_stays()
    {
        var ended = await StartAsync();
        await ResumeAsync(Node, ended.InstanceId);
        var open = await StartAsync();
        var number = (await CaseAsync(open.CaseId)).Number;
        var units = Node.Get<UnitCommands>();

        (await RefusedAsync(() => units.DissolveAsync(Branch, successorId: null, basis: null, Test, Token), "unit.inUse")).Refusals[0].Message.ShouldContain("1 customers, circuits and open cases");
        await units.DissolveAsync(Branch, OtherBranch, basis: null, Test, Token);

        var row = await CaseAsync(open.CaseId);
        (row.UnitId, row.Number, row.Revision).ShouldBe((OtherBranch, number, 2));
        (await ActsAsync(open.CaseId)).ShouldBe(["test started", "test changed"]);
        (await CaseAsync(ended.CaseId)).UnitId.ShouldBe(Branch);
        await ResumeAsync(Node, open.InstanceId);
        (await CaseAsync(open.CaseId)).Status.ShouldBe(CaseStatus.Finished);
    }

    [Fact]
    public async Task A_process_that_ends_by_an_error_is_shown_so_and_a_retry_opens_the_case()
    {
        Draw(Update("set", ("priority", DefinitionJson.Script("new Date().getUTCFullYear() > 2026 ? 'High' : 'enormous'"))), DefinitionJson.RunTask("wait", "work"));

        var started = await StartAsync();

        var faulted = await CaseAsync(started.CaseId);
        (faulted.Status, faulted.ClosedAt).ShouldBe((CaseStatus.Faulted, Clock.GetUtcNow()));
        Clock.Advance(TimeSpan.FromDays(365));
        await Node.Commands.RetryAsync(started.InstanceId, null, Somebody, Token);
        var opened = await CaseAsync(started.CaseId);
        (opened.Status, opened.ClosedAt, opened.Priority).ShouldBe((CaseStatus.Open, null, CasePriority.High));
        (await ActsAsync(started.CaseId)).ShouldBe(["test started", "- closed", "- reopened", "- changed"]);
    }

    [Fact]
    public async Task What_a_process_dispatches_works_for_the_same_case_and_does_not_close_it()
    {
        Draw("child", Update("set", ("state", DefinitionJson.Literal("locating"))));
        Draw(DefinitionJson.Node("DispatchWorkflow", "dispatch", ("workflowDefinitionId", DefinitionJson.Literal("child"))), DefinitionJson.RunTask("wait", "work"));
        var started = await StartAsync();

        await Node.Get<OutboxSweep>().SweepAsync(Token);

        await using var context = Look();
        var child = await context.Instances.SingleAsync(row => row.ParentInstanceId == started.InstanceId, Token);
        child.CaseId.ShouldBe(started.CaseId);
        var row = await CaseAsync(started.CaseId);
        (row.State, row.Status).ShouldBe(("locating", CaseStatus.Open));
    }

    [Fact]
    public async Task An_update_in_a_process_without_a_case_does_nothing()
    {
        Draw(Update("set", ("state", DefinitionJson.Literal("locating"))));

        var instanceId = await Node.StartAsync("fault", Token);

        await using var context = Look();
        (await context.Instances.SingleAsync(row => row.Id == instanceId, Token)).CaseId.ShouldBeNull();
        (await context.Cases.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Others_in_the_transaction_find_the_case_as_it_will_be()
    {
        Draw(DefinitionJson.RunTask("wait", "work"), Update("set", ("title", DefinitionJson.Literal("New title")), ("fields", DefinitionJson.Script("({ circuits: 5 })"))), DefinitionJson.RunTask("wait2", "work"));
        var asking = new Asking();
        var node = AddNode(services => services.AddSingleton<ITransactionStep>(provider => asking.With(() => provider.GetRequiredService<ICaseLookup>())));
        var started = await StartAsync(Fault() with { CustomerName = "Bank" });

        await ResumeAsync(node, started.InstanceId);

        var facts = asking.Found.ShouldHaveSingleItem().ShouldNotBeNull();
        (facts.Id, facts.Number, facts.Title, facts.UnitId, facts.CustomerName).ShouldBe((started.CaseId, started.Number, "New title", Branch, "Bank"));
        (facts.Data["circuits"], facts.Data["severity"], facts.Data["title"]).ShouldBe(((DataValue)5, (DataValue)"minor", (DataValue)"New title"));
        await node.StartAsync("fault", Token);
        asking.Found[^1].ShouldBeNull();
    }

    [Fact]
    public async Task The_time_line_tells_acts_and_steps_of_the_process_page_by_page()
    {
        var started = await StartAsync();
        await ResumeAsync(Node, started.InstanceId);
        var timeline = Node.Get<CaseTimeline>();

        var all = await timeline.ListAsync(started.Number, withProcess: true, before: null, 100, Test, Token);
        var pages = new List<TimelineEntry>();
        while (await timeline.ListAsync(started.CaseId, withProcess: true, pages.Count == 0 ? null : new CasePlace { At = pages[^1].At, Id = pages[^1].Id }, 3, Test, Token) is { Count: > 0 } page)
            pages.AddRange(page);

        pages.Select(static one => one.Id).ShouldBe(all.Select(static one => one.Id));
        all.Select(static one => one.At).ShouldBeInOrder(SortDirection.Descending);
        all.Where(static one => one.InstanceId is null).Select(static one => one.Act).ShouldBe([CaseActs.Closed, CaseActs.Started]);
        all.Count(static one => one.InstanceId is not null).ShouldBeGreaterThan(3);
        (await timeline.ListAsync(started.CaseId, withProcess: false, before: null, 100, Test, Token)).Count.ShouldBe(2);
    }

    private async Task ResumeAsync(TestNode node, string instanceId)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        await node.Commands.ResumeAsync((await node.BookmarksAsync(instanceId, Token)).Single(), DataObject.Empty, Somebody, Token);
    }

    /// <summary>Asks for the case of each instance, as tasks do.</summary>
    private sealed class Asking : ITransactionStep
    {
        private Func<ICaseLookup> _lookup = static () => throw new InvalidOperationException();

        public List<CaseFacts?> Found { get; } = [];

        public Asking With(Func<ICaseLookup> lookup)
        {
            _lookup = lookup;
            return this;
        }

        public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
        {
            foreach (var transition in transaction.Transitions)
                Found.Add(await _lookup().FindAsync(transition, cancellationToken));
        }
    }
}

public sealed class SqliteCaseProcessTests(SqliteTestDatabase database) : CaseProcessTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCaseProcessTests(PostgreSqlTestDatabase database) : CaseProcessTests(database), IClassFixture<PostgreSqlTestDatabase>;
