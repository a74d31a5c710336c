using System.Globalization;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Cli.Limits;

/// <summary>Prints everything that is wrong with data of time limits.</summary>
internal sealed class LimitsCheckCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "limits check";

    /// <inheritdoc/>
    public string Summary => "Prints every problem of rule rows, calendars and holidays in a folder.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } = [LimitOptions.DataOption, LimitOptions.LanguageOption];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  everything is right", "1  there are problems", "2  the folder cannot be read"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count > 0)
            throw new UnusableInputException($"'{Name}' takes no operand, but was given '{arguments.Operands[0]}'; the folder is named by {LimitOptions.Data}.");
        var language = LimitOptions.LanguageOf(arguments);
        var reading = LimitFolder.Read(LimitOptions.Required(arguments, Name, LimitOptions.Data));
        foreach (var problem in reading.Problems)
            context.Output.WriteLine(problem.In(language));
        context.Errors.WriteLine(language == TextLanguage.SimplifiedChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{reading.Problems.Length} 个问题")
            : string.Create(CultureInfo.InvariantCulture, $"{reading.Problems.Length} problem(s)"));
        return reading.Data is null ? ExitCode.Failure : ExitCode.Success;
    }
}
