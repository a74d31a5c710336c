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

/// <summary>Each act on a task, and why it is refused.</summary>
public abstract class TaskActTests(TestDatabase database) : TaskTests(database)
{
    private static readonly DataObject Filled = DataObject.Empty.With("result", "ok");

    [Fact]
    public async Task A_task_is_made_claimed_and_completed_and_the_instance_goes_on_in_the_same_transaction()
    {
        var li = await EngineerAsync("li");
        var instance = await StartAsync(Ask("ask"), DefinitionJson.RunTask("next", "after"));
        var task = await TaskOfAsync(instance);
        (task.TitleEn, task.TitleZh, task.RoleId, task.UnitId, task.State).ShouldBe(("Do ask", "办理ask", Role, Branch, HumanTaskState.Open));
        (await TabAsync(TaskTab.Units, li)).ShouldBe([task.Id]);

        var claimed = await Tasks.ClaimAsync(Call(task, li), Token);
        (claimed.State, claimed.AssigneeId).ShouldBe((HumanTaskState.Claimed, li.Account!.Id));
        (await TabAsync(TaskTab.Units, li)).ShouldBeEmpty();
        (await TabAsync(TaskTab.Mine, li)).ShouldBe([task.Id]);
        Clock.Advance(TimeSpan.FromMinutes(5));
        var done = await CompleteAsync(task, li, data: Filled, reason: "looked at it");

        (done.State, done.Outcome).ShouldBe((HumanTaskState.Completed, "Done"));
        var row = await RowAsync(task.Id);
        (row.EndedById, row.EndedAt, row.Data).ShouldBe((li.Account.Id, Now, """{"result":"ok"}"""));
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", "claimed Ms li", "completed Ms li"]);
        (await TabAsync(TaskTab.Mine, li)).ShouldBeEmpty();
        (await TabAsync(TaskTab.Done, li)).ShouldBe([task.Id]);
        await using var context = Context();
        (await context.RequestedTasks.SingleAsync(Token)).TaskName.ShouldBe("after");
        (await context.TaskCandidates.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Results_reach_the_workflow()
    {
        var li = await EngineerAsync("li");
        var read = DefinitionJson.Script("getOutputFrom('ask', 'Outcome') + '/' + getOutputFrom('ask', 'Result').result + '/' + getOutputFrom('ask', 'CompletedByName') + '/' + getOutputFrom('ask', 'Reason')");
        var instance = await StartFlowAsync(Flow(
            [Ask("ask", ("outcomes", List("Approve", "Reject"))), DefinitionJson.Node("WriteLine", "yes", ("text", read)), DefinitionJson.Node("WriteLine", "no", ("text", Value("wrong")))],
            ("ask", "Approve", "yes"),
            ("ask", "Reject", "no")));

        await CompleteAsync(await TaskOfAsync(instance), li, "Approve", Filled, "fine");

        (await InstanceAsync(instance)).ShouldBe((WorkflowSubStatus.Finished, 0));
        await using var context = Context();
        var line = await context.Activities.SingleAsync(row => row.InstanceId == instance && row.ActivityId == "yes", Token);
        line.Inputs.ShouldNotBeNull().ShouldContain("Approve/ok/Ms li/fine");
        (await context.Activities.AnyAsync(row => row.ActivityId == "no" && row.Status == ActivityStatus.Completed, Token)).ShouldBeFalse();
    }

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
    public async Task A_claimed_task_is_not_claimed_again_and_says_who_has_it()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.ClaimAsync(Call(task, li), Token);

        var refused = await RefusedAsync(() => Tasks.ClaimAsync(Call(task, wang), Token), "task.claimed", "taskId");
        refused.Refusal.Message.ShouldContain("Ms li has the task since 2026-03-02 08:00:00 UTC");
        await RefusedAsync(() => CompleteAsync(task, wang), "task.notYours");
        await RefusedAsync(() => Tasks.ReleaseAsync(Call(task, wang), null, Token), "task.notYours");
        await RefusedAsync(() => Tasks.SaveDraftAsync(Call(task, wang), Filled, Token), "task.notYours");
        await RefusedAsync(() => Tasks.DelegateAsync(Call(task, wang), "wang", null, Token), "task.notYours");
        (await HistoryAsync(task.Id)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_released_task_is_open_to_all_again_with_its_draft()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await RefusedAsync(() => Tasks.ReleaseAsync(Call(task, li), null, Token), "task.notClaimed");
        await Tasks.ClaimAsync(Call(task, li), Token);
        await Tasks.SaveDraftAsync(Call(task, li), DataObject.Empty.With("a", 1), Token);
        await Tasks.SaveDraftAsync(Call(task, li), DataObject.Empty.With("a", 2), Token);

        (await Tasks.ReleaseAsync(Call(task, li), "off duty", Token)).State.ShouldBe(HumanTaskState.Open);

        (await TabAsync(TaskTab.Units, wang)).ShouldBe([task.Id]);
        await Tasks.ClaimAsync(Call(task, wang), Token);
        (await Inbox.GetAsync(task.Id, wang, Token)).Draft!.Data.ShouldBe("""{"a":2}""");
        await CompleteAsync(task, wang);
        (await RowAsync(task.Id)).Data.ShouldBe("""{"a":2}""");
        await using var context = Context();
        (await context.TaskDrafts.CountAsync(Token)).ShouldBe(0);
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", "claimed Ms li", "released Ms li", "claimed Ms wang", "completed Ms wang"]);
    }

    [Fact]
    public async Task An_outcome_must_exist_and_have_its_reason()
    {
        var li = await EngineerAsync("li");
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("outcomes", List("Approve", "Reject")), ("buttons", Value(new { Reject = new { zh = "驳回", en = "Send back", needsReason = true } })))));
        var details = await Inbox.GetAsync(task.Id, li, Token);
        details.Outcomes.Select(static one => (one.Name, one.TextZh, one.TextEn, one.NeedsReason)).ShouldBe([("Approve", "Approve", "Approve", false), ("Reject", "驳回", "Send back", true)]);

        await RefusedAsync(() => CompleteAsync(task, li, "approve"), "task.outcomeUnknown", "outcome");
        await RefusedAsync(() => CompleteAsync(task, li), "task.outcomeUnknown", "outcome");
        await RefusedAsync(() => CompleteAsync(task, li, "Reject", reason: " "), "task.reasonMissing", "reason");
        await RefusedAsync(() => CompleteAsync(task, li, "Approve", reason: "<script>"), "text.markup", "reason");
        (await RowAsync(task.Id)).RowVersion.ShouldBe(1);
        (await CompleteAsync(task, li, "Reject", reason: "no room")).Outcome.ShouldBe("Reject");
    }

    [Fact]
    public async Task A_form_is_checked_for_drafts_and_for_completion_with_the_facts_of_the_case()
    {
        Cases.Facts = new CaseFacts { Id = "c1", Number = "F-1", Title = "Fault", UnitId = Branch, Data = DataObject.Empty.With("circuit", "SH-7") };
        var li = await EngineerAsync("li");
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("form", Value(new { schema = new { required = "cause" }, ui = new { } })))));
        await Tasks.ClaimAsync(Call(task, li), Token);

        await RefusedAsync(() => Tasks.SaveDraftAsync(Call(task, li), DataObject.Empty.With("cause", 3), Token), "form.type", "cause");
        await Tasks.SaveDraftAsync(Call(task, li), DataObject.Empty.With("other", 3), Token);
        await RefusedAsync(() => CompleteAsync(task, li), "form.missing", "cause");
        (await Inbox.GetAsync(task.Id, li, Token)).Draft!.Data.ShouldBe("""{"other":3}""");
        await RefusedAsync(() => Tasks.SaveDraftAsync(Call(task, li), "text", Token), "form.noObject", "data");
        await RefusedAsync(() => Tasks.SaveDraftAsync(Call(task, li), DataObject.Empty.With("x", new string('x', 300_000)), Token), "input.tooLarge", "data");
        await CompleteAsync(task, li, data: DataObject.Empty.With("cause", "cut"));

        Forms.LastFacts.GetProperty("circuit").GetString().ShouldBe("SH-7");
        var row = await RowAsync(task.Id);
        (row.CaseNumber, row.CaseTitle, row.State).ShouldBe(("F-1", "Fault", HumanTaskState.Completed));
    }

    [Fact]
    public async Task A_form_that_cannot_be_used_is_left_out()
    {
        var li = await EngineerAsync("li");
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("form", Value(new { broken = true })))));

        task.Form.ShouldBeNull();
        await CompleteAsync(task, li);
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

    [Fact]
    public async Task A_batch_says_for_each_task_what_became_of_it()
    {
        var li = await EngineerAsync("li");
        var desk = await EngineerAsync("chief", Branch, "response-desk");
        var batch = Services.GetRequiredService<TaskBatch>();
        var tasks = new List<string>();
        for (var number = 0; number < 3; number++)
            tasks.Add((await TaskOfAsync(await StartAsync(Ask("ask")))).Id);

        var claimed = await batch.ClaimAsync([.. tasks, "none", tasks[0]], li, "batch-1", Token);
        claimed.Select(static result => result.Refusals is [var first, ..] ? first.Code : null).ShouldBe([null, null, null, "task.unknown"]);
        (await batch.ClaimAsync(tasks, li, "batch-1", Token)).ShouldAllBe(static result => result.Standing != null);
        (await batch.ReassignAsync([tasks[0]], null, "x", desk, null, Token)).ShouldHaveSingleItem().Standing!.State.ShouldBe(HumanTaskState.Open);
        var done = await batch.CompleteAsync(tasks, new TaskCompletion { Outcome = "Done" }, li, null, Token);

        done.ShouldAllBe(static result => result.Standing!.State == HumanTaskState.Completed);
        await RefusedAsync(() => batch.ClaimAsync([], li, null, Token), "field.missing", "taskIds");
        await RefusedAsync(() => batch.ClaimAsync([.. Enumerable.Range(0, 201).Select(static number => $"t{number}")], li, null, Token), "task.tooMany", "taskIds");
    }

    [Fact]
    public async Task A_repeat_of_a_key_gets_the_first_answer()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));

        var first = await CompleteAsync(task, li, data: Filled, key: "k1");
        (await CompleteAsync(task, li, data: Filled, key: "k1")).ShouldBe(first);

        await RefusedAsync(() => CompleteAsync(task, li, data: Filled, key: "k2"), "task.completed");
        await RefusedAsync(() => CompleteAsync(task, wang, data: Filled, key: "k1"), "idempotency.reuse");
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", "completed Ms li"]);
    }

    [Fact]
    public async Task An_act_that_goes_by_an_old_version_is_refused()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));
        await Tasks.CommentAsync(Call(task, wang), "careful", Token);

        await RefusedAsync(() => Tasks.ClaimAsync(Call(task, li, basis: 1), Token), "task.changed", "If-Match");
        await Tasks.ClaimAsync(Call(task, li, basis: 2), Token);
    }

    [Fact]
    public async Task Of_many_people_who_complete_one_task_one_wins_and_the_others_are_told_who_and_when()
    {
        var people = new List<Actor>();
        for (var number = 0; number < 8; number++)
            people.Add(await EngineerAsync($"p{number}"));
        var instance = await StartAsync(Ask("ask"), Ask("after"));
        var task = await TaskOfAsync(instance);

        var outcomes = await Task.WhenAll(people.Select(person => Task.Run(
            async () =>
            {
                try
                {
                    await CompleteAsync(task, person);
                    return (Code: "done", person.Account!.DisplayName, Message: "");
                }
                catch (RefusedException refused)
                {
                    return (refused.Refusal.Code, person.Account!.DisplayName, refused.Refusal.Message);
                }
            },
            Token)));

        var winner = outcomes.Where(static outcome => outcome.Code == "done").ShouldHaveSingleItem();
        outcomes.Where(static outcome => outcome.Code != "done").ShouldAllBe(outcome => outcome.Code == "task.completed" && outcome.Message.Contains($"by {winner.DisplayName} at 2026-03-02 08:00:00 UTC"));
        (await HistoryAsync(task.Id)).ShouldBe(["created workflow", $"completed {winner.DisplayName}"]);
        await TaskOfAsync(instance, "after");
    }

    [Fact]
    public async Task Only_people_have_tasks_and_other_commands_do_not_answer_them()
    {
        var task = await TaskOfAsync(await StartAsync(Ask("ask")));

        await RefusedAsync(() => Tasks.ClaimAsync(Call(task, Test), Token), "task.personsOnly");
        await RefusedAsync(() => CompleteAsync(task, Test), "task.personsOnly");
        await RefusedAsync(() => Instances.ResumeAsync(task.Id, DataObject.Empty.With("HumanTask", DataValue.ObjectOf(("taskId", task.Id))), new CommandOrigin("program"), Token), "bookmark.owned", "bookmarkId");
        (await RowAsync(task.Id)).State.ShouldBe(HumanTaskState.Open);
    }

    [Fact]
    public async Task Cancelling_the_instance_cancels_its_tasks_in_the_same_transaction()
    {
        var li = await EngineerAsync("li");
        var instance = await StartFlowAsync(DefinitionJson.Parallel(Ask("a"), Ask("b")));
        var claimed = await TaskOfAsync(instance, "a");
        await Tasks.ClaimAsync(Call(claimed, li), Token);
        await Tasks.SaveDraftAsync(Call(claimed, li), Filled, Token);

        await Instances.CancelAsync(instance, "not needed", new CommandOrigin("test"), Token);

        await using var context = Context();
        (await context.HumanTasks.Where(row => row.InstanceId == instance).Select(static row => row.State).ToListAsync(Token)).ShouldBe([HumanTaskState.Cancelled, HumanTaskState.Cancelled]);
        (await context.TaskCandidates.CountAsync(Token)).ShouldBe(0);
        (await context.TaskDrafts.CountAsync(Token)).ShouldBe(0);
        (await HistoryAsync(claimed.Id)).ShouldBe(["created workflow", "claimed Ms li", "cancelled workflow"]);
        await RefusedAsync(() => CompleteAsync(claimed, li), "task.cancelled");
    }

    [Fact]
    public async Task Tasks_of_a_suspended_or_faulted_instance_wait_and_go_on_with_it()
    {
        var li = await EngineerAsync("li");
        var held = await StartAsync(Ask("ask"));
        var task = await TaskOfAsync(held);
        await Instances.SuspendAsync(held, "check", new CommandOrigin("test"), Token);
        await RefusedAsync(() => CompleteAsync(task, li), "instance.held");
        (await Inbox.GetAsync(task.Id, li, Token)).AllowedActs.ShouldNotContain(TaskActs.Completed);
        await Instances.ContinueAsync(held, new CommandOrigin("test"), Token);
        await CompleteAsync(task, li);

        var faulted = await StartFlowAsync(DefinitionJson.Parallel(Ask("ask"), DefinitionJson.RunTask("outside", "x"), DefinitionJson.Sequence(DefinitionJson.Event("go", "go"), DefinitionJson.Node("Fault", "stop", ("message", Value("no"))))));
        var waiting = await TaskOfAsync(faulted);
        await Instances.PublishEventAsync("go", DataValue.Null, null, null, new CommandOrigin("test"), Token);
        await Services.GetRequiredService<Runtime.Inbox.StimulusDelivery>().SweepAsync(Token);
        (await InstanceAsync(faulted)).SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        (await RowAsync(waiting.Id)).State.ShouldBe(HumanTaskState.Open);
        await RefusedAsync(() => CompleteAsync(waiting, li), "instance.faulted");
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

public sealed class SqliteTaskActTests(SqliteTestDatabase database) : TaskActTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTaskActTests(PostgreSqlTestDatabase database) : TaskActTests(database), IClassFixture<PostgreSqlTestDatabase>;
