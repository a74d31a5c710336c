using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>Who gets a task, and who sees it.</summary>
public abstract class TaskReachTests(TestDatabase database) : TaskTests(database)
{
    [Fact]
    public async Task What_one_may_not_see_answers_as_what_does_not_exist()
    {
        var stranger = await EngineerAsync("zhao", OtherBranch);
        var below = await EngineerAsync("sun", Desk);
        var otherRole = await EngineerAsync("qian", Branch, "maintainer");
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));

        foreach (var actor in new[] { stranger, below, otherRole })
        {
            await RefusedAsync(() => Tasks.ClaimAsync(Call(task, actor), Token), "task.unknown", "taskId");
            await RefusedAsync(() => Inbox.GetAsync(task.Id, actor, Token), "task.unknown");
            (await TabAsync(TaskTab.Units, actor)).ShouldBeEmpty();
        }

        await RefusedAsync(() => Tasks.ClaimAsync(new TaskCall("none", stranger), Token), "task.unknown");
        await RefusedAsync(() => Tasks.ClaimAsync(new TaskCall("no\0ne", stranger), Token), "task.unknown");
        await RefusedAsync(() => Tasks.ClaimAsync(new TaskCall(new string('x', 5000), stranger), Token), "task.unknown");
    }

    [Fact]
    public async Task Holding_the_role_above_the_unit_is_enough()
    {
        var boss = await EngineerAsync("boss", Province);
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("unit", Value(Desk)))));

        (await TabAsync(TaskTab.Units, boss)).ShouldBe([task.Id]);
        (await Tasks.ClaimAsync(Call(task, boss), Token)).AssigneeId.ShouldBe(boss.Account!.Id);
    }

    [Fact]
    public async Task The_unit_of_the_case_has_the_task()
    {
        Cases.Facts = new CaseFacts { Id = "c1", Number = "F-1", Title = "Fault", UnitId = OtherBranch };
        var zhao = await EngineerAsync("zhao", OtherBranch);

        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("unit", Value("@case")))));

        task.UnitId.ShouldBe(OtherBranch);
        (await TabAsync(TaskTab.Units, zhao)).ShouldBe([task.Id]);
    }

    [Theory]
    [InlineData("unit", "NOWHERE", "unit.unknown: NOWHERE")]
    [InlineData("unit", "@case", "unit.noCase: ")]
    [InlineData("role", "no-such-role", "role.unknown: no-such-role")]
    public async Task A_task_that_names_nobody_who_is_there_goes_to_those_who_see_to_such_tasks(string input, string value, string fault)
    {
        var instance = await StartAsync(Ask("ask", (input, Value(value))));

        var task = await TaskOfAsync(instance);
        (task.RoleId, task.UnitId, task.State).ShouldBe(("administrator", UnitTree.RootId, HumanTaskState.Open));
        await using var context = Context();
        (await context.TaskActs.SingleAsync(row => row.TaskId == task.Id && row.Act == TaskActs.Misassigned, Token)).Reason.ShouldBe(fault);
        var admin = await ActorAsync((await context.Users.SingleAsync(static row => row.NormalizedName == "ADMIN" || row.NormalizedName == "admin", Token)).Id);
        (await TabAsync(TaskTab.Units, admin)).ShouldBe([task.Id]);
    }

    [Fact]
    public async Task A_named_person_has_the_task_at_once_and_nobody_else_sees_it()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("person", Value("LI")), ("role", Value("")), ("unit", Value("")))));

        (task.AssigneeId, task.State, task.RoleId, task.UnitId).ShouldBe((li.Account!.Id, HumanTaskState.Claimed, null, Branch));
        await RefusedAsync(() => Inbox.GetAsync(task.Id, wang, Token), "task.unknown");
        await RefusedAsync(() => Tasks.ReleaseAsync(Call(task, li), null, Token), "task.nobodyElse");
        await Tasks.DelegateAsync(Call(task, li), "wang", "knows it better", Token);
        await CompleteAsync(task, wang);
    }

    [Fact]
    public async Task Whoever_did_a_step_gets_the_next_one()
    {
        var li = await EngineerAsync("li");
        await EngineerAsync("wang");
        var instance = await StartAsync(Ask("first"), Ask("second", ("doneBy", Value("first"))), Ask("third", ("doneBy", Value("never"))));
        await CompleteAsync(await TaskOfAsync(instance, "first"), li);

        var second = await TaskOfAsync(instance, "second");
        (second.AssigneeId, second.State).ShouldBe((li.Account!.Id, HumanTaskState.Claimed));
        await CompleteAsync(second, li);

        // Nobody did that step: it is left to the role.
        (await TaskOfAsync(instance, "third")).State.ShouldBe(HumanTaskState.Open);
    }

    [Theory]
    [InlineData("OnlyCandidate")]
    [InlineData("SameAsBefore")]
    public async Task A_task_may_come_to_somebody_without_being_claimed(string rule)
    {
        var li = await EngineerAsync("li");
        var loop = Flow(
            [Ask("ask", ("autoClaim", Value(rule)), ("outcomes", List("Again", "End")))],
            ("ask", "Again", "ask"));
        var instance = await StartFlowAsync(loop);
        var first = await TaskOfAsync(instance);
        first.AssigneeId.ShouldBe(rule == "OnlyCandidate" ? li.Account!.Id : null);
        await EngineerAsync("wang");
        await CompleteAsync(first, li, "Again");

        var second = await TaskOfAsync(instance);

        second.Id.ShouldNotBe(first.Id);
        second.AssigneeId.ShouldBe(rule == "OnlyCandidate" ? null : li.Account!.Id);
    }

    [Fact]
    public async Task Tasks_follow_a_unit_that_moves_and_one_that_takes_over_a_dissolved_one()
    {
        var other = await UnitAsync("Q", "province", UnitTree.RootId);
        var (boss, newBoss) = (await EngineerAsync("boss", Province), await EngineerAsync("boss2", other));
        var zhao = await EngineerAsync("zhao", OtherBranch);
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("unit", Value(Desk)))));
        (await TabAsync(TaskTab.Units, boss)).ShouldBe([task.Id]);

        await Units.MoveAsync(Branch, other, basis: null, Test, Token);

        (await TabAsync(TaskTab.Units, boss)).ShouldBeEmpty();
        await RefusedAsync(() => Tasks.ClaimAsync(Call(task, boss), Token), "task.unknown");
        (await TabAsync(TaskTab.Units, newBoss)).ShouldBe([task.Id]);
        await Units.DissolveAsync(Desk, OtherBranch, basis: null, Test, Token);
        (await TabAsync(TaskTab.Units, newBoss)).ShouldBeEmpty();
        (await TabAsync(TaskTab.Units, zhao)).ShouldBe([task.Id]);
        await CompleteAsync(task, zhao);
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", "rerouted organisation", "rerouted organisation", "completed Ms zhao"]);
    }

    [Fact]
    public async Task Lists_are_read_in_pages_by_both_orders_and_filtered()
    {
        var li = await EngineerAsync("li");
        await HoldAsync(li.Account!.Id, Role, Province);
        var made = new List<HumanTaskRow>();
        for (var number = 0; number < 7; number++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            var due = number % 3 == 0 ? null : Value(Now.AddHours(10 - number).ToString("O"));
            made.Add(await TaskOfAsync(await StartAsync(due is null ? Ask("ask", ("titleEn", Value($"job {number}"))) : Ask("ask", ("titleEn", Value($"job {number}")), ("dueAt", due), ("priority", Value("High"))))));
        }

        var byDue = made.OrderBy(static row => row.DueOrder).ThenBy(static row => row.Id, StringComparer.Ordinal).Select(static row => row.Id).ToArray();
        (await PagesAsync(TaskSort.Due, isDescending: false)).Where(id => made.Single(row => row.Id == id).DueAt is not null).ShouldBe(byDue[..4]);
        (await PagesAsync(TaskSort.Time, isDescending: true)).ShouldBe(made.Select(static row => row.Id).Reverse());
        (await TabAsync(TaskTab.Units, li, new TaskFilter { Search = "job 5" })).ShouldBe([made[5].Id]);
        (await TabAsync(TaskTab.Units, li, new TaskFilter { Priority = Application.Tasks.Activities.TaskPriority.High })).Length.ShouldBe(4);
        (await TabAsync(TaskTab.Units, li, new TaskFilter { UnitId = OtherBranch })).ShouldBeEmpty();
        (await Inbox.CountAsync(li, Token)).ShouldBe(new TaskCounts(0, 0, 7, 100, TimeSpan.FromHours(1)));
        await Tasks.ClaimAsync(Call(made[1], li), Token);
        Clock.Advance(TimeSpan.FromHours(10));
        (await Inbox.CountAsync(li, Token)).ShouldBe(new TaskCounts(1, 1, 6, 100, TimeSpan.FromHours(1)));

        async Task<List<string>> PagesAsync(TaskSort sort, bool isDescending)
        {
            var all = new List<string>();
            TaskPosition? after = null;
            while (true)
            {
                var page = await Inbox.ListAsync(new TaskListRequest(TaskTab.Units, new(), sort, isDescending, after, 3), li, Token);
                all.AddRange(page.Select(static entry => entry.Task.Id));
                if (page.Count < 3)
                    return all;
                after = page[^1].Position;
            }
        }
    }
}

public sealed class SqliteTaskReachTests(SqliteTestDatabase database) : TaskReachTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTaskReachTests(PostgreSqlTestDatabase database) : TaskReachTests(database), IClassFixture<PostgreSqlTestDatabase>;
