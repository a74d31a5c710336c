using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli;

/// <summary>The command line <c>response</c>, apart from the process it runs in.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">What the command answers; nothing is written to it when the input is unusable.</param>
    /// <param name="errors">Messages about unusable input, and notes.</param>
    /// <param name="clock">The time, where no option gives it.</param>
    /// <returns>The exit code: 0 for success, 1 for an invalid definition, a faulted run or a schema that does not fit, 2 for unusable input.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(clock);
        try
        {
            return (int)Run(args, new CommandContext(output, errors, clock));
        }
        catch (UnusableInputException exception)
        {
            errors.WriteLine($"response: {exception.Message}");
            return (int)ExitCode.Unusable;
        }
#pragma warning disable CA1031 // The edge of the program: whatever went wrong, people get a message and scripts an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            errors.WriteLine($"response: {exception.Message.ReplaceLineEndings(" ")}");
            return (int)ExitCode.Unusable;
        }
        finally
        {
            output.Flush();
            errors.Flush();
        }
    }

    private static ExitCode Run(IReadOnlyList<string> args, CommandContext context)
    {
        if (args.Count == 0)
        {
            HelpText.WriteOverview(context.Errors);
            return ExitCode.Unusable;
        }

        switch (args[0])
        {
            case "--version":
                context.Output.WriteLine($"response {HelpText.Version}");
                return ExitCode.Success;
            case "help" or "--help" or "-h":
                return Help(args, context);
        }

        var (command, words) = CommandTable.Find(args);
        if (ArgumentParser.AsksForHelp(words))
        {
            HelpText.Write(context.Output, command);
            return ExitCode.Success;
        }

        return command.Run(ArgumentParser.Parse(command, words), context);
    }

    private static ExitCode Help(IReadOnlyList<string> args, CommandContext context)
    {
        if (args.Count > 1)
            HelpText.Write(context.Output, CommandTable.Find([.. args.Skip(1)]).Command);
        else
            HelpText.WriteOverview(context.Output);
        return ExitCode.Success;
    }
}
