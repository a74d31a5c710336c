using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Limits;
using ResponseWorkflow.Cli.Users;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>The commands that there are. A name may have two words, such as <c>db script</c>.</summary>
internal static class CommandTable
{
    /// <summary>All commands, in the order of the help.</summary>
    public static IReadOnlyList<ICommand> All { get; } = 
    [
        new ValidateCommand(), new RunCommand(), new DescribeCommand(), new DbScriptCommand(), new DbStatusCommand(),
        new UserAddCommand(), new UserListCommand(), new UserResetPasswordCommand(), new KeyAddCommand(), new KeyListCommand(), new KeyRevokeCommand(),
        new CalendarDayCommand(), new CalendarAddCommand(), new LimitsExplainCommand(), new LimitsCheckCommand(),
        new AuditVerifyCommand(),
    ];

    /// <summary>Finds the command that words begin with.</summary>
    /// <returns>The command, and the words behind its name.</returns>
    /// <exception cref="UnusableInputException">There is none.</exception>
    public static (ICommand Command, string[] Arguments) Find(IReadOnlyList<string> words)
    {
        foreach (var command in All)
        {
            var name = command.Name.Split(' ');
            if (words.Take(name.Length).SequenceEqual(name, StringComparer.Ordinal))
                return (command, [.. words.Skip(name.Length)]);
        }

        throw new UnusableInputException(Unknown(words));
    }

    private static string Unknown(IReadOnlyList<string> words)
    {
        var group = All.Select(static command => command.Name).Where(name => name.StartsWith($"{words[0]} ", StringComparison.Ordinal)).ToArray();
        if (group.Length > 0 && (words.Count == 1 || words[1].StartsWith('-')))
            return $"'{words[0]}' needs a second word: {string.Join(" or ", group.Select(static name => $"'{name}'"))}.";
        var word = group.Length > 0 ? $"{words[0]} {words[1]}" : words[0];
        return $"there is no command '{word}'{Suggestion.For(word, All.Select(static command => command.Name))}. 'response help' lists the commands.";
    }
}
