using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>Commands, options and the help.</summary>
public sealed class OptionTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_version_is_printed()
    {
        var result = Cli.Run("--version");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldMatch(@"^response \d+\.\d+\.\d+\n$");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public void The_help_lists_every_command(string word)
    {
        var result = Cli.Run(word);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("validate");
        result.Output.ShouldContain("run");
        result.Output.ShouldContain("describe");
        result.Output.ShouldContain("db script");
        result.Output.ShouldContain("db status");
    }

    [Theory]
    [InlineData("validate", "--json")]
    [InlineData("run", "--until-end")]
    [InlineData("describe", "--pretty")]
    public void Every_command_explains_its_options(string command, string option)
    {
        var help = Cli.Run(command, "--help");

        help.ExitCode.ShouldBe(0);
        help.Output.ShouldContain(option);
        help.Output.ShouldContain("Exit codes");
        Cli.Run("help", command).Output.ShouldBe(help.Output);
        Cli.Run(command, "file.json", "--unknown", "-h").Output.ShouldBe(help.Output);
    }

    [Fact]
    public void Without_a_command_the_overview_is_an_error() => Cli.Run().ShouldBeUnusable("Usage");

    [Theory]
    [InlineData("valdiate", "did you mean 'validate'?")]
    [InlineData("RUN", "no command 'RUN'")]
    [InlineData("help", "no command 'xyzzy'", "xyzzy")]
    [InlineData("db", "needs a second word: 'db script' or 'db status'")]
    [InlineData("db", "did you mean 'db status'?", "stauts")]
    public void An_unknown_command_is_refused(string command, string message, string? further = null) =>
        Cli.Run(further is null ? [command] : [command, further]).ShouldBeUnusable(message);

    [Theory]
    [InlineData("--untilend", "did you mean '--until-end'?")]
    [InlineData("--inptu", "did you mean '--input'?")]
    [InlineData("--frobnicate-the-thing", "no option '--frobnicate-the-thing'")]
    [InlineData("-x", "no option '-x'")]
    public void An_unknown_option_is_refused_with_a_suggestion(string option, string message) => Cli.Run("run", "a.json", option).ShouldBeUnusable(message);

    [Fact]
    public void A_missing_value_a_superfluous_value_and_a_second_value_are_refused()
    {
        Cli.Run("run", "a.json", "--input").ShouldBeUnusable("--input needs a value");
        Cli.Run("run", "a.json", "--input", "--mode", "token").ShouldBeUnusable("--input needs a value");
        Cli.Run("run", "a.json", "--until-end=yes").ShouldBeUnusable("takes no value");
        Cli.Run("run", "a.json", "--mode", "token", "--mode", "counter").ShouldBeUnusable("given twice");
        Cli.Run("describe", "a.json").ShouldBeUnusable("takes no file");
        Cli.Run("validate").ShouldBeUnusable("needs a file");
    }

    [Fact]
    public void A_value_may_follow_an_equals_sign_and_options_may_end()
    {
        var file = _folder.Write("-odd.json", Definition("odd", ScriptLine("A", "`${getInput('x')}${getCorrelationId()}`")));
        var folder = Environment.CurrentDirectory;

        Cli.Run("run", file, "--input={\"x\":\"a=b \"}", "--correlation-id=c=d").Written.ShouldBe("a=b c=d");
        Cli.Run("run", "--", Path.GetRelativePath(folder, file)).Written.ShouldBe("nullnull");
    }
}
