using System.Globalization;
using System.Numerics;
using System.Xml;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Lenient conversion of a value to one of the simple types. Each method answers false, and the type's default, when it cannot.</summary>
internal static class ScalarConversion
{
    /// <summary>ISO 8601 with as many digits of the second as needed.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    // Whole numbers up to here are exact in a double.
    private const double LargestExact = 9_007_199_254_740_992;

    public static bool TryText(DataValue value, out string? result)
    {
        result = value.Kind switch
        {
            DataKind.Null => null,
            DataKind.String => value.AsString(),
            DataKind.Boolean => value.AsBoolean() ? "true" : "false",
            DataKind.Number => JavaScriptNumber.Format(value.AsNumber()),
            _ => DataJson.ToJson(value),
        };
        return true;
    }

    public static bool TryBoolean(DataValue value, out bool result)
    {
        if (value.TryGetBoolean(out result))
            return true;
        if (value.TryGetNumber(out var number))
        {
            result = number is not 0 and not double.NaN;
            return true;
        }

        if (!value.TryGetString(out var text))
            return Fail(out result);
        var trimmed = text.AsSpan().Trim();
        if (trimmed is "1" or "0")
        {
            result = trimmed is "1";
            return true;
        }

        return bool.TryParse(trimmed, out result);
    }

    public static bool TryDouble(DataValue value, out double result)
    {
        if (value.TryGetNumber(out result))
            return true;
        if (value.TryGetBoolean(out var flag))
        {
            result = flag ? 1 : 0;
            return true;
        }

        return value.TryGetString(out var text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out result)
            && double.IsFinite(result)
            || Fail(out result);
    }

    public static bool TryInteger<T>(DataValue value, out T result)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        result = default;
        if (value.TryGetString(out var text) && T.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out result))
            return true;
        if (!TryDouble(value, out var number) || (text is not null && Math.Floor(number) != number))
            return false;

        number = Math.Round(number, MidpointRounding.ToEven);
        if (!(Math.Abs(number) <= LargestExact) || number < double.CreateSaturating(T.MinValue) || number > double.CreateSaturating(T.MaxValue))
            return false;
        result = T.CreateTruncating(number);
        return true;
    }

    public static bool TryDecimal(DataValue value, out decimal result)
    {
        if (value.TryGetString(out var text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out result))
            return true;
        if (!TryDouble(value, out var number) || !(Math.Abs(number) < 7.9e28))
            return Fail(out result);
        result = (decimal)number;
        return true;
    }

    public static bool TrySingle(DataValue value, out float result)
    {
        var done = TryDouble(value, out var number);
        result = (float)number;
        return done;
    }

    public static bool TryGuid(DataValue value, out Guid result) =>
        value.TryGetString(out var text) && Guid.TryParse(text, out result) || Fail(out result);

    public static bool TryUri(DataValue value, out Uri? result)
    {
        result = null;
        return value.IsNull || (value.TryGetString(out var text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out result));
    }

    /// <summary>An instant from ISO 8601 text (UTC when it has no offset) or from milliseconds since 1970, as JavaScript counts.</summary>
    public static bool TryInstant(DataValue value, out DateTimeOffset result)
    {
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (value.TryGetString(out var text))
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out result);
        if (!value.TryGetNumber(out var number) || !(Math.Abs(number) < 6e13))
            return Fail(out result);
        result = DateTimeOffset.UnixEpoch.AddMilliseconds(number);
        return true;
    }

    /// <summary>A date and time; text without offset keeps its clock face, text with one becomes UTC.</summary>
    public static bool TryDateTime(DataValue value, out DateTime result)
    {
        const DateTimeStyles styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (value.TryGetString(out var text))
            return DateTime.TryParse(text, CultureInfo.InvariantCulture, styles, out result);
        var done = TryInstant(value, out var instant);
        result = instant.UtcDateTime;
        return done || Fail(out result);
    }

    public static bool TryDate(DataValue value, out DateOnly result)
    {
        if (value.TryGetString(out var text) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out result))
            return true;
        var done = TryDateTime(value, out var dateTime);
        result = DateOnly.FromDateTime(dateTime);
        return done;
    }

    /// <summary>A time span from <c>d.hh:mm:ss</c> or an ISO 8601 duration such as <c>PT4H</c>.</summary>
    public static bool TryTimeSpan(DataValue value, out TimeSpan result)
    {
        if (!value.TryGetString(out var text))
            return Fail(out result);
        var trimmed = text.Trim();
        if (!trimmed.StartsWith('P') && !trimmed.StartsWith("-P", StringComparison.Ordinal))
            return TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out result);
        try
        {
            result = XmlConvert.ToTimeSpan(trimmed);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return Fail(out result);
        }
    }

    public static bool TryBytes(DataValue value, out byte[]? result)
    {
        result = null;
        if (value.IsNull)
            return true;
        if (!value.TryGetString(out var text))
            return false;
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var written))
            return false;
        result = buffer[..written];
        return true;
    }

    public static bool TryEnum<T>(DataValue value, out T result)
        where T : struct, Enum
    {
        if (value.TryGetString(out var text))
            return Enum.TryParse(text.AsSpan().Trim(), ignoreCase: true, out result) && (Enum.IsDefined(result) || IsFlags<T>()) || Fail(out result);
        if (!TryInteger<long>(value, out var number) || value.Kind == DataKind.Boolean)
            return Fail(out result);
        result = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(result) || IsFlags<T>() || Fail(out result);
    }

    /// <summary>Whether a value is a number, or a text that names one, however large; also <c>NaN</c> and the infinities.</summary>
    public static bool IsNumberLike(DataValue value) =>
        value.Kind == DataKind.Number || (value.TryGetString(out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static bool IsFlags<T>() => typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false);

    private static bool Fail<T>(out T? result)
    {
        result = default;
        return false;
    }
}
