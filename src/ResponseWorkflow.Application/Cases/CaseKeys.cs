using System.Text;

namespace ResponseWorkflow.Application.Cases;

/// <summary>The forms in which what people type is compared: width, case and separators make no difference.</summary>
public static class CaseKeys
{
    /// <summary>The end of time, for the order of cases without a due instant. No database's own, which some treat as infinite.</summary>
    public static readonly DateTimeOffset NoDue = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>For the order of cases whose time limit is suspended: behind those that are due at some instant.</summary>
    public static readonly DateTimeOffset PausedDue = new(9998, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A number of a case.</summary>
    public static string OfNumber(string number) => Narrow(number).Trim().ToUpperInvariant();

    /// <summary>A number of a circuit: letters and digits in capitals.</summary>
    /// <returns>Null when none are left.</returns>
    public static string? OfCircuit(string? circuit) => Filled(circuit is null ? null : string.Concat(Narrow(circuit).Where(char.IsLetterOrDigit)).ToUpperInvariant());

    /// <summary>A telephone number: its digits, without the country code of China.</summary>
    /// <returns>Null when there are none.</returns>
    public static string? OfPhone(string? phone)
    {
        if (phone is null)
            return null;
        var narrow = Narrow(phone).Trim();
        var digits = string.Concat(narrow.Where(char.IsAsciiDigit));
        var isInternational = narrow.StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal);
        digits = isInternational ? digits.TrimStart('0') : digits;
        return Filled(isInternational && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits);
    }

    // Half a character cannot be normalized, and stands in no number.
    private static string Narrow(string text) => text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormKC);

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
