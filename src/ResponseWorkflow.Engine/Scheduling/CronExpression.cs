using System.Diagnostics.CodeAnalysis;

namespace ResponseWorkflow.Engine.Scheduling;

/// <summary>A recurring time in cron's notation, in UTC.</summary>
/// <remarks>
/// <para>Six fields: seconds, minutes, hours, day of month, month, day of week; with five fields seconds are 0.</para>
/// <para>
/// Each takes <c>*</c>, values, names (<c>JAN</c>, <c>MON</c>), ranges (<c>1-5</c>, also over the end: <c>FRI-MON</c>), steps (<c>*/15</c>, <c>10/5</c>)
/// and lists. Days take <c>?</c> for any; the day of month also <c>L</c>, <c>L-3</c>, <c>15W</c> and <c>LW</c>; the day of week <c>5L</c> and
/// <c>MON#2</c>. A day must fit both of its fields.
/// </para>
/// <para>Immutable; safe for use by several threads.</para>
/// </remarks>
public sealed class CronExpression
{
    // The longest wait that can occur: 29 February on a given weekday, across a century year without leap day.
    private const int SearchedYears = 41;

    private const int FieldsWithSeconds = 6;

    private readonly ulong _seconds;
    private readonly ulong _minutes;
    private readonly ulong _hours;
    private readonly ulong _months;
    private readonly CronDays _days;

    private CronExpression(string text, string[] fields)
    {
        Text = text;
        _seconds = CronParser.ParseSet(CronField.Seconds, fields[0]);
        _minutes = CronParser.ParseSet(CronField.Minutes, fields[1]);
        _hours = CronParser.ParseSet(CronField.Hours, fields[2]);
        _months = CronParser.ParseSet(CronField.Month, fields[4]);
        _days = CronParser.ParseDays(fields[3], fields[5]);
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>Parses an expression.</summary>
    /// <exception cref="FormatException">The text is no cron expression; the message names the field.</exception>
    public static CronExpression Parse(string text) =>
        TryParse(text, out var expression, out var error) ? expression : throw new FormatException(error.English);

    /// <summary>Parses an expression, or tells what is wrong with it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CronExpression? expression, [NotNullWhen(false)] out CronFormatError? error)
    {
        expression = null;
        error = null;
        var fields = (text ?? "").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == FieldsWithSeconds - 1)
            fields = ["0", .. fields];
        if (fields.Length != FieldsWithSeconds)
        {
            error = new CronFormatError(
                "",
                $"A cron expression has 6 fields (seconds, minutes, hours, day of month, month, day of week); this one has {fields.Length}.",
                $"Cron 表达式应有 6 个字段（秒 分 时 日 月 星期），此处有 {fields.Length} 个。");
            return false;
        }

        try
        {
            expression = new CronExpression(text!, fields);
            return true;
        }
        catch (CronParseException exception)
        {
            error = exception.Error;
            return false;
        }
    }

    /// <summary>The first time later than an instant, in UTC; null when there is none, as for 30 February.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var utc = after.UtcDateTime;
        if (utc >= DateTime.MaxValue.AddSeconds(-1))
            return null;
        var from = utc.AddTicks(TimeSpan.TicksPerSecond - (utc.Ticks % TimeSpan.TicksPerSecond));
        var day = DateOnly.FromDateTime(from);
        var last = day.Year + SearchedYears > DateOnly.MaxValue.Year ? DateOnly.MaxValue : day.AddYears(SearchedYears);
        var earliest = TimeOnly.FromDateTime(from);
        while (true)
        {
            var isInMonth = Has(_months, day.Month);
            if (isInMonth && _days.Matches(day) && FirstTime(earliest) is { } time)
                return new DateTimeOffset(day.ToDateTime(time, DateTimeKind.Utc));
            earliest = TimeOnly.MinValue;
            var step = isInMonth ? 1 : DateTime.DaysInMonth(day.Year, day.Month) - day.Day + 1;
            if (last.DayNumber - day.DayNumber < step)
                return null;
            day = day.AddDays(step);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool Has(ulong bits, int value) => (bits >> value & 1) != 0;

    private static int? FirstAtLeast(ulong bits, int value)
    {
        var rest = value > 63 ? 0 : bits >> value << value;
        return rest == 0 ? null : System.Numerics.BitOperations.TrailingZeroCount(rest);
    }

    private TimeOnly? FirstTime(TimeOnly earliest)
    {
        for (var hour = FirstAtLeast(_hours, earliest.Hour); hour is { } h; hour = FirstAtLeast(_hours, h + 1))
        {
            var firstMinute = h == earliest.Hour ? earliest.Minute : 0;
            for (var minute = FirstAtLeast(_minutes, firstMinute); minute is { } m; minute = FirstAtLeast(_minutes, m + 1))
            {
                var firstSecond = h == earliest.Hour && m == earliest.Minute ? earliest.Second : 0;
                if (FirstAtLeast(_seconds, firstSecond) is { } s)
                    return new TimeOnly(h, m, s);
            }
        }

        return null;
    }
}
