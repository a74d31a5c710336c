using System.Globalization;

namespace ResponseWorkflow.Engine.Scheduling;

/// <summary>Parses the fields of cron expressions.</summary>
internal static class CronParser
{
    /// <summary>Parses a field that is a set of values; days have their own methods for what else they may say.</summary>
    /// <exception cref="CronParseException">The field is wrong.</exception>
    public static ulong ParseSet(CronField field, string text)
    {
        var bits = 0ul;
        foreach (var part in text.Split(','))
            bits |= ParsePart(field, part);
        return bits;
    }

    /// <summary>Parses the days of the month and of the week.</summary>
    /// <exception cref="CronParseException">One of the fields is wrong.</exception>
    public static CronDays ParseDays(string ofMonth, string ofWeek)
    {
        var days = new CronDays();
        ParseDayOfMonth(days, ofMonth);
        ParseDayOfWeek(days, ofWeek);
        return days;
    }

    private static void ParseDayOfMonth(CronDays days, string text)
    {
        var upper = text.ToUpperInvariant();
        switch (upper)
        {
            case "?":
                days.OfMonth = All(CronField.DayOfMonth);
                return;
            case "LW":
                (days.BeforeLast, days.NearestWeekday) = (0, 0);
                return;
            case "L":
                days.BeforeLast = 0;
                return;
        }

        if (upper.StartsWith("L-", StringComparison.Ordinal))
            days.BeforeLast = Number(CronField.DayOfMonth, upper[2..], 0, 30);
        else if (upper.EndsWith('W'))
            days.NearestWeekday = Value(CronField.DayOfMonth, upper[..^1]);
        else
            days.OfMonth = ParseSet(CronField.DayOfMonth, text);
    }

    private static void ParseDayOfWeek(CronDays days, string text)
    {
        if (text == "?")
        {
            days.OfWeek = All(CronField.DayOfWeek);
            return;
        }

        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            days.Nth = Number(CronField.DayOfWeek, text[(hash + 1)..], 1, 5);
            text = text[..hash];
        }
        else if (text.Length > 1 && text[^1] is 'L' or 'l')
        {
            days.Nth = -1;
            text = text[..^1];
        }

        var bits = days.Nth is null ? ParseSet(CronField.DayOfWeek, text) : 1ul << Value(CronField.DayOfWeek, text);

        // 7 is another name of Sunday.
        days.OfWeek = (bits | (bits >> 7 & 1)) & 0x7F;
    }

    private static ulong ParsePart(CronField field, string part)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var range = slash < 0 ? part : part[..slash];
        var step = slash < 0 ? 1 : Number(field, part[(slash + 1)..], 1, field.Max);
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        int first, last;
        if (range == "*")
            (first, last) = (field.Min, LastOf(field));
        else if (dash < 0)
            (first, last) = (Value(field, range), slash < 0 ? Value(field, range) : LastOf(field));
        else
            (first, last) = (Value(field, range[..dash]), Value(field, range[(dash + 1)..]));

        // A range may run over the end: FRI-MON, 22-2.
        var span = LastOf(field) - field.Min + 1;
        if (first > last)
            last += span;
        var bits = 0ul;
        for (var value = first; value <= last; value += step)
            bits |= 1ul << (value <= Math.Max(LastOf(field), first) ? value : value - span);
        return bits;
    }

    private static int Value(CronField field, string text)
    {
        var named = Array.FindIndex(field.ValueNames, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return named >= 0 ? named + field.Min : Number(field, text, field.Min, field.Max);
    }

    private static int Number(CronField field, string text, int min, int max)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        throw new CronParseException(new CronFormatError(
            field.Name,
            $"'{text}' is not valid in the field '{field.Name}'; values from {min} to {max} are allowed.",
            $"“{field.ChineseName}”字段中的“{text}”无效，允许的取值范围是 {min} 到 {max}。"));
    }

    private static int LastOf(CronField field) => field == CronField.DayOfWeek ? 6 : field.Max;

    private static ulong All(CronField field) => ParsePart(field, "*");
}
