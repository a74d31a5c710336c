using ResponseWorkflow.Cli.Arguments;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>A command of <c>response</c>.</summary>
internal interface ICommand
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>What it does, one line.</summary>
    string Summary { get; }

    /// <summary>Its operands as the help shows them, such as <c>FILE...</c>.</summary>
    string Operands { get; }

    /// <summary>Its options.</summary>
    IReadOnlyList<CommandOption> Options { get; }

    /// <summary>What the exit codes mean, one line each.</summary>
    IReadOnlyList<string> ExitCodes { get; }

    /// <summary>Does the work.</summary>
    /// <exception cref="UnusableInputException">The arguments or the files they name cannot be used.</exception>
    ExitCode Run(ParsedArguments arguments, CommandContext context);
}
