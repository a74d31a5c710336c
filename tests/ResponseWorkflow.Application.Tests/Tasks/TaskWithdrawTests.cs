using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>Taking back one's own last act: what it undoes, and when it is too late.</summary>
public sealed class TaskWithdrawTests(SqliteTestDatabase database) : TaskTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_claim_that_is_taken_back_leaves_the_task_to_all_who_may_claim_it()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ClaimAsync(Call(task, li), Token);

        var standing = await Tasks.WithdrawAsync(Call(task, li), null, Token);

        (standing.State, standing.AssigneeId).ShouldBe((HumanTaskState.Open, (string?)null));
        (await TabAsync(TaskTab.Units, wang)).ShouldBe([task.Id]);
        await Tasks.ClaimAsync(Call(task, wang), Token);
    }

    [Fact]
    public async Task A_release_that_is_taken_back_gives_the_task_to_whoever_had_it_also_when_a_deputy_released_it()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang", OtherBranch, "reader"));
        await StandInAsync(li, "wang");
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ClaimAsync(Call(task, li), Token);
        await Tasks.ReleaseAsync(Call(task, wang), null, Token);
        await RefusedAsync(() => Tasks.WithdrawAsync(Call(task, li), null, Token), "task.nothingToWithdraw", "taskId");

        var standing = await Tasks.WithdrawAsync(Call(task, wang), "by mistake", Token);

        (standing.State, standing.AssigneeId).ShouldBe((HumanTaskState.Claimed, li.Account!.Id));
        (await TabAsync(TaskTab.Mine, li)).ShouldBe([task.Id]);
        (await TabAsync(TaskTab.Units, li)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delegation_is_taken_back_only_until_the_other_one_begins()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ClaimAsync(Call(task, li), Token);
        await Tasks.SaveDraftAsync(Call(task, li), DataObject.Empty.With("a", 1), Token);
        await Tasks.DelegateAsync(Call(task, li), "wang", null, Token);
        (await Tasks.WithdrawAsync(Call(task, li), null, Token)).AssigneeId.ShouldBe(li.Account!.Id);

        await Tasks.DelegateAsync(Call(task, li), "wang", null, Token);
        await Tasks.SaveDraftAsync(Call(task, wang), DataObject.Empty.With("a", 2), Token);
        var refused = await RefusedAsync(() => Tasks.WithdrawAsync(Call(task, li), null, Token), "task.begun", "taskId");
        refused.Message.ShouldContain("Ms wang");

        (await RowAsync(task.Id)).AssigneeId.ShouldBe(wang.Account!.Id);
    }

    [Fact]
    public async Task Any_act_of_anybody_since_makes_it_too_late()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await RefusedAsync(() => Tasks.WithdrawAsync(Call(task, li), null, Token), "task.nothingToWithdraw", "taskId");
        await Tasks.ClaimAsync(Call(task, li), Token);
        await Tasks.CommentAsync(Call(task, wang), "hurry", Token);
        await RefusedAsync(() => Tasks.WithdrawAsync(Call(task, li), null, Token), "task.nothingToWithdraw", "taskId");

        // A comment is nothing that can be taken back either, and neither is a completion.
        await RefusedAsync(() => Tasks.WithdrawAsync(Call(task, wang), null, Token), "task.nothingToWithdraw", "taskId");
        await CompleteAsync(task, li);
        await RefusedAsync(() => Tasks.WithdrawAsync(Call(task, li), null, Token), "task.completed", "taskId");
    }

    [Fact]
    public async Task Copies_of_one_act_are_taken_back_together_and_those_of_an_earlier_one_stay()
    {
        var li = await EngineerAsync("li");
        var (zhao, sun) = (await EngineerAsync("zhao", OtherBranch), await EngineerAsync("sun", OtherBranch));
        var before = await EngineerAsync("qian", OtherBranch);
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.CopyToAsync(Call(task, li), ["qian"], null, Token);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Tasks.CopyToAsync(Call(task, li), ["zhao", "sun"], "look", Token);
        (await TabAsync(TaskTab.Copied, zhao)).ShouldBe([task.Id]);

        await Tasks.WithdrawAsync(Call(task, li), null, Token);

        (await TabAsync(TaskTab.Copied, zhao)).ShouldBeEmpty();
        (await TabAsync(TaskTab.Copied, sun)).ShouldBeEmpty();
        (await TabAsync(TaskTab.Copied, before)).ShouldBe([task.Id]);
        await RefusedAsync(() => Inbox.GetAsync(task.Id, zhao, Token), "task.unknown");
    }

    [Fact]
    public async Task An_urge_that_is_taken_back_is_not_counted_and_does_not_open_the_way_to_the_next()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ClaimAsync(Call(task, li), Token);
        await Tasks.UrgeAsync(Call(task, wang), null, Token);

        await Tasks.WithdrawAsync(Call(task, wang), null, Token);

        (await RowAsync(task.Id)).UrgeCount.ShouldBe(0);
        await RefusedAsync(() => Tasks.UrgeAsync(Call(task, wang), null, Token), "task.urgedLately", "taskId");
    }

    [Fact]
    public async Task A_reassignment_that_is_taken_back_stands_in_the_audit_trail()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var chief = await EngineerAsync("chief", Branch, "response-desk");
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ReassignAsync(Call(task, chief), "li", null, Token);
        (await Tasks.WithdrawAsync(Call(task, chief), null, Token)).State.ShouldBe(HumanTaskState.Open);
        await Tasks.ClaimAsync(Call(task, wang), Token);
        await Tasks.ReassignAsync(Call(task, chief), "li", null, Token);

        (await Tasks.WithdrawAsync(Call(task, chief), null, Token)).AssigneeId.ShouldBe(wang.Account!.Id);

        (await TabAsync(TaskTab.Mine, li)).ShouldBeEmpty();
        await using var context = Context();
        var trail = await context.Audit.Where(row => row.Act == AuditActs.TaskReassigned).OrderBy(static row => row.Sequence).ToListAsync(Token);
        trail.Count.ShouldBe(4);
        trail[^1].After!.ShouldContain(wang.Account.Id);
        (await HistoryAsync(task.Id)).Count(static act => act.StartsWith("withdrawn", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_may_not_do_the_task_any_more_does_not_get_it_back()
    {
        var li = await EngineerAsync("li");
        var wang = await EngineerAsync("wang");
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ClaimAsync(Call(task, wang), Token);
        var chief = await EngineerAsync("chief", Branch, "response-desk");
        await Tasks.ReassignAsync(Call(task, chief), "li", null, Token);
        await Users.DisableAsync(wang.Account!.Id, endRoles: true, null, Test, Token);

        await RefusedAsync(() => Tasks.WithdrawAsync(Call(task, chief), null, Token), "task.personUnknown", "taskId");

        (await RowAsync(task.Id)).AssigneeId.ShouldBe(li.Account!.Id);
    }
}
