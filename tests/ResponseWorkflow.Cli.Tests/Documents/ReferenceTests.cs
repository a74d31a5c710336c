using System.Text.RegularExpressions;

namespace ResponseWorkflow.Cli.Tests.Documents;

/// <summary>The documents name tests and codes that exist.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void Every_deviation_names_a_test_that_exists()
    {
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => TestMethod().Matches(File.ReadAllText(file)).Select(static match => match.Groups["name"].Value))
            .ToHashSet(StringComparer.Ordinal);
        var rows = File.ReadLines(Repository.PathOf("docs", "semantics.md")).SkipWhile(static line => line != "## Deviations").Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToArray();

        rows.Length.ShouldBeGreaterThan(10);
        foreach (var row in rows)
        {
            var named = TestName().Matches(row).Select(static match => match.Groups["name"].Value).ToArray();
            named.ShouldNotBeEmpty(row);
            named.Where(name => !tests.Contains(name)).ShouldBeEmpty(row);
        }
    }

    [Fact]
    public void Every_code_of_a_problem_is_documented()
    {
        var assembly = typeof(Engine.Definitions.DefinitionProblem).Assembly;
        var documented = File.ReadAllText(Repository.PathOf("docs", "definitions.md"));

        var codes = ((string[])["ResponseWorkflow.Engine.Definitions.ReadingProblems", "ResponseWorkflow.Engine.Validation.ValidationProblems"])
            .SelectMany(name => assembly.GetType(name, throwOnError: true)!.GetFields())
            .Select(static field => field.GetValue(null)!)
            .Select(static template => (Code: Text(template, "Code"), Severity: Text(template, "Severity")))
            .ToArray();

        codes.Length.ShouldBeGreaterThan(40);
        codes.Where(code => !documented.Contains($"| `{code.Code}` | {code.Severity.ToLowerInvariant()} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Text(object template, string property) => template.GetType().GetProperty(property)!.GetValue(template)!.ToString()!;

    [GeneratedRegex(@"public (async )?(void|Task) (?<name>\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"`(?<name>[A-Z]\w*_\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TestName();
}
