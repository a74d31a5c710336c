using ResponseWorkflow.Cli.Arguments;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>The commands that there are.</summary>
internal static class CommandTable
{
    /// <summary>All commands, in the order of the help.</summary>
    public static IReadOnlyList<ICommand> All { get; } = [new ValidateCommand(), new RunCommand(), new DescribeCommand()];

    /// <summary>Finds a command by its word.</summary>
    /// <exception cref="UnusableInputException">There is none.</exception>
    public static ICommand Find(string name) => All.FirstOrDefault(command => command.Name == name)
        ?? throw new UnusableInputException($"there is no command '{name}'{Suggestion.For(name, All.Select(static command => command.Name))}. 'response help' lists the commands.");
}
