using System.Globalization;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.Cli.Limits;

/// <summary>Prints what days are to a calendar.</summary>
internal sealed class CalendarDayCommand : ICommand
{
    private const string Calendar = "--calendar";
    private const string DefaultCalendar = "working-days";

    /// <inheritdoc/>
    public string Name => "calendar day";

    /// <inheritdoc/>
    public string Summary => "Prints whether days are worked, and the public holidays that they belong to.";

    /// <inheritdoc/>
    public string Operands => "DATE...";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Calendar, "ID", $"The calendar; {DefaultCalendar} when not given."),
        LimitOptions.DataOption,
        new(LimitOptions.Language, "en|zh-CN", "Prints the holiday's name in one language; both when not given."),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  printed", "2  unusable arguments or data"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count == 0)
            throw new UnusableInputException($"'{Name}' needs a date: response calendar day 2025-01-26");
        var language = LimitOptions.LanguageOf(arguments);
        var dates = arguments.Operands.Select(Date).ToArray();
        var data = LimitFolder.ReadData(arguments.Value(LimitOptions.Data), language);
        var lines = LimitOptions.Refusing(language, () =>
        {
            var calendar = data.Calendars.Get(arguments.Value(Calendar) ?? DefaultCalendar);
            return dates.Select(date => Line(calendar.Day(date), arguments.Has(LimitOptions.Language) ? language : null)).ToArray();
        });
        foreach (var line in lines)
            context.Output.WriteLine(line);
        return ExitCode.Success;
    }

    private static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new UnusableInputException($"'{text}' is no date, such as 2025-01-26.");

    private static string Line(CalendarDay day, TextLanguage? language)
    {
        var kind = day.Kind switch { DayKind.Working => "working", DayKind.MakeUp => "make-up", _ => "off" };
        var remark = day.Holiday ?? (day.IsAnnounced ? null : new LocalText("节假日尚未公布", "holidays not announced"));
        var name = remark is null ? "" : language is { } one ? $" {remark.In(one)}" : $" {remark.Chinese} {remark.English}";
        return $"{day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {kind}{name}";
    }
}
