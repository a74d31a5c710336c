using System.Text.Json;
using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>The command that prints every problem.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_valid_definition_prints_nothing()
    {
        var result = Cli.Run("validate", _folder.Write("good.json", Definition("good", Line("A"))));

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Every_problem_of_every_file_has_a_line_with_its_place()
    {
        const string Named = """ "metadata": { "displayText": "Say hello" } """;
        var first = _folder.Write("a.json", Definition("a", Activity("S", "WriteLine", Script("text", "1 +\n  )"), Named), """{ "id": "X", "type": "Acme.Unheard", "version": 1 }"""));
        var second = _folder.Write("b.json", Definition("b", Activity("C", "Cron", Literal("cronExpression", "every day"))));

        var result = Cli.Run("validate", first, second, "--culture", "en");

        result.ExitCode.ShouldBe(1);
        result.Lines.Length.ShouldBe(3);
        result.Lines.ShouldContain(line => line.StartsWith($"{first}: error expression.syntax activity 'Say hello' (S) text 2:3: ", StringComparison.Ordinal));
        result.Lines.ShouldContain(line => line.StartsWith($"{first}: error activity.type-unknown activity 'X' (X)", StringComparison.Ordinal));
        result.Lines.ShouldContain(line => line.StartsWith($"{second}: error input.cron activity 'C' (C) cronExpression: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_leave_the_definition_valid()
    {
        var result = Cli.Run("validate", _folder.Write("warn.json", Definition("warn", Activity("B", "Break"))), "--culture", "en");

        result.ExitCode.ShouldBe(0);
        result.Lines.ShouldHaveSingleItem().ShouldContain(": warning activity.break-outside-loop activity 'B' (B)");
    }

    [Fact]
    public void A_folder_stands_for_all_definitions_below_it()
    {
        _folder.Write("x/one.json", Definition("one", Line("A")));
        _folder.Write("x/y/two.json", Definition("two", """{ "id": "X", "type": "Acme.Unheard", "version": 1 }"""));
        _folder.Write("x/readme.txt", "no definition");

        var result = Cli.Run("validate", Path.Combine(_folder.Path, "x"));

        result.ExitCode.ShouldBe(1);
        result.Lines.ShouldHaveSingleItem().ShouldContain(Path.Combine("y", "two.json"));
        result.Errors.ShouldContain("2 files");
    }

    [Theory]
    [InlineData("{ broken", "json.syntax")]
    [InlineData("[]", "document.not-an-object")]
    [InlineData("{}", "root.missing")]
    public void An_unusable_file_is_reported_beside_the_others(string text, string code)
    {
        var bad = _folder.Write("bad.json", text);
        var good = _folder.Write("good.json", Definition("good", """{ "id": "X", "type": "Acme.Unheard", "version": 1 }"""));

        var result = Cli.Run("validate", bad, good);

        result.ExitCode.ShouldBe(2);
        result.Lines.ShouldContain(line => line.StartsWith($"{bad}: error {code}", StringComparison.Ordinal));
        result.Lines.ShouldContain(line => line.StartsWith($"{good}: error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_and_one_that_is_too_large_are_unusable()
    {
        var large = Path.Combine(_folder.Path, "large.json");
        using (var stream = File.Create(large))
            stream.SetLength(100 * 1024 * 1024);

        var result = Cli.Run("validate", large, Path.Combine(_folder.Path, "nowhere.json"));

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldContain("document.too-large");
        result.Output.ShouldContain("file.missing");
    }

    [Fact]
    public void Ten_thousand_levels_are_a_problem_and_no_crash()
    {
        var text = "{ \"root\": " + string.Concat(Enumerable.Repeat("{\"id\":\"s\",\"type\":\"Elsa.If\",\"then\":", 10_000)) + "null" + new string('}', 10_001);

        var result = Cli.Run("validate", _folder.Write("deep.json", text));

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldContain("json.depth");
    }

    [Fact]
    public void Messages_come_in_Chinese_too()
    {
        var file = _folder.Write("bad.json", Definition("bad", """{ "id": "X", "type": "Acme.Unheard", "version": 1 }"""));

        Cli.Run("validate", file, "--culture", "zh-CN").Output.ShouldContain("未知");
        Cli.Run("validate", file, "--culture", "en").Output.ShouldContain("unknown");
        Cli.Run("validate", file, "--culture", "fr").ShouldBeUnusable("fr");
    }

    [Fact]
    public void Problems_come_as_JSON_too()
    {
        var file = _folder.Write("bad.json", Definition("bad", ScriptLine("S", "1 +")));

        var result = Cli.Run("validate", file, "--json", "--culture", "zh-CN");

        result.ExitCode.ShouldBe(1);
        var problem = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ShouldHaveSingleItem();
        problem.EnumerateObject().Select(static member => member.Name)
            .ShouldBe(["file", "severity", "code", "activityId", "activityName", "property", "line", "column", "message"]);
        problem.GetProperty("file").GetString().ShouldBe(file);
        problem.GetProperty("code").GetString().ShouldBe("expression.syntax");
        result.Output.ShouldContain("表达式");
        Cli.Run("validate", _folder.Write("good.json", Definition("good", Line("A"))), "--json").Output.ShouldBe("[]\n");
    }

    [Fact]
    public void Files_validated_together_or_given_by_with_see_each_other()
    {
        var used = _folder.Write("used.json", DefinitionWith("greet", """ "options": { "usableAsActivity": true }, """, Line("A")));
        var user = _folder.Write("user.json", Definition("user", """{ "id": "G", "type": "Greet", "version": 1, "workflowDefinitionId": "greet" }"""));

        Cli.Run("validate", user).ExitCode.ShouldBe(1);
        Cli.Run("validate", user, used).ExitCode.ShouldBe(0);
        Cli.Run("validate", user, "--with", used).ExitCode.ShouldBe(0);
        Cli.Run("validate", user, "--with", _folder.Path).ExitCode.ShouldBe(0);
        Cli.Run("validate", user, used, "--with", Path.Combine(_folder.Path, "nowhere.json")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void The_samples_are_clean()
    {
        var result = Cli.Run("validate", Repository.PathOf("workflows", "samples"));

        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }
}
