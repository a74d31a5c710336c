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

/// <summary>Claiming, releasing and completing tasks, and why it is refused.</summary>
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
    public async Task A_form_that_the_process_has_filled_in_is_a_draft_by_which_nobody_has_begun_the_task()
    {
        var (li, wang) = (await EngineerAsync("li"), await EngineerAsync("wang"));
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("form", Value(new { schema = new { required = "cause" }, ui = new { } })), ("prefilled", Value(new { cause = "cut" })))));
        await Tasks.ClaimAsync(Call(task, li), Token);
        await Tasks.DelegateAsync(Call(task, li), "wang", null, Token);

        (await Inbox.GetAsync(task.Id, wang, Token)).Draft!.Data.ShouldBe("""{"cause":"cut"}""");
        (await Tasks.WithdrawAsync(Call(task, li), null, Token)).AssigneeId.ShouldBe(li.Account!.Id, "what the process has filled in is nobody's work");
        await Tasks.SaveDraftAsync(Call(task, li), DataObject.Empty.With("cause", "cut").With("other", 3), Token);
        (await Inbox.GetAsync(task.Id, li, Token)).Draft!.Data.ShouldBe("""{"cause":"cut","other":3}""");
        await CompleteAsync(task, li);
    }

    [Fact]
    public async Task A_form_that_cannot_be_used_is_left_out()
    {
        var li = await EngineerAsync("li");
        var task = await TaskOfAsync(await StartAsync(Ask("ask", ("form", Value(new { broken = true })))));

        task.Form.ShouldBeNull();
        await CompleteAsync(task, li);
    }
}

public sealed class SqliteTaskActTests(SqliteTestDatabase database) : TaskActTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTaskActTests(PostgreSqlTestDatabase database) : TaskActTests(database), IClassFixture<PostgreSqlTestDatabase>;
