namespace Installation;

/// <summary>Every command of the README is run by a test: those of the command line by the tests of that program, the others here or by whoever runs the tests.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] RunHere = ["./demo.sh", "./demo.sh --play circuit-order", "dotnet run --project src/ResponseWorkflow.Server -c Release", "./test.sh"];
    private const string CommandLine = "dotnet run --project src/ResponseWorkflow.Cli -- ";

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void It_shows_no_other_commands(string name)
    {
        var commands = File.ReadLines(Repository.PathOf(name))
            .Select(static line => line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : "")
            .Where(static line => line.StartsWith("./", StringComparison.Ordinal) || line.StartsWith("dotnet ", StringComparison.Ordinal) || line.StartsWith("response ", StringComparison.Ordinal))
            .ToList();

        commands.Where(static command => !command.StartsWith(CommandLine, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ShouldBe(RunHere, ignoreOrder: true);
    }
}
