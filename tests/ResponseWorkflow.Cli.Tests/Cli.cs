namespace ResponseWorkflow.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
internal static class Cli
{
    public static CliResult Run(params string[] args) => RunAt(TimeProvider.System, args);

    public static CliResult RunAt(TimeProvider clock, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(args, output, errors, clock);
        return new CliResult(exitCode, output.ToString(), errors.ToString());
    }
}
