using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>Events between the instances of a run.</summary>
public sealed class EventTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_event_from_outside_reaches_the_wait_with_its_payload()
    {
        var result = Run(Hearing(), "--event", """Go={"n":[1,2]}""");

        result.SubStatus.ShouldBe("Finished");
        result.Written.ShouldBe("""{"n":[1,2]}""");
    }

    [Fact]
    public void An_event_without_payload_carries_null() => Run(Hearing(), "--event", "Go").Written.ShouldBe("null");

    [Fact]
    public void The_case_of_the_name_counts() => Run(Hearing(), "--event", "go").SubStatus.ShouldBe("Suspended");

    [Fact]
    public void An_event_that_comes_before_the_wait_is_kept_for_it()
    {
        var early = DefinitionWith(
            "early",
            $$""" "variables": [{{Variable("Answer")}}], """,
            Wait("E1", "First"),
            Activity("E2", "Event", Literal("eventName", "Second"), Bind("result", "v-Answer")),
            ScriptLine("A", "getAnswer()"));

        var result = Run(early, "--event", "Second=\"kept\"", "--event", "First");

        result.SubStatus.ShouldBe("Finished");
        result.Written.ShouldBe("kept");
    }

    [Fact]
    public void A_kept_event_is_delivered_once()
    {
        var twice = Definition("twice", Wait("E1", "First"), Wait("E2", "Go"), Line("A"), Wait("E3", "Go"), Line("B"));

        Run(twice, "--event", "Go", "--event", "First").Written.ShouldBe("A");
        Run(twice, "--event", "Go", "--event", "Go", "--event", "First").Written.ShouldBe("A B");
    }

    [Fact]
    public void An_instance_hears_its_own_event_whichever_of_wait_and_event_comes_first()
    {
        var after = Definition("after", Publish("P", "Go", Literal("payload", 5)), Wait("E", "Go"), Line("A"));
        var before = Definition("before", Activity("both", "Parallel", $"\"activities\": [{Sequence("a", Wait("E", "Go"), Line("A"))}, {Publish("P", "Go")}]"));

        Run(after).Written.ShouldBe("A");
        Run(before).Written.ShouldBe("A");
    }

    [Fact]
    public void A_published_event_reaches_every_waiting_instance_of_the_run()
    {
        _folder.Write("with/child.json", Definition("child", Wait("E", "Go"), Line("child")));
        var parent = Definition("parent", Dispatch("D1", "child"), Dispatch("D2", "child"), Publish("P", "Go"), Line("parent"));

        var result = RunWithFolder(parent);

        result.Written.ShouldBe("parent child child");
        Children(result).ShouldBe(["Finished", "Finished"]);
    }

    [Fact]
    public void A_local_event_reaches_only_its_own_instance()
    {
        _folder.Write("with/child.json", Definition("child", Wait("E", "Go"), Line("child")));
        var parent = Definition("parent", Dispatch("D", "child"), Publish("P", "Go", Literal("isLocalEvent", true)), Wait("E", "Go"), Line("parent"));

        var result = RunWithFolder(parent);

        result.Written.ShouldBe("parent");
        Children(result).ShouldBe(["Suspended"]);
    }

    [Fact]
    public void An_event_with_a_correlation_id_reaches_only_that_correlation()
    {
        _folder.Write("with/child.json", Definition("child", Wait("E", "Go"), ScriptLine("A", "'child ' + getCorrelationId()")));
        var parent = Definition(
            "parent",
            Dispatch("D1", "child", Literal("correlationId", "one")),
            Dispatch("D2", "child", Literal("correlationId", "two")),
            Publish("P", "Go", Literal("correlationId", "two")));

        var result = RunWithFolder(parent);

        result.Written.ShouldBe("child two");
        Children(result).ShouldBe(["Suspended", "Finished"]);
    }

    [Fact]
    public void A_correlated_event_waits_for_an_instance_that_takes_the_correlation_later()
    {
        var later = Definition(
            "later",
            Activity("both", "Parallel", $"\"activities\": [{Sequence("a", Wait("E", "Go"), Line("heard"))}, {Sequence("b", Publish("P", "Go", Literal("correlationId", "case-1")), Wait("F", "Next"), Activity("C", "Correlate", Literal("correlationId", "case-1")))}]"));

        Run(later).Written.ShouldBeEmpty();
        Run(later, "--event", "Next").Written.ShouldBe("heard");
    }

    [Fact]
    public void An_event_starts_the_definitions_whose_trigger_it_matches()
    {
        _folder.Write("with/started.json", DefinitionWith(
            "started",
            $$""" "variables": [{{Variable("Alarm")}}], """,
            Activity("T", "Event", Literal("eventName", "AlarmRaised"), Bind("result", "v-Alarm"), """ "customProperties": { "canStartWorkflow": true } """),
            ScriptLine("A", "`started by ${getAlarm()}`")));
        _folder.Write("with/other.json", Definition("other", Starter("T", "SomethingElse"), Line("other")));

        var result = RunWithFolder(Definition("source", Publish("P", "AlarmRaised", Literal("payload", "AL-9")), Line("source")));

        result.Written.ShouldBe("source started by AL-9");
        result.Errors.ShouldContain("'started': 1 Finished");
    }

    [Fact]
    public void Only_the_published_version_is_started()
    {
        const string Published = """ "isPublished": true, """;
        _folder.Write("with/v1.json", DefinitionWith("started", Published, Starter("T", "Go"), Line("published")));
        _folder.Write("with/v2.json", DefinitionWith("started", """ "isLatest": true, """, Starter("T", "Go"), Line("draft")).Replace("started-v1", "started-v2", StringComparison.Ordinal).Replace("\"version\": 1, \"tool", "\"version\": 2, \"tool", StringComparison.Ordinal));

        RunWithFolder(Definition("source", Publish("P", "Go"))).Written.ShouldBe("published");
    }

    [Fact]
    public void A_singleton_is_not_started_again_while_it_runs()
    {
        _folder.Write("with/single.json", DefinitionWith(
            "single",
            """ "options": { "activationStrategyType": "Elsa.Workflows.ActivationValidators.SingletonStrategy, Elsa.Workflows.Core" }, """,
            Starter("T", "Go"),
            Line("started"),
            Wait("E", "Never")));

        RunWithFolder(Definition("source", Publish("P1", "Go"), Publish("P2", "Go"))).Written.ShouldBe("started");
    }

    [Fact]
    public void Workflows_that_wake_each_other_without_end_are_stopped_with_a_note()
    {
        var self = Definition("self", Starter("T", "Go"), Publish("P", "Go"));

        var result = Run(self, "--event", "Go");

        result.ExitCode.ShouldBe(0);
        result.Errors.ShouldContain("without end");
    }

    private static string Hearing() => DefinitionWith(
        "hearing",
        $$""" "variables": [{{Variable("Answer", "Object", "\"before\"")}}], """,
        Activity("E", "Event", Literal("eventName", "Go"), Bind("result", "v-Answer")),
        ScriptLine("A", "JSON.stringify(getAnswer())"));

    private static IEnumerable<string> Children(CliResult result) =>
        result.Report.GetProperty("children").EnumerateArray().Select(static child => child.GetProperty("subStatus").GetString()!);

    private CliResult Run(string definition, params string[] options) => Cli.Run(["run", _folder.Write("definition.json", definition), .. options]);

    private CliResult RunWithFolder(string definition) => Run(definition, "--with", Path.Combine(_folder.Path, "with"));
}
