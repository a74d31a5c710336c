using System.Collections.Immutable;
using System.Text;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.TimeLimits.Tests.Data;

/// <summary>Wrong data are refused with their place, all together, in both languages.</summary>
public sealed class BadDataTests
{
    private const string Row = """{"id":"a","key":"k","version":1,"within":{"limit":"4 h"},"calendar":"24x7","starts":{"zh-CN":"开始","en":"s"},"stops":{"zh-CN":"结束","en":"e"},"author":"me","reason":{"zh-CN":"因","en":"r"}}""";
    private const string Seven = """{"monday":["08:00-18:00"]}""";

    [Theory]
    [InlineData("\"4 h\"", "\"0 h\"", "within.limit", "duration")]
    [InlineData("\"4 h\"", "\"-4 h\"", "within.limit", "duration")]
    [InlineData("\"4 h\"", "\"4 moons\"", "within.limit", "duration")]
    [InlineData("\"4 h\"", "4", "within.limit", "field.kind")]
    [InlineData("\"4 h\"", "\"2 working days\"", "within.limit", "duration.calendar")]
    [InlineData("\"4 h\"", "\"1.5 calendar days\"", "within.limit", "duration")]
    [InlineData("{\"limit\":\"4 h\"}", "{\"limit\":\"4 h\",\"target\":\"300 min\"}", "within.target", "target.afterLimit")]
    [InlineData("{\"limit\":\"4 h\"}", "{\"limit\":\"4 h\",\"limt\":\"4 h\"}", "within.limt", "field.unknown")]
    [InlineData("{\"limit\":\"4 h\"}", "{}", "within", "row.empty")]
    [InlineData("\"24x7\"", "\"moon\"", "calendar", "calendar.unknown")]
    [InlineData("\"calendar\":\"24x7\",", "", "calendar", "calendar.missing")]
    [InlineData("\"within\":{\"limit\":\"4 h\"},", "", null, "row.nothing")]
    [InlineData("\"version\":1", "\"version\":0", "version", "row.version")]
    [InlineData("\"author\":\"me\",", "", "author", "field.missing")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"when\":{\"colour\":\"red\"}", "when.colour", "condition.unknown")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"when\":{\"grade\":\"Tin\"}", "when.grade", "condition.word")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"when\":{\"distance\":50}", "when.distance", "condition.kind")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"when\":{\"distance\":{\"atLeast\":60,\"atMost\":50}}", "when.distance", "condition.range")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"when\":{\"urgent\":\"yes\"}", "when.urgent", "condition.kind")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"warnings\":[{\"before\":\"4 h\"}]", "warnings[0].before", "warning.early")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"warnings\":[{\"atPercent\":100}]", "warnings[0].atPercent", "warning.percent")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"warnings\":[{}]", "warnings[0]", "warning.kind")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"escalation\":[{\"after\":\"1 h\",\"role\":\"king\",\"unit\":\"own\",\"channel\":\"sms\"}]", "escalation[0].role", "role.unknown")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"escalation\":[{\"after\":\"1 h\",\"role\":\"desk\",\"unit\":\"mars\",\"channel\":\"sms\"}]", "escalation[0].unit", "unit.unknown")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"validFrom\":\"2025-02-01T00:00+08:00\",\"validTo\":\"2025-01-01T00:00+08:00\"", "validTo", "row.validity")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"validFrom\":\"2025-02-01\"", "validFrom", "field.instant")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"movableBy\":[\"luck\"]", "movableBy", "field.choice")]
    [InlineData("\"key\":\"k\"", "\"key\":\"k\",\"immediate\":true", null, "row.measures")]
    public void A_wrong_field_of_a_row_is_named(string right, string wrong, string? field, string code)
    {
        Row.ShouldContain(right);

        var problem = Rules(Row.Replace(right, wrong, StringComparison.Ordinal)).ShouldHaveSingleItem();

        problem.ShouldSatisfyAllConditions(
            problem => problem.Field.ShouldBe(field),
            problem => problem.Code.ShouldBe(code),
            problem => problem.Row.ShouldBe("a"),
            problem => problem.File.ShouldBe("rules/test.json"),
            problem => problem.Text.Chinese.ShouldNotBe(problem.Text.English));
    }

    [Fact]
    public void The_row_that_the_others_spoil_is_right() => Rules(Row).ShouldBeEmpty();

    [Fact]
    public void One_bad_row_among_a_thousand_is_found_and_nothing_is_taken()
    {
        var rows = Enumerable.Range(0, 1000).Select(static i => Row.Replace("\"a\"", $"\"a{i}\"", StringComparison.Ordinal).Replace("\"k\"", $"\"k{i}\"", StringComparison.Ordinal)).ToArray();
        rows[500] = rows[500].Replace("4 h", "0 h", StringComparison.Ordinal);
        rows[900] = rows[900].Replace("24x7", "moon", StringComparison.Ordinal);

        var reading = TimeLimitData.Read([File("rules/test.json", $$"""{"rows":[{{string.Join(",", rows)}}]}""")]);

        reading.Data.ShouldBeNull();
        reading.Problems.Select(static problem => problem.Row).ShouldBe(["a500", "a900"]);
    }

    [Fact]
    public void Rows_that_can_both_match_are_refused_naming_both()
    {
        var (one, two) = (With("one", """{"grade":"Gold"}"""), With("two", """{"distance":{"atMost":50}}"""));

        var problem = Rules(one, two).ShouldHaveSingleItem();
        problem.Code.ShouldBe("row.ambiguous");
        problem.Text.English.ShouldContain("one@1");
        problem.Text.English.ShouldContain("two@1");
        Rules(With("one", """{"grade":["Gold","Silver"]}"""), With("two", """{"grade":["Silver"]}""")).ShouldHaveSingleItem().Code.ShouldBe("row.ambiguous");
        Rules(With("one", """{"distance":{"atMost":50}}"""), With("two", """{"distance":{"atLeast":50}}""")).ShouldHaveSingleItem().Code.ShouldBe("row.ambiguous");
    }

    [Fact]
    public void Rows_that_never_match_together_stand_side_by_side()
    {
        Rules(With("one", """{"grade":"Gold"}"""), With("two", """{"grade":"Silver"}""")).ShouldBeEmpty();
        Rules(With("one", """{"distance":{"atMost":50}}"""), With("two", """{"distance":{"moreThan":50}}""")).ShouldBeEmpty();
        Rules(With("one", """{"grade":"Gold"}"""), With("two", """{"grade":"Gold","urgent":true}""")).ShouldBeEmpty();
        Rules(
            With("one", """{"grade":"Gold"}""").Replace("\"version\":1", "\"version\":1,\"validTo\":\"2025-01-01T00:00Z\"", StringComparison.Ordinal),
            With("two", """{"grade":"Gold"}""").Replace("\"version\":1", "\"version\":1,\"validFrom\":\"2025-01-01T00:00Z\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_version_given_twice_a_reference_to_nothing_and_a_circle_are_refused()
    {
        Rules(Row, Row).ShouldHaveSingleItem().Code.ShouldBe("row.twice");
        Rules(Row.Replace("\"within\":{\"limit\":\"4 h\"},\"calendar\":\"24x7\"", "\"share\":{\"of\":\"nothing\",\"percent\":50}", StringComparison.Ordinal)).ShouldHaveSingleItem().Code.ShouldBe("limit.unknownKey");
        Rules(Row.Replace("\"within\":{\"limit\":\"4 h\"},\"calendar\":\"24x7\"", "\"share\":{\"of\":\"k\",\"percent\":50}", StringComparison.Ordinal)).ShouldHaveSingleItem().Code.ShouldBe("limit.circle");
    }

    [Theory]
    [InlineData("holidays/2026.json", """{"year":2025,"holidays":[]}""", "holidays.otherYear")]
    [InlineData("holidays/2026.json", """{"year":2026,"holidays":[{"name":{"zh-CN":"元旦","en":"New Year"},"off":["2025-06-01"]}]}""", "holidays.otherYear")]
    [InlineData("holidays/2026.json", """{"year":2026,"holidays":[{"name":{"zh-CN":"元旦","en":"New Year"},"off":["2026-02-30"]}]}""", "holidays.date")]
    [InlineData("holidays/2026.json", """{"year":2026,"holidays":[{"name":{"zh-CN":"元旦","en":"New Year"},"off":["2026-01-01"],"makeUp":["2026-01-01"]}]}""", "holidays.dateTwice")]
    [InlineData("calendars.json", """{"calendars":[{"id":"c","name":{"zh-CN":"历","en":"c"},"zone":"Moon/Base","week":{"monday":["08:00-18:00"]}}]}""", "calendar.zone")]
    [InlineData("calendars.json", """{"calendars":[{"id":"c","name":{"zh-CN":"历","en":"c"},"zone":"Asia/Shanghai","week":{"monday":["18:00-08:00"]}}]}""", "calendar.window")]
    [InlineData("calendars.json", """{"calendars":[{"id":"c","name":{"zh-CN":"历","en":"c"},"zone":"Asia/Shanghai","week":{"monday":["08:00-12:00","11:00-18:00"]}}]}""", "calendar.overlap")]
    [InlineData("calendars.json", """{"calendars":[{"id":"c","name":{"zh-CN":"历","en":"c"},"zone":"Asia/Shanghai","week":{}}]}""", "calendar.empty")]
    [InlineData("rules/test.json", """{"rows":[""", "file.json")]
    [InlineData("rules/test.json", """{"rows":[],"rows":[]}""", "file.json")]
    [InlineData("rules/test.json", """[1]""", "field.kind")]
    [InlineData("rules/test.json", """{"rows":{}}""", "field.kind")]
    [InlineData("notes.json", """{}""", "file.unknown")]
    public void A_wrong_file_is_named(string file, string content, string code)
    {
        var reading = TimeLimitData.Read([File(file, content)]);

        reading.Data.ShouldBeNull();
        reading.Problems.ShouldContain(problem => problem.File == file && problem.Code == code, $"found: {string.Join("; ", reading.Problems.Take(3))}");
    }

    [Fact]
    public void A_year_that_is_missing_between_others_is_named()
    {
        var reading = TimeLimitData.Read([File("holidays/2024.json", """{"year":2024,"holidays":[]}"""), File("holidays/2026.json", """{"year":2026,"holidays":[]}""")]);

        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("holidays.gap");
        problem.File.ShouldBe("holidays/2025.json");
    }

    [Fact]
    public void What_a_folder_lacks_is_as_in_a_new_installation()
    {
        var calendar = $$$"""{"calendars":[{"id":"c","name":{"zh-CN":"历","en":"c"},"zone":"Asia/Shanghai","week":{{{Seven}}}}]}""";
        TimeLimitData.Read([File("rules/test.json", $$"""{"rows":[{{Row}}]}""")]).Data!.Rules.Keys.ShouldBe(["k"]);
        TimeLimitData.Read([File("calendars.json", calendar), File("rules/test.json", """{"rows":[]}""")]).Problems.ShouldAllBe(static problem => problem.Code == "calendar.unknown", "the facts of office hours and working days need their calendars");
    }

    private static string With(string id, string when) => Row.Replace("\"id\":\"a\"", $"\"id\":\"{id}\",\"when\":{when}", StringComparison.Ordinal);

    private static ImmutableArray<DataProblem> Rules(params string[] rows) => TimeLimitData.Read([File("rules/test.json", $$"""{"rows":[{{string.Join(",", rows)}}]}""")]).Problems;

    private static DataFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
