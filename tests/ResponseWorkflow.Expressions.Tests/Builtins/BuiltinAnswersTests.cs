using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Builtins;

public sealed class BuiltinAnswersTests
{
    public static TheoryData<string, int, string, string> Cases()
    {
        var data = new TheoryData<string, int, string, string>();
        foreach (var file in CaseFile.All)
        {
            foreach (var (line, source, expected) in file.Cases)
                data.Add(file.Name, line, source, expected);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_built_in_answers_as_in_JavaScript(string file, int line, string source, string expected)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(CaseFile.All.Single(known => known.Name == file).Zone);
        // Both are read back, so that only the values count and not how they are spelled.
        Canonical(ScriptSample.Answer(source, zone)).ShouldBe(Canonical(expected), $"{file}:{line}: {source}");
    }

    [Fact]
    public void The_case_files_are_found() => CaseFile.All.Sum(file => file.Cases.Count).ShouldBeGreaterThan(1300);

    private static string Canonical(string answer) => answer.StartsWith("throws ", StringComparison.Ordinal) ? answer : DataJson.Parse(answer).ToString();
}
