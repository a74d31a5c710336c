using System.Text;

namespace ResponseWorkflow.Expressions.Tests.Differential;

/// <summary>
/// Programs written by hand, one a line, do in our engine what they do in Node: so no expected value is typed by hand. In a line
/// <c>⏎</c> stands for a line break; lines that begin with <c>//</c> are remarks.
/// </summary>
public sealed class CorpusTests
{
    private static readonly string Prelude = "// body\n" + TestResource.Read("prelude.js");

    public static TheoryData<string> Subjects { get; } = [.. typeof(CorpusTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Corpus/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Tricky_programs_do_what_they_do_in_Node(string subject)
    {
        var programs = Lines(subject);
        // Each is run as it stands, for its completion value, and as an expression whose value is shown in detail. What is no
        // expression is a syntax error then, in both engines.
        string[] sources = [.. programs, .. programs.Select(program => $"{Prelude}return show((\n{program}\n));")];
        using var node = new NodeJudge();
        var expected = await node.JudgeAsync(sources, TestContext.Current.CancellationToken);
        var report = new StringBuilder();
        for (var i = 0; i < sources.Length; i++)
        {
            var actual = EngineJudge.Judge(sources[i]);
            if (Outcome.Differs(expected[i], actual))
                report.AppendLine($"\n{(i < programs.Length ? "" : "shown: ")}{programs[i % programs.Length]}\n  Node: {expected[i]}\n  ours: {actual}");
        }

        report.ToString().ShouldBeEmpty();
        expected.Count(Outcome.IsExhausted).ShouldBe(0);
    }

    [Fact]
    public async Task Deliberate_differences_from_Node_are_still_there()
    {
        var programs = Lines("deliberate-differences.txt");
        using var node = new NodeJudge();
        var expected = await node.JudgeAsync(programs, TestContext.Current.CancellationToken);

        programs.Where((program, i) => !Outcome.Differs(expected[i], EngineJudge.Judge(program))).ShouldBeEmpty();
    }

    private static string[] Lines(string resource) =>
    [
        .. TestResource.Read(resource).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line.Replace('⏎', '\n')),
    ];
}
