using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Language;

/// <summary>
/// Runs the tables in <c>Cases</c>: <c>source → result as JSON</c>, or <c>source → kind line:column reason</c>; ⏎ stands for a line end.
/// The results are those of a JavaScript engine, but for what the language leaves out or does more strictly.
/// </summary>
public class LanguageCaseTests
{
    private const string Arrow = " → ";

    public static TheoryData<string, string> Operators => Load("operators");

    public static TheoryData<string, string> Chains => Load("chains");

    public static TheoryData<string, string> CallsAndObjects => Load("calls-and-objects");

    public static TheoryData<string, string> Destructuring => Load("destructuring");

    public static TheoryData<string, string> Functions => Load("functions");

    public static TheoryData<string, string> Scopes => Load("scopes");

    public static TheoryData<string, string> Statements => Load("statements");

    public static TheoryData<string, string> Grammar => Load("grammar");

    public static TheoryData<string, string> PropertiesAndConversions => Load("properties-and-conversions");

    public static TheoryData<string, string> Strings => Load("strings");

    public static TheoryData<string, string> Errors => Load("errors");

    [Theory]
    [MemberData(nameof(Operators))]
    public void Operators_compute_what_JavaScript_computes(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Chains))]
    public void Optional_chains_end_where_JavaScript_ends_them(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(CallsAndObjects))]
    public void Calls_and_objects_behave_as_in_JavaScript(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Destructuring))]
    public void Patterns_take_values_apart(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_behave_as_in_JavaScript(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Names_mean_what_their_scope_says(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statements_run_as_in_JavaScript(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Grammar))]
    public void The_grammar_accepts_and_refuses_what_JavaScript_does(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(PropertiesAndConversions))]
    public void Properties_and_conversions_follow_JavaScript(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Strings))]
    public void Growing_strings_are_strings_like_any_other(string source, string expected) => Check(source, expected);

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_say_kind_place_and_reason(string source, string expected) => Check(source, expected);

    private static void Check(string source, string expected)
    {
        string actual;
        try
        {
            actual = Script.Json(source.Replace('⏎', '\n'));
        }
        catch (ScriptException error)
        {
            actual = $"{error.Kind} {error.Line}:{error.Column} {error.Reason}";
        }

        if (actual != expected && char.IsAsciiLetterUpper(expected[0]))
            actual.ShouldBe(expected);
        if (actual != expected)
            DataJson.Parse(actual).ShouldBe(DataJson.Parse(expected));
    }

    private static TheoryData<string, string> Load(string name)
    {
        using var stream = typeof(LanguageCaseTests).Assembly.GetManifestResourceStream("Language." + name)!;
        using var reader = new StreamReader(stream);
        var data = new TheoryData<string, string>();
        while (reader.ReadLine() is { } line)
        {
            var at = line.LastIndexOf(Arrow, StringComparison.Ordinal);
            data.Add(line[..at], line[(at + Arrow.Length)..]);
        }

        return data;
    }
}
