using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;
using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.Cli.Limits;

/// <summary>Prints the instant that lies a duration after another.</summary>
internal sealed class CalendarAddCommand : ICommand
{
    private const string Calendar = "--calendar";
    private const string From = "--from";
    private const string Duration = "--duration";

    /// <inheritdoc/>
    public string Name => "calendar add";

    /// <inheritdoc/>
    public string Summary => "Prints the instant that lies a duration after another by a calendar.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Calendar, "ID", "The calendar, such as working-days, office-hours, field-service-day or 24x7."),
        new(From, "INSTANT", "Where counting begins, ISO 8601 with offset."),
        new(Duration, "DURATION", "How far, such as \"3 working days\", \"90 min\", \"1.5 h\", \"2 calendar days\", \"1 month\" or \"same day\"."),
        LimitOptions.DataOption,
        LimitOptions.LanguageOption,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  printed", "2  unusable arguments or data"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count > 0)
            throw new UnusableInputException($"'{Name}' takes no operand, but was given '{arguments.Operands[0]}'.");
        var language = LimitOptions.LanguageOf(arguments);
        var calendarId = LimitOptions.Required(arguments, Name, Calendar);
        var from = LimitOptions.Instant(From, LimitOptions.Required(arguments, Name, From));
        var durationText = LimitOptions.Required(arguments, Name, Duration);
        var data = LimitFolder.ReadData(arguments.Value(LimitOptions.Data), language);
        var line = LimitOptions.Refusing(language, () =>
        {
            var calendar = data.Calendars.Get(calendarId);
            return LimitOptions.Text(calendar.ToLocal(calendar.Add(from, LimitDuration.Parse(durationText))));
        });
        context.Output.WriteLine(line);
        return ExitCode.Success;
    }
}
