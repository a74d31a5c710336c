using ResponseWorkflow.Cli.Commands;

namespace ResponseWorkflow.Cli.Arguments;

/// <summary>Sorts the words after a command's name into operands and options.</summary>
/// <remarks><c>--name value</c> and <c>--name=value</c> are the same; everything after <c>--</c> is an operand.</remarks>
internal static class ArgumentParser
{
    private const string EndOfOptions = "--";

    /// <summary>Whether the words ask for the command's help instead of its work.</summary>
    public static bool AsksForHelp(IReadOnlyList<string> words) =>
        words.TakeWhile(static word => word != EndOfOptions).Any(static word => word is "--help" or "-h");

    /// <summary>Sorts the words.</summary>
    /// <exception cref="UnusableInputException">An option is unknown, lacks its value or is given twice.</exception>
    public static ParsedArguments Parse(ICommand command, IReadOnlyList<string> words)
    {
        var operands = new List<string>();
        var options = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == EndOfOptions)
            {
                operands.AddRange(words.Skip(i + 1));
                break;
            }

            if (!IsOption(words[i]))
            {
                operands.Add(words[i]);
                continue;
            }

            var (name, value) = Split(words[i]);
            var option = Find(command, name);
            if (option.Value is null && value is not null)
                throw new UnusableInputException($"option {name} takes no value.");
            if (option.Value is not null && value is null)
                value = i + 1 < words.Count && !IsLongOption(words[i + 1]) ? words[++i] : throw new UnusableInputException($"option {name} needs a value: {name} {option.Value}.");
            Add(options, option, value ?? "");
        }

        return new ParsedArguments(operands, options);
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    // A value may begin with one dash, such as a negative number, but not with two.
    private static bool IsLongOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static (string Name, string? Value) Split(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (word, null) : (word[..equals], word[(equals + 1)..]);
    }

    private static CommandOption Find(ICommand command, string name)
    {
        if (command.Options.FirstOrDefault(option => option.Name == name) is { } option)
            return option;
        var hint = Suggestion.For(name, command.Options.Select(static option => option.Name));
        throw new UnusableInputException($"'{command.Name}' has no option '{name}'{hint}. 'response {command.Name} --help' lists them all.");
    }

    private static void Add(Dictionary<string, List<string>> options, CommandOption option, string value)
    {
        if (!options.TryGetValue(option.Name, out var values))
            options.Add(option.Name, values = []);
        else if (!option.IsRepeatable)
            throw new UnusableInputException($"option {option.Name} is given twice.");
        values.Add(value);
    }
}
