using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.TimeLimits.Acts;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Notices;

/// <summary>What people are told of, and whom: tasks, mentions and time limits.</summary>
public abstract class NoticeSourceTests(TestDatabase database) : NoticeTests(database)
{
    [Fact]
    public async Task A_task_is_offered_to_those_who_may_claim_it_and_then_told_to_whom_it_is_handed()
    {
        var (li, wang, far) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("wang", Branch, Engineer), await ActorAsync("far", OtherBranch, Engineer));
        Draw(Work("ask"));
        var started = await StartAsync(await ActorAsync("desk", Branch, "response-desk"));
        (await ToldAsync(li)).ShouldBe(["task.offered: Task to claim: Do ask"]);
        (await ToldAsync(wang)).ShouldBe(["task.offered: Task to claim: Do ask"]);
        (await ToldAsync(far)).ShouldBeEmpty();

        var task = await OpenTaskAsync(started.CaseId);
        await Tasks.ClaimAsync(Call(task, li), Token);
        Pass("00:01:00");
        await Tasks.DelegateAsync(Call(task, li), "wang", "I am on the road.", Token);

        // Who does it knows it.
        (await KindsAsync(li)).ShouldBe(["task.offered"]);
        var told = (await RowsAsync(wang))[1];
        (told.Kind, told.TitleZh, told.CaseNumber, told.TaskId, told.ByName, told.IsRead).ShouldBe(("task.assigned", "新任务：办理ask", started.Number, task.Id, "Ms li", false));
        told.TextEn.ShouldContain("Ms li handed you the task.");
        told.TextEn.ShouldContain("Reason: I am on the road.");
        told.TextZh.ShouldContain("原因：I am on the road.");
    }

    [Fact]
    public async Task The_holders_nearest_to_the_unit_are_told_and_those_above_only_where_there_are_none()
    {
        var (near, above) = (await ActorAsync("near", Branch, Engineer), await ActorAsync("above", Province, Engineer));
        Draw(Work("ask"));
        var desk = await ActorAsync("desk", Branch, "response-desk");
        await StartAsync(desk);
        (await KindsAsync(near)).Length.ShouldBe(1);
        (await KindsAsync(above)).ShouldBeEmpty();

        Draw(Work("ask", ("unit", Value("P"))));
        await StartAsync(desk);
        (await KindsAsync(above)).ShouldBe(["task.offered"]);
    }

    [Fact]
    public async Task An_urge_reaches_whoever_has_the_task_and_one_that_is_refused_reaches_nobody()
    {
        var (li, wang, desk) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("wang", Branch, Engineer), await ActorAsync("desk", Branch, "response-desk"));
        Draw(Work("ask"));
        var started = await StartAsync(desk);
        var task = await OpenTaskAsync(started.CaseId);
        await Tasks.ClaimAsync(Call(task, li), Token);
        await Tasks.UrgeAsync(Call(task, desk), "The customer waits.", Token);
        (await Should.ThrowAsync<RefusedException>(() => Tasks.UrgeAsync(Call(task, desk), "Again!", Token))).Refusal.Code.ShouldBe("task.urgedLately");

        (await ToldAsync(li)).ShouldBe(["task.offered: Task to claim: Do ask", "task.urged: Urged: Do ask"]);
        (await RowsAsync(li))[1].IsUrgent.ShouldBeTrue();
        (await KindsAsync(wang)).ShouldBe(["task.offered"]);
        await Tasks.CopyToAsync(Call(task, desk), ["wang"], "For your information.", Token);
        (await KindsAsync(wang)).ShouldBe(["task.copied", "task.offered"]);
    }

    [Fact]
    public async Task Whoever_gets_back_what_a_later_step_returned_is_told_so_and_why()
    {
        var (li, wang) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("wang", Branch, Engineer));
        DrawFlow(
            [Work("first", ("person", Value("li")), ("autoClaim", Value("SameAsBefore"))), Work("check", ("person", Value("wang")), ("outcomes", List("Done", "Returned")), ("returnTo", List("first")))],
            ("first", "Done", "check"), ("check", "Returned", "first"));
        var started = await StartAsync(await ActorAsync("desk", Branch, "response-desk"));
        await Tasks.CompleteAsync(Call(await OpenTaskAsync(started.CaseId), li), new TaskCompletion(), Token);
        Pass("00:00:10");
        await Tasks.ReturnAsync(Call(await OpenTaskAsync(started.CaseId), wang), "first", "The port is missing.", Token);

        (await ToldAsync(li)).ShouldBe(["task.assigned: New task: Do first", "task.returned: Returned to you: Do first"]);
        (await RowsAsync(li))[1].TextEn.ShouldStartWith("Ms wang returned the work to your step. Reason: The port is missing.");
        (await KindsAsync(wang)).ShouldBe(["task.assigned"]);
    }

    [Fact]
    public async Task Those_whom_a_comment_mentions_are_told_what_it_says()
    {
        var (li, desk) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("desk", Branch, "response-desk"));
        Draw(Wait());
        var started = await StartAsync(desk);
        await Desk.Get<CaseComments>().AddAsync(started.CaseId, "@li @desk look at port 3", desk, Token);

        var told = (await RowsAsync(li)).ShouldHaveSingleItem();
        (told.Kind, told.TextZh, told.CaseId).ShouldBe(("comment.mention", "@li @desk look at port 3", started.CaseId));
        (await KindsAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_limit_warns_whoever_has_the_task_and_tells_when_it_is_over()
    {
        var (li, desk) = (await ActorAsync("li", Branch, "response-desk"), await ActorAsync("desk", Branch, "response-desk"));
        Draw(Start("opening.overall", ("facts", DefinitionJson.Script("({ distance: 10 })"))), Work("ask", ("role", Value("response-desk")), ("person", Value("li"))));
        var started = await StartAsync(desk);
        PassTo("2026-03-04T16:00:00.000001+08:00");
        await SweepAsync();

        // Of a limit of the case those are told who answer for it and who work on it now.
        (await KindsAsync(li)).ShouldBe(["task.assigned", "limit.overdue", "limit.warning"]);
        (await KindsAsync(desk)).ShouldBe(["limit.overdue", "limit.warning"]);
        var over = (await RowsAsync(li))[1];
        (over.IsUrgent, over.CaseNumber).ShouldBe((true, started.Number));
        over.TextZh.ShouldContain("2026-03-04 16:00");
    }

    [Fact]
    public async Task An_escalation_goes_to_the_role_in_the_unit_else_above_and_in_the_end_to_administrators()
    {
        var director = await ActorAsync("director", Branch, "response-centre-director");
        var above = await ActorAsync("above", Province, "response-centre-director");
        var keeper = await ActorAsync("keeper", UnitTree.RootId, "administrator");
        Draw(Start("fault.escalate"), Wait());
        await StartCaseAsync();
        Pass("02:00:00");
        await SweepAsync();
        var told = (await RowsAsync(director)).ShouldHaveSingleItem();
        (told.Kind, told.IsUrgent, told.IsAwaited).ShouldBe(("limit.escalation", true, true));
        (await KindsAsync(above)).ShouldBeEmpty();

        // Nobody holds the second role anywhere.
        Pass("01:00:00");
        await SweepAsync();
        (await RowsAsync(keeper)).ShouldHaveSingleItem().TextEn.ShouldContain("deputy-general-manager");
        (await KindsAsync(keeper)).ShouldBe(["limit.nobody"]);
    }

    [Fact]
    public async Task Suspending_all_limits_of_a_case_is_told_once()
    {
        var desk = await ActorAsync("desk", Branch, "response-desk");
        Draw(Start(Recovery), Start("fault.escalate"), Wait());
        var started = await StartAsync(desk);
        Pass("00:10:00");
        await Acts.PauseCaseAsync(started.CaseId, Test, null, "The customer's site is locked.", Token);

        var told = (await RowsAsync(desk)).ShouldHaveSingleItem();
        told.Kind.ShouldBe("limit.suspended");
        told.TextEn.ShouldContain("The customer's site is locked.");
    }

    [Fact]
    public async Task A_deputy_is_told_in_the_place_of_whoever_is_away_as_long_as_the_period_lasts()
    {
        var (li, wang, desk) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("wang", Branch, "response-desk"), await ActorAsync("desk", Branch, "response-desk"));
        await StandInAsync(li, "wang");
        Draw(Work("ask"));
        await StartAsync(desk);
        var told = (await RowsAsync(wang)).ShouldHaveSingleItem();
        (told.Kind, told.InsteadOfId).ShouldBe(("task.offered", li.Account!.Id));
        told.TextZh.ShouldContain("您代理 Ms li");
        (await RowsAsync(li)).ShouldHaveSingleItem().TextZh.ShouldNotContain("代理");

        Clock.Advance(TimeSpan.FromDays(4));
        await StartAsync(desk);
        (await RowsAsync(wang)).Count.ShouldBe(1);
        (await RowsAsync(li)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_process_tells_people_a_role_and_those_who_work_on_the_case_by_a_kind_with_its_own_fields()
    {
        var (li, wang, desk) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("wang", Branch, "shift-leader"), await ActorAsync("desk", Branch, "response-desk"));
        Draw(
            Node("SendNotice", "tell", ("kind", Value("cutover.notice")), ("textEn", Value("Ring 3 is cut over.")), ("people", List("li", "nobody")), ("role", Value("shift-leader")), ("isForCase", Value(true)), ("fields", DefinitionJson.Script("({ window: '01:00-05:00', interruption: '5 min' })"))),
            Wait());
        var started = await StartAsync(desk);

        foreach (var told in new[] { li, wang, desk })
        {
            var row = (await RowsAsync(told)).ShouldHaveSingleItem();
            (row.Kind, row.TitleZh, row.CaseNumber).ShouldBe(("cutover.notice", "割接通知：01:00-05:00", started.Number));
            row.TextEn.ShouldStartWith("Ring 3 is cut over. Expected interruption: 5 min.");
        }
    }

    [Fact]
    public async Task A_task_that_many_may_claim_is_told_to_nobody()
    {
        for (var number = 0; number < 21; number++)
            await ActorAsync($"e{number}", Branch, Engineer);
        Draw(Work("ask"));
        await StartAsync(await ActorAsync("desk", Branch, "response-desk"));

        await using var context = Look();
        (await context.Notices.CountAsync(Token)).ShouldBe(0);
    }
}

/// <inheritdoc/>
public sealed class SqliteNoticeSourceTests(SqliteTestDatabase database) : NoticeSourceTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlNoticeSourceTests(PostgreSqlTestDatabase database) : NoticeSourceTests(database), IClassFixture<PostgreSqlTestDatabase>;
