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

/// <summary>Tasks that go from one to another: delegated, returned, reassigned, done by deputies and never by the same twice.</summary>
public abstract class TaskPassingTests(TestDatabase database) : TaskTests(database)
{
    [Fact]
    public async Task Delegating_goes_to_somebody_who_may_have_it()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        await EngineerAsync("zhao", OtherBranch);
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await RefusedAsync(() => Tasks.DelegateAsync(Call(task, li), "wang", null, Token), "task.notClaimed");
        await Tasks.ClaimAsync(Call(task, li), Token);

        await RefusedAsync(() => Tasks.DelegateAsync(Call(task, li), "nobody", null, Token), "task.personUnknown", "to");
        await RefusedAsync(() => Tasks.DelegateAsync(Call(task, li), "", null, Token), "field.missing", "to");
        await RefusedAsync(() => Tasks.DelegateAsync(Call(task, li), "zhao", null, Token), "task.personNotEligible", "to");
        await RefusedAsync(() => Tasks.DelegateAsync(Call(task, li), "li", null, Token), "task.hasItAlready", "to");
        (await Tasks.DelegateAsync(Call(task, li), "wang", "ill", Token)).AssigneeId.ShouldBe(wang.Account!.Id);

        await RefusedAsync(() => CompleteAsync(task, li), "task.notYours");
        var act = (await Inbox.GetAsync(task.Id, wang, Token)).History[^1];
        (act.Act.Act, act.Act.Reason, act.FromName, act.ToName).ShouldBe((TaskActs.Delegated, "ill", "Ms li", "Ms wang"));
    }

    [Fact]
    public async Task A_deputy_does_the_tasks_of_the_one_who_is_away_and_is_marked()
    {
        var li = await EngineerAsync("li");
        var deputy = await EngineerAsync("sun", OtherBranch, "reader");
        var (open, claimed) = (await TaskOfAsync(await StartAsync(Ask("ask"))), await TaskOfAsync(await StartAsync(Ask("ask"))));
        await Tasks.ClaimAsync(Call(claimed, li), Token);
        await RefusedAsync(() => Tasks.ClaimAsync(Call(open, deputy), Token), "task.unknown");

        await StandInAsync(li, "sun");

        (await TabAsync(TaskTab.Units, deputy)).ShouldBe([open.Id]);
        var mine = (await Inbox.ListAsync(new TaskListRequest(TaskTab.Mine, new(), TaskSort.Time, IsDescending: false, After: null, 10), deputy, Token)).ShouldHaveSingleItem();
        (mine.Task.Id, mine.OnBehalfOf, mine.OnBehalfOfName).ShouldBe((claimed.Id, li.Account!.Id, "Ms li"));
        await Tasks.ClaimAsync(Call(open, deputy), Token);
        await CompleteAsync(claimed, deputy);
        (await HistoryAsync(open.Id)).ShouldBe(["created workflow", "claimed Ms sun (deputy)"]);
        (await HistoryAsync(claimed.Id))[^1].ShouldBe("completed Ms sun (deputy)");
        (await RowAsync(claimed.Id)).EndedById.ShouldBe(deputy.Account!.Id);
        Clock.Advance(TimeSpan.FromDays(4));
        (await TabAsync(TaskTab.Mine, deputy)).ShouldBe([open.Id]);
    }

    [Fact]
    public async Task Four_eyes_hold_for_claiming_completing_delegating_and_reassigning()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var desk = await EngineerAsync("chief", Branch, "response-desk");
        var instance = await StartAsync(Ask("first"), Ask("second", ("notDoneBy", List("first"))));
        await CompleteAsync(await TaskOfAsync(instance, "first"), li);
        var second = await TaskOfAsync(instance, "second");

        await RefusedAsync(() => Tasks.ClaimAsync(Call(second, li), Token), "task.fourEyes", "taskId");
        await RefusedAsync(() => CompleteAsync(second, li), "task.fourEyes", "taskId");
        (await Inbox.GetAsync(second.Id, li, Token)).AllowedActs.ShouldNotContain(TaskActs.Completed);
        await Tasks.ClaimAsync(Call(second, wang), Token);
        await RefusedAsync(() => Tasks.DelegateAsync(Call(second, wang), "li", null, Token), "task.fourEyes", "to");
        await RefusedAsync(() => Tasks.ReassignAsync(Call(second, desk), "li", null, Token), "task.fourEyes", "to");

        // Standing in for somebody makes nobody a second pair of eyes.
        await StandInAsync(wang, "li");
        await RefusedAsync(() => CompleteAsync(second, li), "task.fourEyes", "taskId");
        await CompleteAsync(second, wang);
    }

    [Fact]
    public async Task A_task_is_returned_to_an_earlier_step_if_the_definition_allows_it()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var flow = Flow(
            [Ask("first", ("autoClaim", Value("SameAsBefore"))), Ask("check", ("outcomes", List("Approve", "Returned")), ("returnTo", List("first"))), DefinitionJson.Node("WriteLine", "end", ("text", Value("x")))],
            ("first", "Done", "check"),
            ("check", "Approve", "end"),
            ("check", "Returned", "first"));
        var instance = await StartFlowAsync(flow);
        var first = await TaskOfAsync(instance, "first");
        await RefusedAsync(() => Tasks.ReturnAsync(Call(first, li), "check", "x", Token), "task.returnNotAllowed", "step");
        await CompleteAsync(first, li);
        var check = await TaskOfAsync(instance, "check");

        await RefusedAsync(() => Tasks.ReturnAsync(Call(check, wang), "first", " ", Token), "field.missing", "reason");
        await RefusedAsync(() => Tasks.ReturnAsync(Call(check, wang), "end", "wrong", Token), "task.returnNotAllowed", "step");
        await RefusedAsync(() => CompleteAsync(check, wang, "Returned"), "task.outcomeUnknown", "outcome");
        var returned = await Tasks.ReturnAsync(Call(check, wang), "first", "values are missing", Token);

        returned.State.ShouldBe(HumanTaskState.Returned);
        var again = await TaskOfAsync(instance, "first");
        (again.AssigneeId, again.State).ShouldBe((li.Account!.Id, HumanTaskState.Claimed));
        (await RefusedAsync(() => CompleteAsync(check, wang, "Approve"), "task.returned")).Refusal.Message.ShouldContain("Ms wang");
        await CompleteAsync(again, li);
        await CompleteAsync(await TaskOfAsync(instance, "check"), wang, "Approve");
        (await InstanceAsync(instance)).ShouldBe((WorkflowSubStatus.Finished, 0));
    }

    [Fact]
    public async Task A_definition_that_allows_returns_without_a_port_for_them_faults()
    {
        var instance = await StartAsync(Ask("ask", ("returnTo", List("first"))));

        (await InstanceAsync(instance)).ShouldBe((WorkflowSubStatus.Faulted, 1));
        (await AliveAsync(instance)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Urging_is_counted_and_not_for_oneself_or_without_end()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ClaimAsync(Call(task, li), Token);

        await RefusedAsync(() => Tasks.UrgeAsync(Call(task, li), null, Token), "task.urgeSelf");
        await Tasks.UrgeAsync(Call(task, wang), "customer waits", Token);
        await RefusedAsync(() => Tasks.UrgeAsync(Call(task, wang), null, Token), "task.urgedLately");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Tasks.UrgeAsync(Call(task, wang), null, Token);

        (await RowAsync(task.Id)).UrgeCount.ShouldBe(2);
        (await HistoryAsync(task.Id)).Count(static act => act == "urged Ms wang").ShouldBe(2);
    }

    [Fact]
    public async Task Who_is_told_of_a_task_sees_it_and_may_comment()
    {
        var li = await EngineerAsync("li");
        var (zhao, sun) = (await EngineerAsync("zhao", OtherBranch, "reader"), await EngineerAsync("sun", OtherBranch, "reader"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("copyTo", List("sun", "nobody-here")))));
        (await TabAsync(TaskTab.Copied, sun)).ShouldBe([task.Id]);
        await RefusedAsync(() => Tasks.CommentAsync(Call(task, zhao), "?", Token), "task.unknown");
        await RefusedAsync(() => Tasks.CopyToAsync(Call(task, li), ["zhao", "nobody-here"], null, Token), "task.personUnknown", "people");
        await RefusedAsync(() => Tasks.CopyToAsync(Call(task, li), [], null, Token), "field.missing", "people");
        await RefusedAsync(() => Tasks.CopyToAsync(Call(task, li), [.. Enumerable.Repeat("zhao", 51)], null, Token), "task.tooMany", "people");

        await Tasks.CopyToAsync(Call(task, li), ["zhao", "sun", "zhao"], "for your knowledge", Token);
        await Tasks.CommentAsync(Call(task, zhao), "seen", Token);

        (await TabAsync(TaskTab.Copied, zhao)).ShouldBe([task.Id]);
        (await Inbox.GetAsync(task.Id, zhao, Token)).AllowedActs.ShouldBe([TaskActs.Urged, TaskActs.Copied, TaskActs.Commented], ignoreOrder: true);
        await RefusedAsync(() => CompleteAsync(task, zhao), "task.notCandidate");
        await RefusedAsync(() => Tasks.CommentAsync(Call(task, zhao), "<b>x", Token), "text.markup", "text");
        await RefusedAsync(() => Tasks.CommentAsync(Call(task, zhao), "", Token), "field.missing", "text");
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", "copied Ms li", "commented Ms zhao"]);
        await CompleteAsync(task, li);
        await Tasks.CommentAsync(Call(task, zhao), "good", Token);
    }

    [Fact]
    public async Task Reassigning_needs_the_permission_in_the_unit_and_stands_in_the_audit_trail()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var desk = await EngineerAsync("chief", Branch, "response-desk");
        var otherDesk = await EngineerAsync("chief2", OtherBranch, "response-desk");
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));

        await RefusedAsync(() => Tasks.ReassignAsync(Call(task, li), "wang", null, Token), "access.denied");
        await RefusedAsync(() => Tasks.ReassignAsync(Call(task, otherDesk), "wang", null, Token), "task.unknown");
        await RefusedAsync(() => Tasks.ReassignAsync(Call(task, desk), "nobody-here", null, Token), "task.personUnknown", "to");
        await RefusedAsync(() => Tasks.ReassignAsync(Call(task, desk), null, null, Token), "task.notClaimed");
        await Tasks.ReassignAsync(Call(task, desk), "wang", "is free", Token);
        await RefusedAsync(() => Tasks.ReassignAsync(Call(task, desk), "wang", null, Token), "task.hasItAlready", "to");
        (await TabAsync(TaskTab.Mine, wang)).ShouldBe([task.Id]);
        (await Tasks.ReassignAsync(Call(task, desk), null, null, Token)).State.ShouldBe(HumanTaskState.Open);
        (await TabAsync(TaskTab.Units, li)).ShouldBe([task.Id]);

        var entries = await Audit.ListAsync(new AuditFilter { Act = AuditActs.TaskReassigned }, null, 10, Token);
        entries.Select(static entry => (entry.Actor, entry.Reason)).ShouldBe([("chief", null), ("chief", "is free")]);
        (await Audit.CheckAsync(Token)).FirstBroken.ShouldBeNull();
    }
}

public sealed class SqliteTaskPassingTests(SqliteTestDatabase database) : TaskPassingTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTaskPassingTests(PostgreSqlTestDatabase database) : TaskPassingTests(database), IClassFixture<PostgreSqlTestDatabase>;
