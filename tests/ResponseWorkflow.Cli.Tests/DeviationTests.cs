using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>Deviations from Elsa that show at the command line; <c>docs/semantics.md</c> lists them all.</summary>
public sealed class DeviationTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_faulted_instance_waits_for_nothing()
    {
        var result = Run(Definition("fault", Activity("both", "Parallel", $"\"activities\": [{Wait("E", "Go")}, {Activity("X", "Fault")}]")));

        result.SubStatus.ShouldBe("Faulted");
        result.WaitsAt.ShouldBeEmpty();
    }

    [Fact]
    public void A_join_that_can_never_fire_leaves_a_stuck_instance()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TruthTable", "06-untaken-branch-join-WaitAll.json"));

        Start(text, FlowchartMode.Token).State.IsStuck.ShouldBeTrue();
        Start(text, FlowchartMode.Counter).State.IsStuck.ShouldBeFalse();
    }

    [Fact]
    public void A_literal_that_does_not_fit_is_warned_about_and_becomes_the_default()
    {
        var file = _folder.Write("literal.json", Definition("literal", Activity("loop", "For", Literal("start", "abc"), Literal("end", 1), $"\"body\": {Line("in")}")));

        Cli.Run("validate", file, "--culture", "en").Output.ShouldContain("(loop) start: 'abc'");
        Cli.Run("run", file).Written.ShouldBe("in in");
    }

    [Fact]
    public void A_script_without_end_faults_its_activity()
    {
        var result = Run(Definition("endless", Line("A"), ScriptLine("X", "while (true) {}")));

        result.ExitCode.ShouldBe(1);
        result.Written.ShouldBe("A");
        result.Report.GetProperty("incidents")[0].GetProperty("activityId").GetString().ShouldBe("X");
    }

    [Fact]
    public void A_task_of_a_branch_that_lost_is_never_asked_for()
    {
        var race = Activity("race", "Fork", "\"joinMode\": \"WaitAny\"", $"\"branches\": [{Activity("T", "RunTask", Literal("taskName", "Call"))}, {Line("fast")}]");

        var result = Start(Definition("race", race), FlowchartMode.Counter);

        result.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        result.Effects.OfType<TaskRequested>().ShouldBeEmpty();
        result.Effects.OfType<BookmarkCreated>().ShouldBeEmpty();
    }

    private static BurstResult Start(string text, FlowchartMode mode)
    {
        var definition = DefinitionReader.Read(DefinitionDocument.Parse(text).Document!, ActivityRegistry.BuiltIn).Definition!;
        return Burst.Run(WorkflowCompiler.Compile(definition), state: null, new StartWorkflow("i"), Now, new SeededIdentities(1), new BurstOptions { FlowchartMode = mode });
    }

    private CliResult Run(string definition) => Cli.Run("run", _folder.Write("definition.json", definition));
}
