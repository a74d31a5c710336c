using System.Globalization;
using System.Text;
using ResponseWorkflow.Expressions.Tests.Differential.Generation;

namespace ResponseWorkflow.Expressions.Tests.Differential;

/// <summary>
/// Random programs do in our engine what they do in Node. <c>RESPONSEWORKFLOW_FULL=1</c> runs many more of them;
/// <c>RESPONSEWORKFLOW_SEED</c> starts at another seed.
/// </summary>
public sealed class GeneratedProgramTests
{
    private const int UsualCount = 4_000;
    private const int FullCount = 100_000;
    private const int BatchSize = 1_000;
    private const int MaxReported = 12;

    private static readonly string Prelude = TestResource.Read("prelude.js");

    [Fact]
    public async Task Random_programs_do_what_they_do_in_Node()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var isFull = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1";
        var firstSeed = int.Parse(Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_SEED") ?? "1", CultureInfo.InvariantCulture);
        var seeds = Enumerable.Range(firstSeed, isFull ? FullCount : UsualCount);
        using var node = new NodeJudge();
        var report = new StringBuilder();
        var (failures, exhausted) = (0, 0);
        foreach (var batch in seeds.Chunk(BatchSize))
        {
            var programs = Array.ConvertAll(batch, seed => new ProgramGenerator(seed).Generate());
            var sources = Array.ConvertAll(programs, Complete);
            var judging = node.JudgeAsync(sources, cancellation);
            var actual = Array.ConvertAll(sources, EngineJudge.Judge);
            var expected = await judging;
            for (var i = 0; i < batch.Length; i++)
            {
                exhausted += Outcome.IsExhausted(expected[i]) || Outcome.IsExhausted(actual[i]) ? 1 : 0;
                if (!Outcome.Differs(expected[i], actual[i]))
                    continue;
                failures++;
                if (failures <= MaxReported)
                    await ReportAsync(report, batch[i], programs[i], node, cancellation);
            }
        }

        failures.ShouldBe(0, report.ToString());
        exhausted.ShouldBeLessThan(seeds.Count() / 20, "Too many programs ended by a limit and prove nothing.");
    }

    private static string Complete(SourceNode program) => $"// body that leaves nothing behind\n{Prelude}{program}";

    // A program cut down may assign to names whose declaration is gone: it needs a world of its own.
    private static string CompleteAlone(SourceNode program) => $"// body\n{Prelude}{program}";

    private static async Task ReportAsync(StringBuilder report, int seed, SourceNode program, NodeJudge node, CancellationToken cancellation)
    {
        var original = (await node.JudgeAsync([CompleteAlone(program)], cancellation))[0];
        var smallest = await ProgramShrinker.ShrinkAsync(program, StillFailsAsync);
        var expected = (await node.JudgeAsync([CompleteAlone(smallest)], cancellation))[0];
        report.AppendLine(CultureInfo.InvariantCulture, $"\nSeed {seed}, made small:\n{smallest}\n  Node: {expected}\n  ours: {EngineJudge.Judge(CompleteAlone(smallest))}");

        // Its report must stay, and it must not start to fail for a name that was cut away.
        async Task<bool> StillFailsAsync(SourceNode candidate)
        {
            var source = CompleteAlone(candidate);
            if (!source.Contains("return show([", StringComparison.Ordinal))
                return false;
            var outcome = (await node.JudgeAsync([source], cancellation))[0];
            return !(outcome.Contains("ReferenceError", StringComparison.Ordinal) && !original.Contains("ReferenceError", StringComparison.Ordinal))
                && Outcome.Differs(outcome, EngineJudge.Judge(source));
        }
    }
}
