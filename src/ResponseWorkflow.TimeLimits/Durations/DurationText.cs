using System.Buffers;
using System.Globalization;

namespace ResponseWorkflow.TimeLimits.Durations;

/// <summary>The written form of durations.</summary>
internal static class DurationText
{
    private static readonly Dictionary<string, DurationUnit> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["min"] = DurationUnit.Minutes, ["minute"] = DurationUnit.Minutes, ["minutes"] = DurationUnit.Minutes, ["分钟"] = DurationUnit.Minutes,
        ["h"] = DurationUnit.Hours, ["hour"] = DurationUnit.Hours, ["hours"] = DurationUnit.Hours, ["小时"] = DurationUnit.Hours,
        ["working day"] = DurationUnit.WorkingDays, ["working days"] = DurationUnit.WorkingDays, ["个工作日"] = DurationUnit.WorkingDays, ["工作日"] = DurationUnit.WorkingDays,
        ["calendar day"] = DurationUnit.CalendarDays, ["calendar days"] = DurationUnit.CalendarDays, ["个自然日"] = DurationUnit.CalendarDays, ["自然日"] = DurationUnit.CalendarDays,
        ["month"] = DurationUnit.Months, ["months"] = DurationUnit.Months, ["个月"] = DurationUnit.Months,
    };

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("-0123456789.");
    private static readonly string[] SameDay = ["same day", "当日"];

    /// <summary>Reads a text; returns what is wrong with it, or null.</summary>
    public static LocalText? Read(string text, out LimitDuration? duration)
    {
        duration = null;
        var trimmed = text.Trim();
        if (SameDay.Contains(trimmed, StringComparer.OrdinalIgnoreCase))
        {
            duration = LimitDuration.SameDay;
            return null;
        }

        var digits = trimmed.AsSpan().IndexOfAnyExcept(NumberCharacters);
        if (digits <= 0 || !decimal.TryParse(trimmed.AsSpan(0, digits), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
            return Messages.NotADuration(text);
        if (!Units.TryGetValue(trimmed[digits..].Trim(), out var unit))
            return Messages.NotADuration(text);
        if (LimitDuration.Check(amount, unit) is { } problem)
            return problem;
        duration = LimitDuration.Of(amount, unit);
        return null;
    }

    public static string Write(LimitDuration duration, TextLanguage language)
    {
        var amount = (duration.Amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        if (language == TextLanguage.SimplifiedChinese)
        {
            return duration.Unit switch
            {
                DurationUnit.Minutes => $"{amount} 分钟",
                DurationUnit.Hours => $"{amount} 小时",
                DurationUnit.WorkingDays => $"{amount} 个工作日",
                DurationUnit.CalendarDays => $"{amount} 个自然日",
                DurationUnit.Months => $"{amount} 个月",
                _ => "当日",
            };
        }

        return duration.Unit switch
        {
            DurationUnit.Minutes => $"{amount} min",
            DurationUnit.Hours => $"{amount} h",
            DurationUnit.WorkingDays => amount == "1" ? "1 working day" : $"{amount} working days",
            DurationUnit.CalendarDays => amount == "1" ? "1 calendar day" : $"{amount} calendar days",
            DurationUnit.Months => amount == "1" ? "1 month" : $"{amount} months",
            _ => "same day",
        };
    }

    /// <summary>A span of counted time in words, to the second, such as "1 h 36 min".</summary>
    public static string WriteTime(TimeSpan time, TextLanguage language)
    {
        var isChinese = language == TextLanguage.SimplifiedChinese;
        var sign = time < TimeSpan.Zero ? "-" : "";
        var span = time.Duration();
        var parts = new List<string>(3);
        if (span.Ticks >= TimeSpan.TicksPerHour)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{span.Ticks / TimeSpan.TicksPerHour} {(isChinese ? "小时" : "h")}"));
        if (span.Minutes > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} {(isChinese ? "分钟" : "min")}"));
        if (span.Seconds > 0 || parts.Count == 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{span.Seconds} {(isChinese ? "秒" : "s")}"));
        return sign + string.Join(' ', parts);
    }
}
