using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Rules;
using TestKit.Runtime;

namespace ResponseWorkflow.Application.Tests.TimeLimits;

/// <summary>Stored time limits. The same tests run on every database.</summary>
public abstract class TermTests(TestDatabase database) : IAsyncLifetime
{
    private static readonly Actor Chen = Actor.Program("chen.jie") with { Reason = "quarterly review" };
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly List<TestNode> _nodes = [];
    private readonly ManualTimeProvider _clock = new(Monday);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TermCommands Commands => _nodes[0].Get<TermCommands>();

    private RuleQueries Queries => _nodes[0].Get<RuleQueries>();

    public async ValueTask InitializeAsync()
    {
        await database.StartAsync(Token);
        await database.ClearAsync(Token);
        AddNode();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in _nodes)
            await node.DisposeAsync();
    }

    [Fact]
    public async Task A_new_installation_has_the_product_s_rows_as_generation_0_and_stores_none_of_them()
    {
        var terms = await InForceAsync(_nodes[0]);

        terms.Generation.ShouldBe(0);
        terms.Data.ShouldBeSameAs(TimeLimitData.Seed);
        await using var context = database.Provider.CreateContext();
        (await context.TimeLimitTerms.AnyAsync(Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_for_new_clocks_leaves_those_that_run_as_they_are()
    {
        var before = await ComputeAsync(Monday.AddHours(-1));

        var outcome = await Commands.ApplyAsync([Recovery("30 min", "90 min")], Chen, Token);

        (outcome.Generation, outcome.Versions.ShouldHaveSingleItem()).ShouldBe((1, 2));
        var running = await ComputeAsync(Monday.AddHours(-1));
        (running.Limit, running.Row.Header.Version).ShouldBe((before.Limit, 1));
        var fresh = await ComputeAsync(Monday.AddMinutes(1));
        (fresh.Limit, fresh.Row.Header.Version, fresh.Row.Header.Author, fresh.Row.Header.Reason.English).ShouldBe((Monday.AddMinutes(91), 2, "chen.jie", "quarterly review"));
        (await AuditAsync()).ShouldBe(["chen.jie limit.changed limit:fault.recovery.gold quarterly review"]);
    }

    [Fact]
    public async Task A_change_for_running_clocks_holds_for_them_as_if_it_had_always_been_there()
    {
        await Commands.ApplyAsync([Recovery("30 min", "90 min") with { Reach = TermReach.RunningClocks }], Chen, Token);

        (await ComputeAsync(Monday.AddHours(-1))).Limit.ShouldBe(Monday.AddMinutes(30));
        (await ComputeAsync(Monday.AddDays(-40))).Row.Header.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_for_running_clocks_that_is_to_come_reaches_them_at_its_instant_and_makes_a_generation()
    {
        var activation = _nodes[0].Get<TermActivation>();
        await Commands.ApplyAsync([Recovery("30 min", "90 min") with { Reach = TermReach.RunningClocks, ValidFrom = Monday.AddDays(1) }], Chen, Token);
        (await activation.SweepAsync(Token)).ShouldBe(0);
        (await ComputeAsync(Monday.AddHours(-1))).Row.Header.Version.ShouldBe(1);

        _clock.Advance(TimeSpan.FromDays(1));

        (await activation.SweepAsync(Token)).ShouldBe(1);
        (await activation.SweepAsync(Token)).ShouldBe(0);
        (await InForceAsync(_nodes[0])).Generation.ShouldBe(2);
        (await ComputeAsync(Monday.AddHours(-1))).Row.Header.Version.ShouldBe(2);
        (await AuditAsync())[^1].ShouldBe("ResponseWorkflow limit.reached limit:fault.recovery.gold ");
    }

    [Fact]
    public async Task A_row_that_is_retired_holds_until_then_and_its_old_version_can_be_brought_back()
    {
        await Commands.ApplyAsync([new TermChange { Kind = TermKind.Row, Name = "fault.triage", Act = TermAct.Retire, ValidFrom = Monday.AddDays(1) }], Chen, Token);

        (await ComputeAsync(Monday.AddHours(1), "fault.triage")).Limit.ShouldBe(Monday.AddMinutes(75));
        (await Should.ThrowAsync<ResponseWorkflow.TimeLimits.TimeLimitException>(() => ComputeAsync(Monday.AddDays(2), "fault.triage"))).Code.ShouldBe("limit.noRow");
        await RefusedAsync([new TermChange { Kind = TermKind.Row, Name = "fault.triage", Act = TermAct.Retire }], "limit.retired");
        var restored = await Commands.RestorationAsync(TermKind.Row, "fault.triage", 1, Token);
        await Commands.ApplyAsync([restored], Chen, Token);
        (await ComputeAsync(Monday.AddDays(2), "fault.triage")).Row.Header.Version.ShouldBe(3);
        var versions = await Queries.VersionsAsync(TermKind.Row, "fault.triage", Token);
        versions.Select(static one => (one.Row.Version, one.Row.IsRetired, one.Row.IsSeed)).ShouldBe([(3, false, false), (2, true, false), (1, false, true)]);
    }

    [Fact]
    public async Task What_differs_between_versions_is_told_field_by_field()
    {
        await Commands.ApplyAsync([Recovery("30 min", "3 h")], Chen, Token);

        var versions = await Queries.VersionsAsync(TermKind.Row, "fault.recovery.gold", Token);
        versions[0].Differences.ShouldBe([new DocumentDifference("within.target", "\"1 h\"", "\"30 min\"")]);
        versions[1].Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_somebody_has_changed_is_stored_as_a_whole_and_the_others_stay_with_the_product()
    {
        await Commands.ApplyAsync([Recovery("30 min", "90 min")], Chen, Token);

        await using var context = database.Provider.CreateContext();
        var stored = await context.TimeLimitTerms.ToListAsync(Token);
        stored.ShouldAllBe(static row => row.Key == "fault.recovery");
        var seeds = TimeLimitData.Seed.Rules.Rows.Count(static row => row.Header.Key == "fault.recovery") + TimeLimitData.Seed.Rules.Additions.Count(static row => row.Header.Key == "fault.recovery");
        stored.Count(static row => row.IsSeed).ShouldBe(seeds);
        stored.Count.ShouldBe(seeds + 1);
        (await InForceAsync(_nodes[0])).Data.Rules.Rows.Length.ShouldBe(TimeLimitData.Seed.Rules.Rows.Length + 1);
    }

    [Theory]
    [InlineData("within", """{ "target": "1 h", "limit": "0 min" }""", "duration", "within.limit")]
    [InlineData("within", """{ "limit": "-5 min" }""", "duration", "within.limit")]
    [InlineData("within", """{ "target": "4 h", "limit": "3 h" }""", null, "within.target")]
    [InlineData("warnings", """[{ "before": "5 h" }]""", null, "warnings[0].before")]
    [InlineData("escalation", """[{ "after": "2 h", "role": "king", "unit": "own", "channel": "sms" }]""", "role.unknown", "escalation[0].role")]
    [InlineData("calendar", "\"lunar\"", "calendar.unknown", "calendar")]
    [InlineData("when", """{ "grade": "Platinum" }""", "condition.word", "when.grade")]
    [InlineData("when", """{ "weather": "rain" }""", "condition.unknown", "when.weather")]
    [InlineData("when", """{ "grade": "Silver" }""", "row.ambiguous", "when")]
    [InlineData("limits", "1", "field.unknown", "limits")]
    public async Task A_row_that_is_wrong_is_refused_with_its_field_in_both_languages_and_nothing_is_stored(string member, string value, string? code, string field)
    {
        var change = Recovery("1 h", "3 h");
        change.Document![member] = JsonNode.Parse(value);

        var refused = await Should.ThrowAsync<RefusedException>(() => Commands.ApplyAsync([change], Chen, Token));

        var refusal = refused.Refusals.First(one => one.Field == field);
        if (code is not null)
            refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain($"'{field}'");
        refusal.MessageZh.ShouldContain($"“{field}”");
        (await InForceAsync(_nodes[0])).Generation.ShouldBe(0);
        await using var context = database.Provider.CreateContext();
        (await context.TimeLimitTerms.AnyAsync(Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_from_an_old_version_without_a_reason_or_of_something_unknown_is_refused()
    {
        await Commands.ApplyAsync([Recovery("30 min", "90 min") with { Basis = 1 }], Chen, Token);

        await RefusedAsync([Recovery("40 min", "90 min") with { Basis = 1 }], "edit.stale");
        (await Should.ThrowAsync<RefusedException>(() => Commands.ApplyAsync([Recovery("40 min", "90 min")], Chen with { Reason = " " }, Token))).Refusal.Code.ShouldBe("field.missing");
        await RefusedAsync([Recovery("40 min", "90 min") with { Name = "fault.nowhere" }], "limit.unknown");
        await RefusedAsync([Recovery("40 min", "90 min") with { Act = TermAct.Add }], "limit.taken");
        await RefusedAsync([Recovery("40 min", "90 min") with { Kind = TermKind.Addition, Act = TermAct.Put }], "limit.otherKind");
        await RefusedAsync([Recovery("40 min", "90 min"), Recovery("50 min", "90 min")], "limit.twice");
    }

    [Fact]
    public async Task A_version_that_is_still_to_come_is_checked_as_it_will_be_when_it_reaches_running_clocks()
    {
        var early = Row("fault.sign.vip", "fault.triage", """{ "urgent": true }""") with { Act = TermAct.Add, ValidTo = Monday.AddDays(5) };
        await Commands.ApplyAsync([early], Chen, Token);

        // Apart in time, as long as it holds for new clocks alone.
        var late = Row("fault.sign.other", "fault.triage", """{ "officeHours": true }""") with { Act = TermAct.Add, ValidFrom = Monday.AddDays(5) };
        await RefusedAsync([late with { Reach = TermReach.RunningClocks }], "row.ambiguous");
        await Commands.ApplyAsync([late], Chen, Token);
    }

    [Fact]
    public async Task A_calendar_with_overlapping_windows_or_none_is_refused_and_a_right_one_counts_at_once()
    {
        await RefusedAsync([Calendar("""{ "monday": ["08:00-12:00", "11:00-18:00"] }""")], "calendar.windows", isPrefix: true);
        await RefusedAsync([Calendar("""{ "monday": [] }""")], "calendar.", isPrefix: true);
        await RefusedAsync([Calendar("""{ "monday": ["25:00-26:00"] }""")], "calendar.window");
        await RefusedAsync([Calendar("""{ "monday": ["08:00-12:00"] }""") with { ValidFrom = Monday }], "limit.onlyForAll");

        await Commands.ApplyAsync([Calendar("""{ "monday": ["08:00-12:00"], "saturday": ["08:00-12:00"] }""")], Chen, Token);

        (await InForceAsync(_nodes[0])).Data.Calendars.Get("office-hours").Day(new DateOnly(2026, 3, 7)).Windows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_holidays_of_a_year_are_stored_and_those_of_another_year_refused()
    {
        await RefusedAsync([Holidays("2027", "2026-01-01")], "holidays.otherYear");
        await RefusedAsync([Holidays("2030", "2030-01-01")], "holidays.gap");
        await RefusedAsync([Holidays("27", "2027-01-01")], "holidays.year");
        (await InForceAsync(_nodes[0])).Data.Calendars.Get("working-days").Day(new DateOnly(2027, 1, 1)).IsAnnounced.ShouldBeFalse();

        await Commands.ApplyAsync([Holidays("2027", "2027-01-01")], Chen, Token);

        var day = (await InForceAsync(_nodes[0])).Data.Calendars.Get("working-days").Day(new DateOnly(2027, 1, 1));
        (day.IsAnnounced, day.Holiday?.English).ShouldBe((true, "New Year"));
    }

    [Fact]
    public async Task Words_that_rows_use_cannot_be_taken_away_and_new_ones_can_be_used_at_once()
    {
        var words = JsonNode.Parse(SeedFiles.All.Single(static file => file.Path == SeedFiles.Vocabulary).Content.Span)!.AsObject();
        words["grades"]!.AsArray().RemoveAt(0);
        await RefusedAsync([Words(words)], "condition.word");
        words = JsonNode.Parse(SeedFiles.All.Single(static file => file.Path == SeedFiles.Vocabulary).Content.Span)!.AsObject();
        words["grades"]!.AsArray().Add(JsonNode.Parse("""{ "name": "Diamond", "label": { "zh-CN": "钻石", "en": "Diamond" }, "rowsOf": "Gold" }"""));

        await Commands.ApplyAsync([Words(words)], Chen, Token);

        (await ComputeAsync(Monday, grade: "Diamond")).Row.Header.Id.ShouldBe("fault.recovery.gold");
    }

    [Fact]
    public async Task A_file_with_one_bad_row_of_a_thousand_changes_nothing_and_one_without_is_taken_as_one_generation()
    {
        var lines = Enumerable.Range(0, 1000).Select(place => new ImportLine<TermChange>(place + 2, Row($"import.row{place}", $"import.key{place}", "{}"), [])).ToArray();
        var bad = lines.ToArray();
        bad[500] = bad[500] with { Details = Row("import.row500", "import.key500", """{ "grade": "Tin" }""") };

        var refused = await Commands.ImportAsync(bad, Chen, Token);

        refused.IsStored.ShouldBeFalse();
        var row = refused.Results.Where(static one => one.Act == ImportAct.Refused).ShouldHaveSingleItem();
        (row.Row, row.Name, row.Refusals.ShouldHaveSingleItem().Code).ShouldBe((502, "import.row500", "condition.word"));
        (await InForceAsync(_nodes[0])).Generation.ShouldBe(0);
        var stored = await Commands.ImportAsync(lines[..40], Chen, Token);
        stored.Results.ShouldAllBe(static one => one.Act == ImportAct.Added);
        (await InForceAsync(_nodes[0])).Generation.ShouldBe(1);
        (await Commands.ImportAsync(lines[..40], Chen, Token)).Results.ShouldAllBe(static one => one.Act == ImportAct.Unchanged);
        (await InForceAsync(_nodes[0])).Generation.ShouldBe(1);
    }

    [Fact]
    public async Task All_bad_rows_of_a_file_are_reported_and_each_at_its_row()
    {
        var report = await Commands.ImportAsync(
            [
                new(2, Row("import.one", "import.key", "{}"), []),
                new(3, Row("import.two", "import.key", "{}"), []),
                new(4, Row("import.one", "import.other", "{}"), []),
                new(5, Row("", "import.other", "{}"), []),
                new(6, Row("import.six", "import.six", """{ "weather": 1 }"""), []),
            ],
            Chen,
            Token);

        report.Results.Select(static one => string.Join(",", one.Refusals.Select(static refusal => refusal.Code))).ShouldBe(["", "row.ambiguous", "limit.twice", "field.missing", "condition.unknown"]);
    }

    [Fact]
    public async Task A_change_is_in_force_on_another_node_within_five_seconds()
    {
        AddNode();
        (await InForceAsync(_nodes[1])).Generation.ShouldBe(0);

        await Commands.ApplyAsync([Recovery("30 min", "90 min")], Chen, Token);

        (await InForceAsync(_nodes[0])).Generation.ShouldBe(1);
        (await InForceAsync(_nodes[1])).Generation.ShouldBe(0);
        _clock.Advance(TimeSpan.FromSeconds(5));
        var terms = await InForceAsync(_nodes[1]);
        (terms.Generation, terms.Data.Rules.Rows.Count(static row => row.Header.Id == "fault.recovery.gold")).ShouldBe((1, 2));
        (await InForceAsync(_nodes[1])).ShouldBeSameAs(terms);
    }

    [Fact]
    public async Task Two_who_change_at_once_make_two_generations_of_which_one_is_refused_when_it_was_the_same_row()
    {
        AddNode();
        var changes = await Task.WhenAll(
            Attempt(_nodes[0], Recovery("30 min", "90 min") with { Basis = 1 }),
            Attempt(_nodes[1], Recovery("40 min", "90 min") with { Basis = 1 }),
            Attempt(_nodes[1], Row("import.one", "import.one", "{}") with { Act = TermAct.Add }));

        changes.Count(static one => one is null).ShouldBe(2);
        changes.OfType<RefusedException>().ShouldHaveSingleItem().Refusal.Code.ShouldBe("edit.stale");
        (await InForceAsync(_nodes[0])).Generation.ShouldBe(2);

        static async Task<Exception?> Attempt(TestNode node, TermChange change)
        {
            try
            {
                await node.Get<TermCommands>().ApplyAsync([change], Chen, Token);
                return null;
            }
            catch (RefusedException refused)
            {
                return refused;
            }
        }
    }

    [Fact]
    public async Task The_table_shows_what_is_in_force_and_what_waits()
    {
        await Commands.ApplyAsync([Recovery("30 min", "90 min") with { ValidFrom = Monday.AddDays(3) }], Chen, Token);

        var gold = (await Queries.ListAsync(new RuleFilter { Key = "fault.recovery", Grade = "金" }, RuleOrder.Key, false, new PageRequest(), Token)).Items.Single(static one => one.Header.Id == "fault.recovery.gold");
        (gold.Header.Version, gold.LatestVersion, gold.State, gold.NextFrom, gold.ChangedBy).ShouldBe((1, 2, RuleState.InForce, Monday.AddDays(3), "chen.jie"));
        var all = await Queries.ListAsync(new RuleFilter { Process = "fault" }, RuleOrder.Key, false, new PageRequest(0, 5), Token);
        (all.Items.Count, all.TotalCount).ShouldBe((5, TimeLimitData.Seed.Rules.Rows.Count(static row => row.Header.Key.StartsWith("fault.", StringComparison.Ordinal)) + 2));
        (await Queries.ListAsync(new RuleFilter { Search = "光缆中断" }, RuleOrder.Key, false, new PageRequest(), Token)).Items.ShouldHaveSingleItem().Header.Id.ShouldBe("fault.recovery.fibre-break");
    }

    private static TermChange Recovery(string target, string limit)
    {
        var change = Row("fault.recovery.gold", "fault.recovery", """{ "grade": "Gold" }""") with { Act = TermAct.Change };
        var document = Seed("fault.recovery.gold");
        document["within"] = new JsonObject { ["target"] = target, ["limit"] = limit };
        return change with { Document = document };
    }

    private static JsonObject Seed(string id) => TermDocuments.Read(SeedDocuments.Of(TermKind.Row, id).Single().Document);

    private static TermChange Row(string id, string key, string when) => new()
    {
        Kind = TermKind.Row,
        Name = id,
        Act = TermAct.Put,
        Document = TermDocuments.Read($$"""
            { "key": "{{key}}", "when": {{when}}, "within": { "limit": "1 h" }, "calendar": "24x7", "starts": { "zh-CN": "起", "en": "start" }, "stops": { "zh-CN": "止", "en": "stop" } }
            """),
    };

    private static TermChange Calendar(string week) => new()
    {
        Kind = TermKind.Calendar, Name = "office-hours", Act = TermAct.Put, Document = TermDocuments.Read($$"""{ "name": { "zh-CN": "办公", "en": "office" }, "zone": "Asia/Shanghai", "holidays": true, "week": {{week}} }"""),
    };

    private static TermChange Holidays(string year, string off) => new()
    {
        Kind = TermKind.Holidays, Name = year, Act = TermAct.Put, Document = TermDocuments.Read($$"""{ "holidays": [{ "name": { "zh-CN": "元旦", "en": "New Year" }, "off": ["{{off}}"], "makeUp": [] }] }"""),
    };

    private static TermChange Words(JsonObject words) => new() { Kind = TermKind.Vocabulary, Name = "vocabulary", Act = TermAct.Put, Document = words };

    private void AddNode() => _nodes.Add(new TestNode(database.Provider, null, _clock, static services => services.AddOrganisation().AddStoredTimeLimits().AddSingleton<TermActivation>()));

    private static async Task<TimeLimitTerms> InForceAsync(TestNode node) => await node.Get<ITimeLimitTerms>().InForceAsync(Token);

    private async Task<Deadline> ComputeAsync(DateTimeOffset start, string key = "fault.recovery", string grade = "Gold") =>
        new DeadlineCalculator((await InForceAsync(_nodes[0])).Data).Compute(key, CaseFacts.None.With("grade", grade), ClockLog.StartedAt(start), start);

    private async Task RefusedAsync(IReadOnlyList<TermChange> changes, string code, bool isPrefix = false)
    {
        var refused = await Should.ThrowAsync<RefusedException>(() => Commands.ApplyAsync(changes, Chen, Token));
        if (isPrefix)
            refused.Refusal.Code.ShouldStartWith(code[..(code.IndexOf('.', StringComparison.Ordinal) + 1)]);
        else
            refused.Refusals.Select(static one => one.Code).ShouldContain(code);
    }

    private async Task<string[]> AuditAsync()
    {
        await using var context = database.Provider.CreateContext();
        return [.. (await context.Audit.OrderBy(static row => row.Sequence).ToListAsync(Token)).Select(static row => $"{row.Actor} {row.Act} {row.Subject} {row.Reason}")];
    }
}

public sealed class SqliteTermTests(SqliteTestDatabase database) : TermTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTermTests(PostgreSqlTestDatabase database) : TermTests(database), IClassFixture<PostgreSqlTestDatabase>;
