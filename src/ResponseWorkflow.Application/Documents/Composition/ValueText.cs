using System.Globalization;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>Writes values as people read them. What does not fit its field is shown as it is: a document hides nothing.</summary>
internal static class ValueText
{
    private static readonly (string Unit, double Kilobits)[] Bandwidths = [("Gbit/s", 1_000_000), ("Mbit/s", 1000)];

    /// <summary>A value; empty where there is none.</summary>
    public static string Of(DataValue value, DocumentField field, bool isEnglish, TimeZoneInfo zone) => field.Kind switch
    {
        _ when value.IsNull => "",
        DocumentFieldKind.Number when NumberOf(value) is { } number => WithUnit(Number(number, field.Digits), field.Unit),
        DocumentFieldKind.Money when NumberOf(value) is { } amount => (isEnglish ? "CNY " : "¥") + amount.ToString("#,##0.00", CultureInfo.InvariantCulture),
        DocumentFieldKind.Bandwidth when NumberOf(value) is { } bandwidth => Bandwidth(bandwidth),
        DocumentFieldKind.Date when DayOf(value, zone) is { } day => day.ToString(isEnglish ? "d MMM yyyy" : "yyyy年M月d日", CultureInfo.InvariantCulture),
        DocumentFieldKind.Instant when InstantOf(value) is { } instant => TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DocumentFieldKind.Choice => Choice(value, field, isEnglish),
        _ => Plain(value, isEnglish),
    };

    /// <summary>A number, given as such or in digits; null when it is none.</summary>
    public static double? NumberOf(DataValue value) => value.TryGetNumber(out var number)
        ? number
        : value.TryGetString(out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;

    /// <summary>A day, given as such or as an instant in the zone; null when it is none.</summary>
    public static DateOnly? DayOf(DataValue value, TimeZoneInfo zone)
    {
        if (value.TryGetString(out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return InstantOf(value) is { } instant ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime) : null;
    }

    /// <summary>An instant with its offset; null when it is none.</summary>
    public static DateTimeOffset? InstantOf(DataValue value) =>
        value.TryGetString(out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.RoundtripKind, out var instant) ? instant : null;

    private static string Number(double number, int? digits)
    {
        // Ratios of errors are read as powers of ten.
        const double tiny = 1e-3;
        if (digits is { } fixedDigits)
            return number.ToString("#,##0." + new string('0', fixedDigits), CultureInfo.InvariantCulture).TrimEnd('.');
        return number != 0 && Math.Abs(number) < tiny ? number.ToString("0.###e+0", CultureInfo.InvariantCulture) : number.ToString("#,##0.######", CultureInfo.InvariantCulture);
    }

    private static string WithUnit(string number, string? unit) => string.IsNullOrEmpty(unit) ? number : $"{number} {unit}";

    private static string Bandwidth(double kilobits)
    {
        foreach (var (unit, size) in Bandwidths)
        {
            if (kilobits >= size)
                return $"{Number(kilobits / size, null)} {unit}";
        }

        return $"{Number(kilobits, null)} kbit/s";
    }

    private static string Choice(DataValue value, DocumentField field, bool isEnglish)
    {
        var plain = Plain(value, isEnglish);
        return (value.TryGetBoolean(out var flag) ? field.ChoiceOf(flag ? "true" : "false") : field.ChoiceOf(plain)) is { } choice ? isEnglish ? choice.En : choice.Zh : plain;
    }

    private static string Plain(DataValue value, bool isEnglish) => value.Kind switch
    {
        DataKind.String => value.AsString(),
        DataKind.Boolean => (value.AsBoolean(), isEnglish) switch { (true, true) => "Yes", (true, false) => "是", (false, true) => "No", _ => "否" },
        DataKind.Number => Number(value.AsNumber(), null),
        DataKind.Array => string.Join(isEnglish ? ", " : "、", value.AsArray().Select(one => Plain(one, isEnglish)).Where(static text => text.Length > 0)),
        DataKind.Object => DataJson.ToJson(value),
        _ => "",
    };
}
