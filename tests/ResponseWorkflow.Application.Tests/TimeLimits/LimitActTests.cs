using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Definitions.Publishing;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.TimeLimits.Acts;
using ResponseWorkflow.Application.TimeLimits.Making;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Engine.Definitions;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>What people see of limits and do with them by hand, and what is refused.</summary>
public abstract class LimitActTests(TestDatabase database) : LimitTests(database)
{
    private const string Why = "the key is with the neighbour";

    [Fact]
    public async Task A_limit_is_suspended_afterwards_and_resumed_and_keeps_what_was_left()
    {
        Draw(Start(Recovery), Wait());
        var leader = await ActorAsync("chen", Branch, "response-desk");
        var started = await StartCaseAsync();
        var limit = await LimitAsync(started.CaseId);
        Pass("00:50:00");

        await Acts.PauseAsync(new LimitCall(limit.Id, leader, limit.StartedAt.AddMinutes(30), Why), Token);
        (await LeftAsync(started.CaseId)).ShouldBe(TimeSpan.FromMinutes(150));
        Pass("10:00:00");
        await Acts.ResumeAsync(new LimitCall(limit.Id, leader, At: null, Why), Token);

        ((await LimitAsync(started.CaseId)).LimitAt - Now).ShouldBe(TimeSpan.FromMinutes(150));
        (await LogAsync(limit.Id)).ShouldBe(["Started - process", "Paused chen person", "Resumed chen person"]);
        (await ActsAsync(started.CaseId)).ShouldBe(["test started", "- limitStarted", "chen limitPaused", "chen limitResumed"]);
        var trail = await Desk.Get<AuditQueries>().ListAsync(new AuditFilter { Subject = AuditSubjects.RunningLimit(limit.Id) }, before: null, limit: 10, Token);
        trail.Select(static row => (row.Actor, row.Act, row.Reason)).ShouldBe([("chen", AuditActs.LimitResumed, Why), ("chen", AuditActs.LimitPaused, Why)]);
    }

    [Fact]
    public async Task Acts_that_do_not_fit_are_refused_and_change_nothing()
    {
        Draw(Start(Recovery), Start("cutover.notice-urgent", ("startsAt", Value("2026-03-09T08:00:00Z"))), Start("no.such"), Wait(), Stop(Recovery), Wait("after"));
        var leader = await ActorAsync("chen", Branch, "response-desk");
        var reader = await ActorAsync("wang", Branch, "specialist-engineer");
        var stranger = await ActorAsync("zhao", OtherBranch, "response-desk");
        var started = await StartCaseAsync();
        var limit = await LimitAsync(started.CaseId);
        var call = new LimitCall(limit.Id, leader, At: null, Why);
        Pass("00:10:00");

        await RefusedAsync(() => Acts.PauseAsync(call with { Actor = stranger }, Token), "limit.unknown", "limitId");
        await RefusedAsync(() => Acts.PauseAsync(call with { LimitId = "\0" }, Token), "limit.unknown");
        await RefusedAsync(() => Acts.PauseAsync(call with { Actor = reader }, Token), "access.denied");
        await RefusedAsync(() => Acts.PauseAsync(call with { Reason = " " }, Token), "field.missing", "reason");
        await RefusedAsync(() => Acts.PauseAsync(call with { At = Now.AddSeconds(1) }, Token), "limit.inFuture", "at");
        await RefusedAsync(() => Acts.PauseAsync(call with { At = Now.AddHours(-1) }, Token), "limit.beforeStart", "at");
        await RefusedAsync(() => Acts.ResumeAsync(call, Token), "limit.notPaused");
        await RefusedAsync(() => Acts.MoveAsync(call, Now.AddHours(9), Token), "limit.notMovable");
        await RefusedAsync(() => Acts.MoveAsync(call, null, Token), "field.missing", "limit");
        await RefusedAsync(() => Acts.CorrectStartAsync(call with { At = Now.AddHours(1) }, Token), "limit.inFuture", "at");
        await RefusedAsync(() => Acts.CorrectStartAsync(call, Token), "field.missing", "at");
        await RefusedAsync(() => Acts.CorrectStartAsync(call with { At = new DateTimeOffset(1800, 1, 1, 0, 0, 0, TimeSpan.Zero) }, Token), "calendar.range");
        await RefusedAsync(async () => await Acts.PauseAsync(call with { LimitId = (await LimitAsync(started.CaseId, "cutover.notice-urgent")).Id }, Token), "limit.notPausable");
        await RefusedAsync(async () => await Acts.PauseAsync(call with { LimitId = (await LimitAsync(started.CaseId, "no.such")).Id }, Token), "limit.notApplicable");
        await RefusedAsync(() => Acts.ResumeCaseAsync(started.CaseId, leader, null, Why, Token), "limit.nothingToResume");
        await Acts.PauseAsync(call, Token);
        await RefusedAsync(() => Acts.PauseAsync(call, Token), "limit.paused");
        await RefusedAsync(() => Acts.ResumeAsync(call with { At = Now.AddMinutes(-1) }, Token), "limit.beforePause", "at");
        (await LogAsync(limit.Id)).ShouldBe(["Started - process", "Paused chen person"]);

        await GoOnAsync(started);
        await RefusedAsync(() => Acts.ResumeAsync(call, Token), "limit.stopped");
    }

    [Fact]
    public async Task A_corrected_start_computes_everything_anew_and_what_is_over_by_it_comes_at_once()
    {
        Draw(Start(Recovery, ("isCaseDue", Value(true))), Wait());
        var leader = await ActorAsync("chen", Branch, "response-desk");
        var started = await StartCaseAsync();
        var limit = await LimitAsync(started.CaseId);

        await Acts.CorrectStartAsync(new LimitCall(limit.Id, leader, Now.AddMinutes(-90), Why), Token);

        var corrected = await LimitAsync(started.CaseId);
        (corrected.StartedAt, corrected.LimitAt, (await CaseAsync(started.CaseId)).DueAt).ShouldBe((Now.AddMinutes(-90), Now.AddMinutes(90), Now.AddMinutes(90)));
        (await StepsAsync(limit.Id)).ShouldBe(["target"]);
    }

    [Fact]
    public async Task A_limit_explains_itself_in_both_languages_and_tells_what_may_be_done()
    {
        Draw(Start(Recovery, ("facts", DefinitionJson.Script("({ distance: 80 })"))), Wait());
        var leader = await ActorAsync("chen", Branch, "response-desk");
        var reader = await ActorAsync("wang", Branch, "specialist-engineer");
        var started = await StartCaseAsync();
        var limit = await LimitAsync(started.CaseId);

        var details = await Limits.GetAsync(limit.Id, leader, Token);

        details.Entry.AllowedActs.ShouldBe(["pause", "correctStart"]);
        details.Explanation[0].English.ShouldContain("fault.recovery.gold");
        details.Explanation.Select(static sentence => sentence.Chinese).ShouldContain(static sentence => sentence.Contains("80", StringComparison.Ordinal));
        (details.Entry.CaseNumber, details.Events.Count).ShouldBe((started.Number, 1));
        (await Limits.GetAsync(limit.Id, reader, Token)).Entry.AllowedActs.ShouldBeEmpty();
        (await Limits.OfCaseAsync(started.Number, reader, Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_list_shows_what_one_may_see_the_nearest_first()
    {
        Draw(Start(Recovery), Start("fault.sign"), Wait());
        var near = await StartCaseAsync("Gold");
        var far = await StartCaseAsync("Standard");
        await Acts.PauseCaseAsync(far.CaseId, Test, null, Why, Token);
        Pass("00:11:00");
        await SweepAsync();
        var stranger = await ActorAsync("zhao", OtherBranch, "response-desk");

        (await KeysAsync(new LimitFilter(), Test)).ShouldBe(["fault.sign Running", "fault.recovery Running", "fault.recovery Paused", "fault.sign Paused"], ignoreOrder: true);
        (await KeysAsync(new LimitFilter(), Test))[0].ShouldBe("fault.sign Running");
        (await KeysAsync(new LimitFilter { IsOverdue = true }, Test)).ShouldBe(["fault.sign Running"]);
        (await KeysAsync(new LimitFilter { Key = Recovery, State = LimitState.Paused }, Test)).ShouldBe(["fault.recovery Paused"]);
        (await KeysAsync(new LimitFilter { DueBefore = Now.AddHours(3), IsOverdue = false }, Test)).ShouldBe(["fault.recovery Running"]);
        (await KeysAsync(new LimitFilter { WithinId = OtherBranch }, Test)).ShouldBeEmpty();
        (await KeysAsync(new LimitFilter(), stranger)).ShouldBeEmpty();
        near.CaseId.ShouldNotBe(far.CaseId);
    }

    [Fact]
    public async Task The_list_is_narrowed_and_ordered_by_what_stands_in_it()
    {
        Draw(Start(Recovery), Start("fault.sign"), Wait());
        var gold = await StartCaseAsync("Gold");
        Pass("00:01:00");
        await StartCaseAsync("Standard");

        (await KeysAsync(new LimitFilter { Grade = "Standard" }, Test)).ShouldBe(["fault.sign Running", "fault.recovery Running"]);
        (await KeysAsync(new LimitFilter { DefinitionId = "fault", Grade = "Gold" }, Test)).Length.ShouldBe(2);
        (await KeysAsync(new LimitFilter { DefinitionId = "order" }, Test)).ShouldBeEmpty();
        (await KeysAsync(new LimitFilter { Search = gold.Number.ToLowerInvariant() }, Test)).Length.ShouldBe(2);
        (await KeysAsync(new LimitFilter { Search = gold.Number[..^1] }, Test)).Length.ShouldBe(4);
        (await KeysAsync(new LimitFilter(), Test, LimitOrder.Key)).ShouldBe(["fault.recovery Running", "fault.recovery Running", "fault.sign Running", "fault.sign Running"]);
        var latest = await Limits.PageAsync(new LimitFilter(), LimitOrder.Due, isDescending: true, new PageRequest(0, 1), Test, countTo: 2, Token);
        (latest.TotalCount, latest.Items.Count).ShouldBe((3, 1));
        var nearest = await Limits.PageAsync(new LimitFilter { State = LimitState.Running, Grade = "Standard" }, LimitOrder.Due, isDescending: false, new PageRequest(0, 1), Test, countTo: null, Token);
        (nearest.TotalCount, nearest.Items[0].Row.StartedAt, nearest.Items[0].Row.Grade).ShouldBe((2, Now, "Standard"));
        nearest.Items[0].Next.ShouldNotBeNull().At.ShouldBeGreaterThan(Now);
        var choices = await Limits.ChoicesAsync(Test, new(), Token);
        choices.Keys.ShouldBe(["fault.recovery", "fault.sign"]);
        choices.Grades.ShouldBe(["Gold", "Standard"]);
        (choices.Units.Single().Id, choices.Processes.Single().Id).ShouldBe((Branch, "fault"));

        // What is chosen keeps its name when nothing runs under it; whoever sees no case of a unit is not told how it is called.
        var chosen = new LimitChosen("order", "opening.overall", OtherBranch);
        var named = await Limits.ChoicesAsync(Test, chosen, Token);
        named.Keys.ShouldContain("opening.overall");
        named.Processes.Select(static one => one.Id).ShouldBe(["fault", "order"]);
        named.Units.Single(one => one.Id == OtherBranch).NameEn.ShouldNotBe(OtherBranch);
        var stranger = await ActorAsync("qian", OtherBranch, "response-desk");
        (await Limits.ChoicesAsync(stranger, new LimitChosen(WithinId: Branch), Token)).Units.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_without_rows_is_told_before_publishing()
    {
        var rule = new LimitRule(Terms);
        var document = DefinitionJson.Document("fault", DefinitionJson.Sequence(Start("fault.recover"), Stop(Recovery), Ask("nonsense"), Node("PauseTimeLimits", "pause", ("keys", Value(new[] { Recovery, "x" })))));

        var problems = await rule.CheckAsync(DefinitionReader.Read(DefinitionDocument.Parse(document, new()).Document.ShouldNotBeNull(), ResponseWorkflow.Application.Definitions.KnownActivities.All).Definition.ShouldNotBeNull(), Token);

        problems.Select(static one => (one.Code, one.Severity, one.ActivityId, one.Property)).ShouldBe(
        [
            ("limit.unknownKey", ProblemSeverity.Error, "start-fault.recover", "key"),
            ("limit.unknownKey", ProblemSeverity.Error, "ask", "limitKey"),
            ("limit.unknownKey", ProblemSeverity.Error, "pause", "keys"),
        ]);
        problems[0].Message.ShouldContain("fault.recovery");
        problems.ShouldAllBe(static one => one.Message != one.MessageZh);
    }

    private async Task<string[]> KeysAsync(LimitFilter filter, Actor actor, LimitOrder order = LimitOrder.Due, bool isDescending = false) =>
        [.. (await Limits.PageAsync(filter, order, isDescending, new PageRequest(), actor, countTo: null, Token)).Items.Select(static entry => $"{entry.Row.Key} {entry.Row.State}")];
}

public sealed class SqliteLimitActTests(SqliteTestDatabase database) : LimitActTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlLimitActTests(PostgreSqlTestDatabase database) : LimitActTests(database), IClassFixture<PostgreSqlTestDatabase>;
