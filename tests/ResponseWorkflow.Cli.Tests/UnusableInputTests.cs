using System.Text;
using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>What cannot be run is refused with exit code 2, a message that names the place, and nothing on standard output.</summary>
public sealed class UnusableInputTests : IDisposable
{
    private readonly Folder _folder = new();

    public static TheoryData<string, string> BrokenDocuments { get; } = new()
    {
        { "", "json.syntax" },
        { "   ", "json.syntax" },
        { "{", "json.syntax" },
        { "{ \"root\": }", "1:11" },
        { "not json", "json.syntax" },
        { """{ "root": { "id": "a", "type": "Elsa.WriteLine", "text": NaN } }""", "json.syntax" },
        { """{ "root": {}, "root": {} }""", "json.syntax" },
        { "[]", "document.not-an-object" },
        { "42", "document.not-an-object" },
        { "null", "document.not-an-object" },
        { "{}", "root.missing" },
        { """{ "root": null }""", "root.missing" },
        { """{ "root": 5 }""", "property.wrong-type" },
        { """{ "root": [] }""", "property.wrong-type" },
        { """{ "root": "Elsa.Sequence" }""", "property.wrong-type" },
        { """{ "root": {} }""", "activity.type-missing" },
        { """{ "root": { "id": "a", "type": 7, "version": 1 } }""", "property.wrong-type" },
        { """{ "root": { "id": "main", "type": "Elsa.Sequence", "activities": [1, "two"] } }""", "activity.not-an-object" },
        { """{ "root": { "id": "main", "type": "Elsa.Sequence", "activities": "none" } }""", "activities" },
        { """{ "root": { "id": "main", "type": "Elsa.Flowchart", "activities": [], "connections": 7 } }""", "connections" },
        { """{ "root": { "id": "main", "type": "Elsa.If", "then": "go on" } }""", "then" },
        { """{ "root": { "id": "main", "type": "Elsa.Sequence", "customProperties": [1] } }""", "customProperties" },
        { """{ "variables": 5, "root": { "id": "main", "type": "Elsa.Sequence" } }""", "variables" },
        { """{ "inputs": "Days", "root": { "id": "main", "type": "Elsa.Sequence" } }""", "inputs" },
        { """{ "options": true, "root": { "id": "main", "type": "Elsa.Sequence" } }""", "options" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(BrokenDocuments))]
    public void A_broken_document(string text, string place)
    {
        var file = _folder.Write("broken.json", text);

        Cli.Run("run", file).ShouldBeUnusable(file, place);
        Cli.Run("run", _folder.Write("good.json", Definition("good", Line("A"))), "--with", file).ShouldBeUnusable(file, place);
    }

    [Fact]
    public void An_input_of_another_type_than_declared()
    {
        var file = _folder.Write("typed.json", DefinitionWith("typed", """ "inputs": [{ "name": "N", "type": "Int32" }, { "name": "Day", "type": "DateOnly" }], """, ScriptLine("A", "getN() * 2")));

        Cli.Run("run", file, "--input", """{ "N": "many", "day": "soon" }""").ShouldBeUnusable(file, "input.wrongType", "'N'", "Int32", "'Day'", "DateOnly");
        Cli.Run("run", file, "--input", """{ "N": "21" }""").Written.ShouldBe("42");
    }

    [Fact]
    public void A_byte_order_mark_is_no_error()
    {
        var file = Path.Combine(_folder.Path, "bom.json");
        File.WriteAllText(file, Definition("bom", Line("A")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Cli.Run("run", file).Written.ShouldBe("A");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8()
    {
        var file = Path.Combine(_folder.Path, "latin.json");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(Definition("latin", Line("A")).Replace("\"name\": \"latin\"", "\"name\": \"é\"", StringComparison.Ordinal)));

        Cli.Run("run", file).ShouldBeUnusable("json.encoding");
    }

    [Fact]
    public void A_missing_file_a_folder_and_no_file()
    {
        Cli.Run("run", Path.Combine(_folder.Path, "nowhere.json")).ShouldBeUnusable("nowhere.json", "file.missing");
        Cli.Run("run", _folder.Path).ShouldBeUnusable("folder");
        Cli.Run("run").ShouldBeUnusable("exactly one file");
        Cli.Run("run", "a.json", "b.json").ShouldBeUnusable("exactly one file");
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_without_reading_them()
    {
        var file = Path.Combine(_folder.Path, "large.json");
        using (var stream = File.Create(file))
            stream.SetLength(100 * 1024 * 1024);

        var before = GC.GetTotalAllocatedBytes();
        var result = Cli.Run("run", file);

        result.ShouldBeUnusable("document.too-large", "104857600");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(50 * 1024 * 1024);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ \"a\": ", "}")]
    [InlineData("{ \"id\": \"s\", \"type\": \"Elsa.If\", \"then\": ", "}")]
    public void Ten_thousand_levels(string open, string close)
    {
        var text = new StringBuilder("{ \"root\": ").Insert(10, open, 10_000).Append('1').Append(close[0], 10_000).Append('}').ToString();

        Cli.Run("run", _folder.Write("deep.json", text)).ShouldBeUnusable("json.depth");
    }

    [Fact]
    public void Two_activities_of_one_id()
    {
        Cli.Run("run", _folder.Write("twins.json", Definition("twins", Line("A"), Line("A")))).ShouldBeUnusable("twins.json", "'A'");
        Cli.Run("run", _folder.Write("cousins.json", Definition("cousins", Line("A"), Sequence("s", Line("A"))))).ShouldBeUnusable("cousins.json", "'A'");
    }

    [Fact]
    public void A_direct_input_with_a_word_that_its_type_does_not_have() =>
        Cli.Run("run", _folder.Write("fork.json", Definition("fork", Activity("K", "Fork", "\"joinMode\": \"Sometimes\"", $"\"branches\": [{Line("A")}]")))).ShouldBeUnusable("K");

    [Fact]
    public void Workflows_that_use_each_other_as_activities_in_a_circle()
    {
        static string Using(string id, string other) => DefinitionWith(
            id, """ "options": { "usableAsActivity": true }, """, Line("before"), $$"""{ "id": "U", "type": "{{other}}", "version": 1, "workflowDefinitionId": "{{other}}" }""");
        var first = _folder.Write("first.json", Using("first", "second"));
        var second = _folder.Write("second.json", Using("second", "first"));

        Cli.Run("run", first, "--with", second).ShouldBeUnusable("first.json", "circle", "first", "second");
        Cli.Run("validate", first, second).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("--input", "{", "not JSON")]
    [InlineData("--input", "", "not JSON")]
    [InlineData("--input", "[1]", "an array")]
    [InlineData("--input", "7", "a number")]
    [InlineData("--input", "null", "null")]
    [InlineData("--input", "{ \"a\": NaN }", "not JSON")]
    [InlineData("--input", "@nowhere.json", "nowhere.json")]
    [InlineData("--mode", "tokens", "counter or token")]
    [InlineData("--mode", "Token", "counter or token")]
    [InlineData("--now", "yesterday", "instant")]
    [InlineData("--now", "2026-02-30T09:00:00Z", "instant")]
    [InlineData("--now", "03/01/2026", "instant")]
    [InlineData("--max-resumes", "-1", "whole number")]
    [InlineData("--max-resumes", "many", "whole number")]
    [InlineData("--seed", "1.5", "whole number")]
    [InlineData("--event", "=1", "names no event")]
    [InlineData("--event", "Go={", "not JSON")]
    [InlineData("--with", "nowhere", "nowhere")]
    public void A_bad_value_of_an_option(string option, string value, string message) =>
        Cli.Run("run", _folder.Write("good.json", Definition("good", Line("A"))), option, value).ShouldBeUnusable(message);

    [Fact]
    public void An_empty_folder_given_by_with() =>
        Cli.Run("run", _folder.Write("good.json", Definition("good", Line("A"))), "--with", Directory.CreateDirectory(Path.Combine(_folder.Path, "empty")).FullName).ShouldBeUnusable("file.none");
}
