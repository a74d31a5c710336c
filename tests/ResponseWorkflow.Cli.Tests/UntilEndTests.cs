using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>Playing the outside until nothing waits.</summary>
public sealed class UntilEndTests : IDisposable
{
    private const string Start = "2026-03-01T09:00:00Z";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_the_option_a_run_stops_at_the_first_wait()
    {
        var result = Run(Definition("wait", Line("A"), Wait("E", "Go"), Line("B")));

        result.ExitCode.ShouldBe(0);
        result.Written.ShouldBe("A");
        result.SubStatus.ShouldBe("Suspended");
    }

    [Fact]
    public void Events_come_with_null_and_tasks_end_with_null()
    {
        var definition = DefinitionWith(
            "nulls",
            $$""" "variables": [{{Variable("Answer", "Object", "\"before\"")}}, {{Variable("Result", "Object", "\"before\"")}}], """,
            Activity("E", "Event", Literal("eventName", "Go"), Bind("result", "v-Answer")),
            Activity("T", "RunTask", Literal("taskName", "Call"), Bind("result", "v-Result")),
            ScriptLine("A", "`${getAnswer()} ${getResult()}`"));

        var result = Run(definition, "--until-end");

        result.SubStatus.ShouldBe("Finished");
        result.Written.ShouldBe("null null");
    }

    [Fact]
    public void Tasks_of_people_end_by_their_first_outcome_and_groups_with_them()
    {
        var definition = Definition(
            "people",
            Person("T", "HumanTask", "\"outcomes\": { \"typeName\": \"Object\", \"expression\": { \"type\": \"Object\", \"value\": \"[\\\"Yes\\\", \\\"No\\\"]\" } }"),
            Person("G", "HumanTaskGroup", Literal("members", new[] { "A", "B" }), Literal("turn", "InTurn"), Literal("allowSigners", true)),
            Line("A"));

        var result = Run(definition, "--until-end");

        result.SubStatus.ShouldBe("Finished", result.Errors);
        result.Written.ShouldBe("A");

        static string Person(string id, string type, params string[] members) => Activity(id, type, [Literal("role", "desk"), .. members]).Replace("Elsa.", "Response.", StringComparison.Ordinal);
    }

    [Fact]
    public void Timers_move_the_clock_to_their_instant()
    {
        var definition = Definition(
            "timers",
            ScriptLine("t0", "new Date().toISOString()"),
            Activity("D", "Delay", Literal("timeSpan", "2.00:00:00")),
            ScriptLine("t1", "new Date().toISOString()"),
            Activity("C", "Cron", Literal("cronExpression", "0 30 6 * * *")),
            ScriptLine("t2", "new Date().toISOString()"));

        Run(definition, "--until-end", "--now", Start).Lines[..^1]
            .ShouldBe(["2026-03-01T09:00:00.000Z", "2026-03-03T09:00:00.000Z", "2026-03-04T06:30:00.000Z"]);
    }

    [Fact]
    public void The_clock_never_goes_back()
    {
        var late = Sequence("a", Activity("long", "Delay", Literal("timeSpan", "5.00:00:00")), ScriptLine("A", "'A ' + new Date().toISOString()"));
        var soon = Sequence("b", Activity("short", "Delay", Literal("timeSpan", "1.00:00:00")), ScriptLine("B", "'B ' + new Date().toISOString()"));

        Run(Definition("two", Activity("both", "Parallel", $"\"activities\": [{late}, {soon}]")), "--until-end", "--now", Start).Lines[..^1]
            .ShouldBe(["A 2026-03-06T09:00:00.000Z", "B 2026-03-06T09:00:00.000Z"]);
    }

    [Fact]
    public void Without_an_instant_the_clock_starts_now() =>
        Cli.RunAt(new FixedClock(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero)), "run", _folder.Write("now.json", Definition("now", ScriptLine("A", "new Date().toISOString()"))))
            .Written.ShouldBe("2026-05-04T03:02:01.000Z");

    [Theory]
    [InlineData("2026-03-01T17:00:00+08:00", "2026-03-01T09:00:00.000Z")]
    [InlineData("2026-03-01T09:00:00.25Z", "2026-03-01T09:00:00.250Z")]
    [InlineData("2026-03-01T09:00Z", "2026-03-01T09:00:00.000Z")]
    [InlineData("2026-03-01T09:00:00", "2026-03-01T09:00:00.000Z")]
    [InlineData("2026-03-01", "2026-03-01T00:00:00.000Z")]
    public void An_instant_is_written_as_ISO_8601_and_is_UTC_without_offset(string now, string told) =>
        Run(Definition("now", ScriptLine("A", "new Date().toISOString()")), "--now", now).Written.ShouldBe(told);

    [Theory]
    [InlineData("[201, 404]", "201")]
    [InlineData("[]", "200")]
    public void A_request_is_answered_by_the_first_expected_status_or_200(string expected, string answered)
    {
        var definition = DefinitionWith(
            "http",
            $$""" "variables": [{{Variable("Code", "Int32", "0")}}], """,
            Activity("H", "FlowSendHttpRequest", Literal("url", "http://inventory.example/circuits"), Script("expectedStatusCodes", expected), Bind("statusCode", "v-Code")),
            ScriptLine("A", "getCode()"));

        Run(definition, "--until-end").Written.ShouldBe(answered);
    }

    [Fact]
    public void A_request_with_nested_cases_is_answered_by_the_first_of_them()
    {
        var cases = $$""" "expectedStatusCodes": [{ "statusCode": 202, "activity": {{Line("accepted")}} }, { "statusCode": 200, "activity": {{Line("ok")}} }] """;
        Run(Definition("http", Activity("H", "SendHttpRequest", Literal("url", "http://inventory.example/circuits"), cases)), "--until-end")
            .Written.ShouldBe("accepted");
    }

    [Fact]
    public void An_endpoint_gets_an_empty_request_by_its_first_method_once()
    {
        var definition = DefinitionWith(
            "endpoint",
            $$""" "variables": [{{Variable("Body", "Object", "\"before\"")}}], """,
            Activity("H", "HttpEndpoint", Literal("path", "orders/{id}"), Script("supportedMethods", "['POST', 'PUT']"), Bind("parsedContent", "v-Body")),
            ScriptLine("A", "`body ${getBody()}`"));

        Run(definition).WaitsAt.ShouldBe(["H", "H"]);
        var result = Run(definition, "--until-end");
        result.Written.ShouldBe("body null");
        result.SubStatus.ShouldBe("Finished");
    }

    [Fact]
    public void Waits_are_resumed_in_order_of_creation()
    {
        var branches = string.Join(", ", Enumerable.Range(1, 4).Select(static number => Sequence($"s{number}", Wait($"E{number}", $"Go{number}"), Line($"L{number}"), Wait($"F{number}", $"On{number}"), Line($"M{number}"))));

        Run(Definition("order", Activity("all", "Parallel", $"\"activities\": [{branches}]")), "--until-end")
            .Written.ShouldBe("L1 L2 L3 L4 M1 M2 M3 M4");
    }

    [Fact]
    public void The_number_of_resumes_is_bounded_with_a_note()
    {
        var endless = Definition("endless", Activity("loop", "While", Literal("condition", true), $"\"body\": {Sequence("body", Wait("E", "Go"), Line("A"))}"));

        var result = Run(endless, "--until-end", "--max-resumes", "5");

        result.Written.ShouldBe("A A A A A");
        result.ExitCode.ShouldBe(0);
        result.SubStatus.ShouldBe("Suspended");
        result.Errors.ShouldContain("--max-resumes");
    }

    [Fact]
    public void By_default_a_thousand_waits_are_resumed()
    {
        var endless = Definition("endless", Activity("loop", "While", Literal("condition", true), $"\"body\": {Wait("E", "Go")}"));

        Run(endless, "--until-end").Report.GetProperty("activities").GetProperty("E").GetProperty("completed").GetInt32().ShouldBe(1000);
    }

    private CliResult Run(string definition, params string[] options) => Cli.Run(["run", _folder.Write("definition.json", definition), .. options]);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
