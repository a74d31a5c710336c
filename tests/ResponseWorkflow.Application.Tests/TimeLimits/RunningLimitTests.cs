using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Engine.Execution;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>Limits that processes and tasks start, stop, suspend and move.</summary>
public abstract class RunningLimitTests(TestDatabase database) : LimitTests(database)
{
    [Fact]
    public async Task A_limit_takes_its_row_from_the_case_and_says_when_the_case_is_due()
    {
        Draw(Start(Recovery, ("isCaseDue", Value(true))), Wait());

        var gold = await StartCaseAsync("Gold");
        var standard = await StartCaseAsync("Standard");

        var limit = await LimitAsync(gold.CaseId);
        (limit.State, limit.RuleId, limit.StartedAt, limit.TargetAt, limit.LimitAt).ShouldBe((LimitState.Running, "fault.recovery.gold", Now, Now.AddHours(1), Now.AddHours(3)));
        limit.NextAt.ShouldBe(Now.AddHours(1).AddMicroseconds(1));
        (await LimitAsync(standard.CaseId)).LimitAt.ShouldBe(Now.AddHours(6));
        (await CaseAsync(gold.CaseId)).DueAt.ShouldBe(Now.AddHours(3));
        (await ActsAsync(gold.CaseId)).ShouldBe(["test started", "- limitStarted", "- changed"]);
        (await LogAsync(limit.Id)).ShouldBe(["Started - process"]);
    }

    [Fact]
    public async Task Facts_and_additions_are_those_that_the_process_gives_beside_the_case()
    {
        Draw(Start(Recovery, ("facts", DefinitionJson.Script("({ distance: 100, fibreBreak: true, nonsense: 7, grade: 'Bronze' })"))), Wait());

        var limit = await LimitAsync((await StartCaseAsync("Gold")).CaseId);

        // Bronze 5 h, 100 km at 50 km/h, and 3 h for the fibre.
        (limit.RuleId, limit.LimitAt).ShouldBe(("fault.recovery.bronze", Now.AddHours(10)));
        limit.Facts.ShouldNotContain("nonsense");
    }

    [Fact]
    public async Task A_suspension_keeps_the_time_that_is_left_to_the_second()
    {
        Draw(Start(Recovery, ("isCaseDue", Value(true))), Wait(), Node("PauseTimeLimits", "pause", ("reason", Value("the customer is closed"))), Wait("closed"), Node("ResumeTimeLimits", "resume"), Wait("open"));
        var started = await StartCaseAsync();
        Pass("00:37:13");
        await GoOnAsync(started);
        var left = await LeftAsync(started.CaseId);
        var paused = await LimitAsync(started.CaseId);
        Pass("2.05:59:58");
        var later = await LeftAsync(started.CaseId);
        (await SweepAsync()).ShouldBe(0);
        await GoOnAsync(started, "closed");

        (left, later).ShouldBe((TimeSpan.Parse("02:22:47"), TimeSpan.Parse("02:22:47")));
        (paused.State, paused.NextAt, paused.DueOrder, paused.PausedLeftSeconds).ShouldBe((LimitState.Paused, null, RunningLimitRow.NoDue, (2 * 3600) + (22 * 60) + 47));
        var limit = await LimitAsync(started.CaseId);
        limit.PausedLeftSeconds.ShouldBeNull();
        (limit.State, limit.LimitAt - Now, limit.NextAt - Now).ShouldBe((LimitState.Running, TimeSpan.Parse("02:22:47"), TimeSpan.Parse("00:22:47.000001")));
        (await CaseAsync(started.CaseId)).DueAt.ShouldBe(limit.LimitAt);
        (await LogAsync(limit.Id)).ShouldBe(["Started - process", "Paused - process", "Resumed - process"]);
    }

    [Fact]
    public async Task A_suspended_case_is_not_due_before_it_is_resumed()
    {
        Draw(Start(Recovery, ("isCaseDue", Value(true))), Ask("fault.sign"), Wait());
        var started = await StartCaseAsync();
        (await TaskAsync(started)).DueAt.ShouldBe(Now.AddMinutes(10));

        await Acts.PauseCaseAsync(started.Number, Test, at: null, "the power is off", Token);
        var (pausedCase, pausedTask) = (await CaseAsync(started.CaseId), await TaskAsync(started));
        Pass("01:00:00");
        (await Acts.ResumeCaseAsync(started.Number, Test, at: null, "the power is back", Token)).ShouldBe(2);

        (pausedCase.DueAt, pausedCase.DueOrder, pausedCase.IsPaused, pausedCase.PausedLeftSeconds).ShouldBe((null, CaseKeys.PausedDue, true, 3 * 3600));
        (pausedTask.DueAt, pausedTask.DueOrder, pausedTask.IsPaused, pausedTask.PausedLeftSeconds).ShouldBe((null, HumanTaskRow.PausedDue, true, 600));
        var subject = await CaseAsync(started.CaseId);
        (subject.DueAt, subject.IsPaused, subject.PausedLeftSeconds).ShouldBe((Now.AddHours(3), false, null));
        var task = await TaskAsync(started);
        (task.DueAt, task.DueOrder, task.IsPaused, task.PausedLeftSeconds).ShouldBe((Now.AddMinutes(10), Now.AddMinutes(10), false, null));
        await using var context = Look();
        (await context.TaskCandidates.Where(row => row.TaskId == task.Id).Select(static row => row.DueOrder).Distinct().SingleAsync(Token)).ShouldBe(Now.AddMinutes(10));
    }

    [Fact]
    public async Task What_is_done_while_it_is_suspended_is_not_suspended_any_more()
    {
        Draw(Start(Recovery, ("isCaseDue", Value(true))), Wait(), Stop(Recovery), Wait("after"));
        var started = await StartCaseAsync();
        await Acts.PauseCaseAsync(started.Number, Test, at: null, "the customer is closed", Token);
        Pass("05:00:00");

        await GoOnAsync(started);

        var subject = await CaseAsync(started.CaseId);
        (subject.IsPaused, subject.PausedLeftSeconds).ShouldBe((false, null));
        (await LimitAsync(started.CaseId)).OverdueSince.ShouldBeNull();
    }

    [Fact]
    public async Task An_instance_without_a_case_tells_of_its_limits_in_its_own_history()
    {
        var definition = Catalogue.Add(DefinitionJson.Document("alone", DefinitionJson.Sequence(
            Start(Recovery, ("facts", DefinitionJson.Script("({ grade: 'Gold' })"))), Wait(), Node("PauseTimeLimits", "pause"), Wait("closed"), Node("ResumeTimeLimits", "resume"), Wait("open"))), KnownActivities.All);
        var started = await Desk.Commands.StartAsync(new StartInstance { DefinitionId = definition.DefinitionId }, Somebody, Token);
        Pass("01:00:01");
        (await SweepAsync()).ShouldBe(1);
        await ResumeAsync(started.InstanceId, "wait");
        await ResumeAsync(started.InstanceId, "closed");
        Pass("02:00:00");
        (await SweepAsync()).ShouldBe(1);
        await ResumeAsync(started.InstanceId, "open");

        var lines = await JournalAsync(started.InstanceId);
        lines.ShouldBe(["Time limit started", "Time limit target passed", "Time limit suspended", "Time limit resumed", "Time limit breached", "Time limit stopped"]);
        await using var context = Look();
        var breached = await context.Journal.SingleAsync(row => row.InstanceId == started.InstanceId && row.EventName == "Time limit breached", Token);
        breached.Message.ShouldBe("时限超时：fault.recovery / Time limit breached: fault.recovery");
        breached.Payload.ShouldNotBeNull().ShouldContain("\"step\":\"limit\"");

        // The lines stand between those of the process, which go on counting behind them.
        var sequences = await context.Journal.Where(row => row.InstanceId == started.InstanceId).OrderBy(static row => row.Sequence).Select(static row => row.Sequence).ToListAsync(Token);
        sequences.ShouldBe(Enumerable.Range(1, sequences.Count).Select(static one => (long)one));
        (await context.Instances.SingleAsync(row => row.Id == started.InstanceId, Token)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task A_suspension_that_is_entered_afterwards_counts_as_if_in_time()
    {
        Draw(
            Start(Recovery, ("startsAt", DefinitionJson.Script("new Date('2026-03-02T07:00:00Z')"))),
            Node("PauseTimeLimits", "pause", ("takesEffect", Value("2026-03-02T07:10:00Z"))),
            Node("ResumeTimeLimits", "resume", ("takesEffect", Value("2026-03-02T07:40:00Z"))),
            Wait());

        var started = await StartCaseAsync();

        var limit = await LimitAsync(started.CaseId);
        (limit.StartedAt, limit.LimitAt).ShouldBe((At("2026-03-02T07:00:00Z"), At("2026-03-02T10:30:00Z")));
    }

    [Fact]
    public async Task A_task_has_its_limit_for_as_long_as_it_is_open()
    {
        Draw(Ask("fault.sign"), Wait());
        var desk = await ActorAsync("wang", Branch, "response-desk");
        var started = await StartCaseAsync();
        var task = await TaskAsync(started);
        (task.DueAt, task.DueOrder).ShouldBe((Now.AddMinutes(10), Now.AddMinutes(10)));
        Pass("00:04:00");
        await Desk.Get<TaskCommands>().ClaimAsync(new TaskCall(task.Id, desk, null, null), Token);
        await Desk.Get<TaskCommands>().WithdrawAsync(new TaskCall(task.Id, desk, null, null), null, Token);
        (await LimitAsync(started.CaseId, "fault.sign")).State.ShouldBe(LimitState.Running);

        await Desk.Get<TaskCommands>().CompleteAsync(new TaskCall(task.Id, desk, null, null), new TaskCompletion(), Token);

        var limit = await LimitAsync(started.CaseId, "fault.sign");
        (limit.TaskId, limit.State, limit.StoppedAt, limit.OverdueSince, limit.NextAt).ShouldBe((task.Id, LimitState.Stopped, Now, null, null));
        (await LogAsync(limit.Id)).ShouldBe(["Started - task", "Stopped - task"]);
        Pass("01:00:00");
        (await SweepAsync()).ShouldBe(0);
        Seen.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_done_at_the_very_instant_of_the_limit_has_kept_it()
    {
        Draw(Start("fault.site-dispatch"), Wait(), Stop("fault.site-dispatch"), Wait("after"));
        var started = await StartCaseAsync();
        Pass("00:15:00");
        (await SweepAsync()).ShouldBe(0);

        await GoOnAsync(started);

        var limit = await LimitAsync(started.CaseId, "fault.site-dispatch");
        (limit.State, limit.OverdueSince).ShouldBe((LimitState.Stopped, null));
        (await StepsAsync(limit.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_limit_that_is_missed_is_noted_even_when_it_is_stopped_before_the_sweep_comes_by()
    {
        Draw(Start(Recovery), Wait(), Stop(Recovery), Wait("after"));
        var started = await StartCaseAsync();
        Pass("03:00:01");

        await GoOnAsync(started);

        var limit = await LimitAsync(started.CaseId);
        (limit.State, limit.OverdueSince).ShouldBe((LimitState.Stopped, limit.LimitAt));
        (await StepsAsync(limit.Id)).ShouldBe(["target", "limit"]);
        (await SweepAsync()).ShouldBe(0);
        Seen.Names.ShouldBe(["target", "limit"]);
    }

    [Fact]
    public async Task The_end_of_the_process_stops_its_limits_and_a_loop_begins_none_anew()
    {
        Draw(Start(Recovery), Wait(), Node("StartTimeLimit", "once-more", ("key", Value(Recovery))), Wait("again"));
        var started = await StartCaseAsync();
        var begun = (await LimitAsync(started.CaseId)).StartedAt;
        Pass("00:20:00");
        await GoOnAsync(started);
        (await LimitAsync(started.CaseId)).StartedAt.ShouldBe(begun);

        await GoOnAsync(started, "again");

        var limit = await LimitAsync(started.CaseId);
        limit.State.ShouldBe(LimitState.Stopped);
        (await LogAsync(limit.Id)).ShouldBe(["Started - process", "Stopped - end"]);
    }

    [Fact]
    public async Task An_extension_replaces_the_limit_and_moves_its_open_shares_by_as_much()
    {
        Draw(
            Start("opening.overall", ("facts", DefinitionJson.Script("({ distance: 10 })"))),
            Start("order.step", ("occurrence", Value("tests")), ("facts", DefinitionJson.Script("({ distance: 10, part: 'local-test' })"))),
            Wait(),
            Node("MoveTimeLimit", "move", ("key", Value("opening.overall")), ("limit", Value("2026-03-06T18:00:00+08:00")), ("reason", Value("the customer agrees"))),
            Wait("after"));
        var started = await StartCaseAsync();
        var before = await LimitAsync(started.CaseId, "order.step");
        (await LimitAsync(started.CaseId, "opening.overall")).LimitAt.ShouldBe(At("2026-03-04T16:00:00+08:00"));
        await GoOnAsync(started);

        (await LimitAsync(started.CaseId, "opening.overall")).LimitAt.ShouldBe(At("2026-03-06T18:00:00+08:00"));
        ((await LimitAsync(started.CaseId, "order.step")).LimitAt - before.LimitAt).ShouldBe(TimeSpan.FromHours(50));
        (await LogAsync(before.Id)).ShouldBe(["Started - process", "Moved - whole"]);
    }

    [Fact]
    public async Task A_make_up_Sunday_counts_as_the_working_day_that_it_is()
    {
        PassTo("2026-09-18T10:00:00+08:00");
        Draw(Start("fault.report"), Wait());

        // Saturday is off, Sunday the 20th makes up for Mid-Autumn.
        (await LimitAsync((await StartCaseAsync()).CaseId, "fault.report")).LimitAt.ShouldBe(At("2026-09-21T10:00:00+08:00"));
    }

    [Theory]
    [InlineData("2026-03-06T16:59:59+08:00", "severe.attend.office-hours", 10)]
    [InlineData("2026-03-06T17:00:00+08:00", "severe.attend.outside", 30)]
    [InlineData("2026-03-05T17:00:00+08:00", "severe.attend.office-hours", 10)]
    public async Task Office_hours_end_on_Friday_at_17(string now, string row, int minutes)
    {
        PassTo(now);
        Draw(Start("severe.attend"), Wait());

        var limit = await LimitAsync((await StartCaseAsync()).CaseId, "severe.attend");

        (limit.RuleId, limit.LimitAt).ShouldBe((row, Now.AddMinutes(minutes)));
    }

    [Fact]
    public async Task What_binds_nobody_or_on_request_only_says_so_and_never_comes()
    {
        Draw(Start("fault.report-customer"), Start("no.such"), Start("opening.overall"), Wait());

        var limits = await LimitsAsync((await StartCaseAsync("Standard")).CaseId);

        limits.Select(static one => (one.Key, one.State, one.NextAt, one.LimitAt)).ShouldAllBe(static one => one.State == LimitState.NotApplicable && one.NextAt == null && one.LimitAt == null);
        limits.Single(static one => one.Key == "no.such").Fault.ShouldNotBeNull().ShouldContain("limit.unknownKey");
        limits.Single(static one => one.Key == "opening.overall").Fault.ShouldNotBeNull().ShouldContain("limit.noRow");
        (await ActsAsync(limits[0].CaseId!)).Count(static act => act == $"- {CaseActs.LimitStarted}").ShouldBe(3);
    }

    [Fact]
    public async Task A_task_that_must_be_done_before_something_is_due_before_that()
    {
        var ask = Ask("cutover.notice-urgent");
        ask["dueAt"] = Value("2026-03-04T20:00:00+08:00");
        Draw(ask);

        (await TaskAsync(await StartCaseAsync())).DueAt.ShouldBe(At("2026-03-03T20:00:00+08:00"));
        Draw(Ask("cutover.notice-urgent"));
        var undated = await StartCaseAsync();
        (await TaskAsync(undated)).DueAt.ShouldBeNull();
        (await LimitsAsync(undated.CaseId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stated_limit_takes_the_place_of_the_row()
    {
        Draw(Start("opening.overall", ("facts", DefinitionJson.Script("({ distance: 10 })")), ("stated", Value("2026-03-09T12:00:00+08:00"))), Wait());

        (await LimitAsync((await StartCaseAsync()).CaseId, "opening.overall")).LimitAt.ShouldBe(At("2026-03-09T12:00:00+08:00"));
    }
}

public sealed class SqliteRunningLimitTests(SqliteTestDatabase database) : RunningLimitTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlRunningLimitTests(PostgreSqlTestDatabase database) : RunningLimitTests(database), IClassFixture<PostgreSqlTestDatabase>;
