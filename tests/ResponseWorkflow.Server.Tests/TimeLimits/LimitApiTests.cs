using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.TimeLimits;

/// <summary>Time limits and calendars over HTTP. Each test changes rows of its own.</summary>
public sealed class LimitApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Limits = "/api/time-limits";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_is_read_changed_from_the_version_that_was_seen_and_brought_back()
    {
        var read = await api.GetAsync($"{Limits}/rows/fault.sign");
        read.Response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        read.Json.GetProperty("mayEdit").GetBoolean().ShouldBeTrue();
        var rule = JsonNode.Parse(read.Json.GetProperty("limit").GetProperty("rule").GetRawText())!.AsObject();
        rule["within"]!["limit"]!.GetValue<string>().ShouldBe("10 min");

        rule["within"]!["limit"] = "8 min";
        var changed = await api.PutAsync($"{Limits}/rows/fault.sign", Request(rule), "\"1\"");

        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        var limit = changed.Json.GetProperty("limit");
        (limit.GetProperty("version").GetInt32(), limit.GetProperty("rule").GetProperty("within").GetProperty("limit").GetString()).ShouldBe((2, "8 min"));
        var version = changed.Json.GetProperty("versions")[0];
        (version.GetProperty("reason").GetString(), version.GetProperty("differences")[0].GetProperty("field").GetString()).ShouldBe(("tests", "within.limit"));
        (await api.PutAsync($"{Limits}/rows/fault.sign", Request(rule), "\"1\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
        var restored = await api.PostAsync($"{Limits}/rows/fault.sign/restore", new JsonObject { ["version"] = 1, ["reason"] = "back" });
        restored.Json.GetProperty("limit").GetProperty("rule").GetProperty("within").GetProperty("limit").GetString().ShouldBe("10 min");
        (await api.PostAsync($"{Limits}/rows/fault.sign/restore", new JsonObject { ["version"] = 9, ["reason"] = "back" })).ShouldBeProblem(HttpStatusCode.NotFound, "limit.versionUnknown");
        (await api.GetAsync("/api/audit?subject=limit:fault.sign")).Items.Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_earlier_version_of_a_calendar_is_looked_at_and_restored()
    {
        const string path = $"{Limits}/calendars/test-restored";
        var like = JsonNode.Parse((await api.GetAsync($"{Limits}/calendars/working-days")).Json.GetProperty("calendar").GetRawText())!.AsObject();
        JsonObject Calendar(string zone)
        {
            var calendar = new JsonObject { ["zone"] = zone, ["reason"] = "tests" };
            foreach (var name in new[] { "name", "holidays", "makeUpDay", "week" })
                calendar[name] = like[name]?.DeepClone();
            return calendar;
        }

        static string? Zone(ApiAnswer answer) => answer.Json.GetProperty("calendar").GetProperty("zone").GetString();

        Zone(await api.PutAsync(path, Calendar("Asia/Shanghai"), "\"0\"")).ShouldBe("Asia/Shanghai");
        Zone(await api.PutAsync(path, Calendar("Asia/Tokyo"), "\"1\"")).ShouldBe("Asia/Tokyo");

        var preview = await api.PostAsync($"{Limits}/preview", new JsonObject { ["id"] = "test-restored", ["calendarRestoration"] = new JsonObject { ["version"] = 1 } });
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        (await api.PostAsync($"{Limits}/preview", new JsonObject { ["id"] = "test-restored", ["calendarRestoration"] = new JsonObject { ["version"] = 9 } })).ShouldBeProblem(HttpStatusCode.NotFound, "limit.versionUnknown");
        (await api.PostAsync($"{path}/restore", new JsonObject { ["version"] = 9, ["reason"] = "back" })).ShouldBeProblem(HttpStatusCode.NotFound, "limit.versionUnknown");
        (await api.PostAsync($"{path}/restore", new JsonObject { ["version"] = 1 })).Text.ShouldContain("field.missing");
        (await api.PostAsync($"{Limits}/calendars/test-nowhere/restore", new JsonObject { ["version"] = 1, ["reason"] = "back" })).Status.ShouldBe(HttpStatusCode.NotFound);
        Zone(await api.GetAsync(path)).ShouldBe("Asia/Tokyo");

        var restored = await api.PostAsync($"{path}/restore", new JsonObject { ["version"] = 1, ["reason"] = "back" });

        Zone(restored).ShouldBe("Asia/Shanghai", restored.Text);
        restored.Json.GetProperty("latestVersion").GetInt32().ShouldBe(3);
        restored.Json.GetProperty("versions")[0].GetProperty("reason").GetString().ShouldBe("back");
        (await api.GetAsync("/api/audit?subject=limit:test-restored")).Items.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_row_of_conditions_is_added_found_and_retired()
    {
        var rule = Rule("test.added");
        rule["conditions"] = JsonNode.Parse("""[{ "fact": "grade", "words": ["Gold", "银"] }, { "fact": "distance", "moreThan": 50, "atMost": 90.5 }, { "fact": "urgent", "is": true }]""");
        rule["warnings"] = JsonNode.Parse("""[{ "atPercent": 80 }, { "before": "5 min" }]""");
        rule["escalation"] = JsonNode.Parse("""[{ "after": "2 h", "from": "start", "role": "desk", "unit": "own", "channel": "sms" }]""");
        var added = await api.PostAsync($"{Limits}/rows", new JsonObject { ["id"] = "test.added.row", ["rule"] = rule.DeepClone(), ["reason"] = "tests" });

        added.Status.ShouldBe(HttpStatusCode.Created, added.Text);
        added.Response.Headers.Location!.ToString().ShouldBe("/api/time-limits/rows/test.added.row");
        var back = JsonNode.Parse(added.Json.GetProperty("limit").GetProperty("rule").GetRawText())!;
        back["conditions"]!.AsArray().Single(static one => one!["fact"]!.GetValue<string>() == "grade")!["words"]!.AsArray().Select(static one => one!.GetValue<string>()).ShouldBe(["Gold", "Silver"]);
        (back["conditions"]![1]!["moreThan"]!.GetValue<decimal>(), back["escalation"]![0]!["role"]!.GetValue<string>()).ShouldBe((50, "desk"));
        (await api.GetAsync($"{Limits}/rows?key=test.added&grade=Silver")).Json.GetProperty("total").GetInt32().ShouldBe(1);
        (await api.GetAsync($"{Limits}/rows?key=test.added&grade=Bronze")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        (await api.PostAsync($"{Limits}/rows", new JsonObject { ["id"] = "test.added.row", ["rule"] = rule.DeepClone(), ["reason"] = "tests" })).ShouldBeProblem(HttpStatusCode.Conflict, "limit.taken");

        (await api.PostAsync($"{Limits}/rows/test.added.row/retire", new JsonObject { ["reach"] = "RunningClocks", ["reason"] = "tests" })).Json.GetProperty("limit").GetProperty("state").GetString().ShouldBe("Over");

        (await api.GetAsync($"{Limits}/rows?key=test.added")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        (await api.GetAsync($"{Limits}/rows?key=test.added&state=Over")).Json.GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("within", """{ "limit": "0 min" }""", "within.limit")]
    [InlineData("within", """{ "limit": "-3 h" }""", "within.limit")]
    [InlineData("within", """{ "limit": "soon" }""", "within.limit")]
    [InlineData("within", "null", null)]
    [InlineData("warnings", """[{ "before": "2 h" }]""", "warnings[0].before")]
    [InlineData("escalation", """[{ "after": "1 h", "role": "king", "unit": "own", "channel": "sms" }]""", "escalation[0].role")]
    [InlineData("conditions", """[{ "fact": "grade", "words": ["Tin"] }]""", "when.grade")]
    [InlineData("conditions", """[{ "fact": "distance", "atLeast": 9, "atMost": 1 }]""", "when.distance")]
    [InlineData("calendar", "\"moon\"", "calendar")]
    [InlineData("starts", """{ "en": "only English" }""", "starts.zh-CN")]
    public async Task A_wrong_row_is_refused_with_its_field_in_the_language_of_the_reader(string member, string value, string? field)
    {
        var rule = Rule("test.wrong");
        rule[member] = JsonNode.Parse(value);
        var body = new JsonObject { ["id"] = "test.wrong", ["rule"] = rule, ["reason"] = "tests" };

        var english = await api.PostAsync($"{Limits}/rows", body.DeepClone());
        var chinese = await api.SendAsync(HttpMethod.Post, $"{Limits}/rows", ApiFixture.Json(body), language: "zh-CN");

        english.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, english.Text);
        english.Json.GetProperty("errors").EnumerateArray().Select(static one => one.GetProperty("field").GetString()).ShouldContain(field);
        chinese.Json.GetProperty("detail").GetString()!.ShouldContain(static letter => letter > 0x4E00);
        (await api.GetAsync($"{Limits}/rows/test.wrong")).ShouldBeProblem(HttpStatusCode.NotFound, "limit.unknown");
    }

    [Theory]
    [InlineData("rows?pageSize=0", HttpStatusCode.BadRequest, "query.range")]
    [InlineData("rows?state=gone", HttpStatusCode.BadRequest, "query.name")]
    [InlineData("rows/no-such-row", HttpStatusCode.NotFound, "limit.unknown")]
    [InlineData("rows/%01", HttpStatusCode.NotFound, "limit.unknown")]
    [InlineData("rows/export?timeZone=Nowhere", HttpStatusCode.BadRequest, "query.timeZone")]
    [InlineData("calendars/moon", HttpStatusCode.NotFound, "calendar.unknown")]
    [InlineData("calendars/24x7/years/99", HttpStatusCode.BadRequest, "calendar.year")]
    [InlineData("calendars/24x7/days/2026-02-30", HttpStatusCode.BadRequest, "calendar.date")]
    [InlineData("holidays/soon", HttpStatusCode.BadRequest, "calendar.year")]
    public async Task What_cannot_be_asked_is_refused(string path, HttpStatusCode status, string code) => (await api.GetAsync($"{Limits}/{path}")).ShouldBeProblem(status, code);

    [Fact]
    public async Task A_calculation_is_tried_with_facts_and_pauses_from_what_is_in_force_and_from_a_draft()
    {
        var body = JsonNode.Parse("""
            { "key": "fault.recovery", "facts": { "grade": "金", "distance": "80" }, "start": "2026-03-02T10:00:00+08:00",
              "pauses": [{ "from": "2026-03-02T11:00:00+08:00", "to": "2026-03-02T11:30:00+08:00" }], "now": "2026-03-02T12:00:00+08:00" }
            """)!.AsObject();
        var trial = await api.PostAsync($"{Limits}/try", body.DeepClone());
        trial.Status.ShouldBe(HttpStatusCode.OK, trial.Text);
        trial.Json.GetProperty("limit").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 2, 15, 6, 0, TimeSpan.FromHours(8)));
        trial.Json.GetProperty("explanation").EnumerateArray().ShouldContain(static one => one.GetProperty("zh-CN").GetString()!.Contains("fault.recovery.gold"));

        var rule = JsonNode.Parse((await api.GetAsync($"{Limits}/rows/fault.recovery.gold")).Json.GetProperty("limit").GetProperty("rule").GetRawText())!;
        rule["within"]!["limit"] = "1 h";
        rule["within"]!["target"] = "30 min";
        body["draft"] = new JsonObject { ["id"] = "fault.recovery.gold", ["limit"] = new JsonObject { ["rule"] = rule, ["reach"] = "RunningClocks" } };
        (await api.PostAsync($"{Limits}/try", body.DeepClone())).Json.GetProperty("limit").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 2, 13, 6, 0, TimeSpan.FromHours(8)));
        (await api.GetAsync($"{Limits}/rows/fault.recovery.gold")).Json.GetProperty("limit").GetProperty("latestVersion").GetInt32().ShouldBe(1);

        body["facts"]!["grade"] = "Tin";
        (await api.PostAsync($"{Limits}/try", body.DeepClone())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "fact.value").Errors.ShouldBe(["fact.value facts.grade"]);
        body["facts"] = new JsonObject();
        body["draft"] = null;
        (await api.PostAsync($"{Limits}/try", body.DeepClone())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "limit.noRow");
        body["pauses"]![0]!["to"] = "2026-03-01T11:00:00+08:00";
        (await api.PostAsync($"{Limits}/try", body.DeepClone())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "clock.pauseBackwards");
    }

    [Fact]
    public async Task Rows_of_the_table_are_previewed_and_saved_together_or_none_of_them_is()
    {
        foreach (var id in new[] { "test.edit.one", "test.edit.two" })
            (await api.PostAsync($"{Limits}/rows", new JsonObject { ["id"] = id, ["rule"] = Rule(id), ["reason"] = "tests" })).Status.ShouldBe(HttpStatusCode.Created);
        JsonObject Edit(string id, string limit, int? version = 1)
        {
            var rule = Rule(id);
            rule["within"]!["limit"] = limit;
            return new JsonObject { ["id"] = id, ["rule"] = rule, ["version"] = version };
        }

        JsonObject Edits(params JsonNode[] rows) => new() { ["rows"] = new JsonArray(rows), ["reach"] = "RunningClocks", ["reason"] = "the yearly review" };
        async Task<string?[]> LimitsAsync() =>
            [.. (await api.GetAsync($"{Limits}/rows?search=test.edit")).Items.Select(static one => one.GetProperty("rule").GetProperty("within").GetProperty("limit").GetString())];
        var before = await LimitsAsync();

        (await api.PostAsync($"{Limits}/preview", new JsonObject { ["edits"] = Edits(Edit("test.edit.one", "7 min"), Edit("test.edit.two", "8 min")) })).Json.GetProperty("total").GetInt32().ShouldBe(0);
        var wrong = await api.PutAsync($"{Limits}/rows", Edits(Edit("test.edit.one", "7 min"), Edit("test.edit.two", "0 min")));
        wrong.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "duration").Json.GetProperty("detail").GetString()!.ShouldContain("test.edit.two, 'within.limit'");
        var stale = await api.PutAsync($"{Limits}/rows", Edits(Edit("test.edit.one", "7 min"), Edit("test.edit.two", "8 min", version: 9)));
        stale.ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale").Json.GetProperty("detail").GetString()!.ShouldContain("test.edit.two: ");
        (await api.PutAsync($"{Limits}/rows", Edits(Edit("test.edit.one", "7 min"), Edit("test.edit.none", "8 min")))).ShouldBeProblem(HttpStatusCode.NotFound, "limit.unknown");
        (await api.PutAsync($"{Limits}/rows", Edits(Edit("test.edit.one", "7 min"), Edit("test.edit.one", "8 min")))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "limit.twice");
        (await api.PutAsync($"{Limits}/rows", Edits())).ShouldBeProblem(HttpStatusCode.BadRequest, "limit.rows");
        (await LimitsAsync()).ShouldBe(before);

        var saved = await api.PutAsync($"{Limits}/rows", Edits(Edit("test.edit.one", "7 min"), Edit("test.edit.two", "8 min")));

        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);
        saved.Json.GetProperty("changed").GetInt32().ShouldBe(2);
        (await LimitsAsync()).ShouldBe(["7 min", "8 min"]);
        var version = (await api.GetAsync($"{Limits}/rows/test.edit.two")).Json.GetProperty("versions")[0];
        (version.GetProperty("version").GetInt32(), version.GetProperty("reason").GetString(), version.GetProperty("reach").GetString()).ShouldBe((2, "the yearly review", "RunningClocks"));
    }

    [Fact]
    public async Task A_preview_tells_what_would_move_and_refuses_what_would_be_refused()
    {
        var rule = Rule("fault.triage");
        var preview = await api.PostAsync($"{Limits}/preview", new JsonObject { ["id"] = "fault.triage", ["limit"] = new JsonObject { ["rule"] = rule.DeepClone() } });
        (preview.Json.GetProperty("running").GetInt32(), preview.Json.GetProperty("total").GetInt32()).ShouldBe((0, 0));
        (await api.PostAsync($"{Limits}/preview", new JsonObject { ["id"] = "fault.triage", ["retirement"] = new JsonObject() })).Status.ShouldBe(HttpStatusCode.OK);
        (await api.PostAsync($"{Limits}/preview", new JsonObject())).ShouldBeProblem(HttpStatusCode.BadRequest, "limit.oneChange");
        rule["calendar"] = "moon";
        (await api.PostAsync($"{Limits}/preview", new JsonObject { ["id"] = "fault.triage", ["limit"] = new JsonObject { ["rule"] = rule.DeepClone() } })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "calendar.unknown");
        using var file = await api.Client.PostAsync($"{Limits}/preview/export", ApiFixture.Json("""{ "id": "fault.triage", "retirement": {} }"""), Token);
        (await Workbook.ReadAsync(file.Content)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_year_is_shown_day_by_day_and_its_holidays_are_changed()
    {
        var year = await api.GetAsync($"{Limits}/calendars/working-days/years/2026");
        var days = year.Json.GetProperty("days").EnumerateArray().ToDictionary(static one => one.GetProperty("date").GetString()!);
        days.Count.ShouldBe(365);
        (days["2026-02-14"].GetProperty("kind").GetString(), days["2026-02-17"].GetProperty("kind").GetString(), days["2026-02-17"].GetProperty("holiday").GetProperty("en").GetString()).ShouldBe(("MakeUp", "Off", "Spring Festival"));
        (await api.GetAsync($"{Limits}/calendars/working-days/days/2027-01-01")).Json.GetProperty("isAnnounced").GetBoolean().ShouldBeFalse();
        var body = JsonNode.Parse("""{ "year": 2027, "holidays": [{ "name": { "zh-CN": "元旦", "en": "New Year's Day" }, "off": ["2027-01-01"], "makeUp": ["2027-01-02"] }], "reason": "announced" }""")!;
        (await api.PutAsync($"{Limits}/holidays/2028", body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "holidays.otherYear");

        (await api.PutAsync($"{Limits}/holidays/2027", body, "\"0\"")).Status.ShouldBe(HttpStatusCode.OK);

        (await api.GetAsync($"{Limits}/calendars/working-days/days/2027-01-02")).Json.GetProperty("kind").GetString().ShouldBe("MakeUp");
        (await api.PutAsync($"{Limits}/holidays/2027", body, "\"0\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
        body["holidays"]![0]!["makeUp"]![0] = "2027-01-01";
        (await api.PutAsync($"{Limits}/holidays/2027", body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "holidays.dateTwice");
    }

    [Fact]
    public async Task A_calendar_is_read_changed_and_refused_when_its_windows_overlap()
    {
        var read = await api.GetAsync($"{Limits}/calendars/dispatch-entry");
        var calendar = JsonNode.Parse(read.Json.GetProperty("calendar").GetRawText())!.AsObject();
        calendar.Remove("id");
        calendar["week"]!["sunday"] = new JsonArray("09:00-12:00", "13:00-17:00");
        calendar["reason"] = "tests";
        (await api.PutAsync($"{Limits}/calendars/dispatch-entry", calendar, "\"1\"")).Json.GetProperty("latestVersion").GetInt32().ShouldBe(2);
        (await api.GetAsync($"{Limits}/calendars/dispatch-entry/days/2026-03-01")).Json.GetProperty("windows").GetArrayLength().ShouldBe(2);
        calendar["week"]!["sunday"] = new JsonArray("09:00-14:00", "13:00-17:00");
        (await api.PutAsync($"{Limits}/calendars/dispatch-entry", calendar)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        calendar["zone"] = "Mars/Base";
        (await api.PutAsync($"{Limits}/calendars/dispatch-entry", calendar)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "calendar.zone");
        (await api.GetAsync($"{Limits}/calendars")).Json.GetProperty("items").EnumerateArray().Count(static one => !one.GetProperty("id").GetString()!.StartsWith("test-", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public async Task Words_are_read_and_a_grade_is_added()
    {
        var words = await api.GetAsync($"{Limits}/words");
        var body = JsonNode.Parse(words.Text)!.AsObject();
        foreach (var name in new[] { "keys", "generation", "latestVersion" })
            body.Remove(name);
        foreach (var fact in body["facts"]!.AsArray())
            fact!["kind"] = fact["kind"]!.GetValue<string>().ToLowerInvariant();
        body["grades"]!.AsArray().Add(JsonNode.Parse("""{ "name": "Diamond", "label": { "zh-CN": "钻石", "en": "Diamond" }, "aliases": [], "rowsOf": "Gold" }"""));
        body["reason"] = "tests";
        var changed = await api.PutAsync($"{Limits}/words", body, words.Response.Headers.ETag!.Tag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed.Json.GetProperty("grades").GetArrayLength().ShouldBe(5);
        body["roles"] = new JsonArray();
        body["channels"] = "sms";
        (await api.PutAsync($"{Limits}/words", body)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("rows/export", "rows/import")]
    [InlineData("rows/export/json", "rows/import/json")]
    public async Task What_is_exported_is_imported_again_without_a_change(string export, string import)
    {
        using var file = await api.Client.GetAsync($"{Limits}/{export}", Token);
        var content = await file.Content.ReadAsByteArrayAsync(Token);

        var back = await api.SendAsync(HttpMethod.Post, $"{Limits}/{import}?reason=review", new ByteArrayContent(content));

        back.Status.ShouldBe(HttpStatusCode.OK, back.Text);
        var wrong = back.Json.GetProperty("rows").EnumerateArray().Where(static row => row.GetProperty("act").GetString() != "Unchanged").Select(static row => row.GetRawText());
        wrong.ShouldBeEmpty();
        back.Json.GetProperty("unchanged").GetInt32().ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_file_with_one_bad_row_of_a_thousand_changes_nothing_and_names_it()
    {
        var rows = new JsonArray([.. Enumerable.Range(0, 1000).Select(static JsonNode (place) =>
        {
            var row = Rule($"test.import{place}");
            row["id"] = $"test.import{place}";
            if (place == 700)
                row["within"]!["limit"] = "0 h";
            return row;
        })]);

        var answer = await api.SendAsync(HttpMethod.Post, $"{Limits}/rows/import/json?reason=review&reach=RunningClocks", ApiFixture.Json(new JsonObject { ["rows"] = rows }));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        (answer.Json.GetProperty("isStored").GetBoolean(), answer.Json.GetProperty("refused").GetInt32()).ShouldBe((false, 1));
        var bad = answer.Json.GetProperty("rows").EnumerateArray().Single(static row => row.GetProperty("act").GetString() == "Refused");
        (bad.GetProperty("row").GetInt32(), bad.GetProperty("name").GetString()).ShouldBe((701, "test.import700"));
        (await api.GetAsync($"{Limits}/rows/test.import1")).ShouldBeProblem(HttpStatusCode.NotFound, "limit.unknown");
    }

    [Theory]
    [InlineData("rows/export", "rows/import")]
    [InlineData("rows/export/json", "rows/import/json")]
    public async Task What_an_import_would_do_is_told_before(string export, string import)
    {
        using var file = await api.Client.GetAsync($"{Limits}/{export}", Token);
        var content = await file.Content.ReadAsByteArrayAsync(Token);

        var seen = await api.SendAsync(HttpMethod.Post, $"{Limits}/{import}/preview?reach=RunningClocks", new ByteArrayContent(content));
        var sheet = await api.SendAsync(HttpMethod.Post, $"{Limits}/{import}/preview/export?reach=RunningClocks", new ByteArrayContent(content));

        seen.Status.ShouldBe(HttpStatusCode.OK, seen.Text);
        var report = seen.Json.GetProperty("report");
        (report.GetProperty("isStored").GetBoolean(), report.GetProperty("changed").GetInt32(), report.GetProperty("refused").GetInt32()).ShouldBe((false, 0, 0));
        seen.Json.GetProperty("preview").GetProperty("moved").GetInt32().ShouldBe(0);
        sheet.Status.ShouldBe(HttpStatusCode.OK);
        sheet.Text.ShouldStartWith("PK");
    }

    [Fact]
    public async Task A_look_at_a_file_stores_nothing_and_names_every_bad_row()
    {
        const string path = $"{Limits}/rows/import/json/preview";
        var (good, first, second) = (Rule("test.looked"), Rule("test.looked1"), Rule("test.looked2"));
        (good["id"], first["id"], second["id"]) = ("test.looked", "test.looked1", "test.looked2");
        Task<ApiAnswer> LookAsync(string query, params JsonObject[] rows) =>
            api.SendAsync(HttpMethod.Post, path + query, ApiFixture.Json(new JsonObject { ["rows"] = new JsonArray([.. rows.Select(static row => row.DeepClone())]) }));

        var right = await LookAsync("", good, first, second);
        first["within"]!["limit"] = "0 h";
        second["calendar"] = "nowhere";
        var wrong = await LookAsync("", good, first, second);

        right.Json.GetProperty("report").GetProperty("added").GetInt32().ShouldBe(3, right.Text);
        right.Json.GetProperty("preview").GetProperty("withoutRow").GetInt32().ShouldBe(0);
        wrong.Status.ShouldBe(HttpStatusCode.OK, wrong.Text);
        wrong.Json.TryGetProperty("preview", out var none).ShouldBe(none.ValueKind == JsonValueKind.Null);
        wrong.Json.GetProperty("report").GetProperty("rows").EnumerateArray().Where(static row => row.GetProperty("act").GetString() == "Refused").Select(static row => row.GetProperty("row").GetInt32()).ShouldBe([2, 3]);
        (await LookAsync("/export", first)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await LookAsync("?page=0", good)).Text.ShouldContain("page");
        (await LookAsync("?reach=Nobody", good)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await api.GetAsync($"{Limits}/rows/test.looked")).ShouldBeProblem(HttpStatusCode.NotFound, "limit.unknown");
    }

    [Theory]
    [InlineData("rows/import?reason=x", "no workbook", "import.notXlsx")]
    [InlineData("rows/import/json?reason=x", "{", "import.notJson")]
    [InlineData("rows/import/json?reason=x", "[]", "import.notJson")]
    [InlineData("rows/import/json?reason=x", """{ "rows": 1 }""", "import.notJson")]
    [InlineData("rows/import/json?reason=x", "{}", "import.empty")]
    [InlineData("rows/import/preview", "no workbook", "import.notXlsx")]
    [InlineData("rows/import/json/preview", "{", "import.notJson")]
    public async Task A_file_that_is_none_is_refused(string path, string content, string code) =>
        (await api.SendAsync(HttpMethod.Post, $"{Limits}/{path}", ApiFixture.Json(content))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);

    [Fact]
    public async Task An_import_needs_a_reason() =>
        (await api.SendAsync(HttpMethod.Post, $"{Limits}/rows/import/json", ApiFixture.Json("""{ "rows": [{ "id": "a" }] }"""))).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");

    private static JsonObject Request(JsonObject rule) => new() { ["rule"] = rule.DeepClone(), ["reason"] = "tests" };

    private static JsonObject Rule(string key) => JsonNode.Parse($$"""
        { "key": "{{key}}", "within": { "limit": "1 h" }, "calendar": "24x7", "starts": { "zh-CN": "起", "en": "start" }, "stops": { "zh-CN": "止", "en": "stop" } }
        """)!.AsObject();
}
