using System.Globalization;
using System.Text.RegularExpressions;

namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>Makes the numbers of cases of the pattern of their kind.</summary>
public static partial class CaseNumberPattern
{
    private const char Counted = '#';

    /// <summary>What is wrong with a pattern, to be put behind its name; null when nothing is.</summary>
    public static string? Fault(string pattern)
    {
        var parts = Part().Matches(pattern);
        if (parts.Count(static part => IsSequence(part.Value)) != 1)
            return "needs {sequence} or {sequence:5} exactly once.";
        if (parts.FirstOrDefault(static part => !IsSequence(part.Value) && part.Value is not ("{code}" or "{unit}" or "{year}" or "{yy}" or "{month}")) is { } unknown)
            return $"has {unknown.Value}; known are {{code}}, {{unit}}, {{year}}, {{yy}}, {{month}} and {{sequence:5}}.";
        var rest = Part().Replace(pattern, "");
        return rest.Any(static one => one is Counted or '{' or '}' or '/' or '\\' or '%' or '?' || char.IsControl(one) || char.IsWhiteSpace(one))
            ? "may hold no spaces and none of # { } / \\ % ? beside its parts."
            : null;
    }

    /// <summary>What all numbers of a series share.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="unitCode">Code of the unit.</param>
    /// <param name="at">When, in the zone in which the year counts.</param>
    public static string SeriesOf(CaseKind kind, string unitCode, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return SeriesOf(kind.NumberPattern, kind.Code, unitCode, at);
    }

    /// <summary>What all numbers of a series share.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="code">What stands where it says <c>{code}</c>.</param>
    /// <param name="unitCode">Code of the unit.</param>
    /// <param name="at">When, in the zone in which the year counts.</param>
    public static string SeriesOf(string pattern, string code, string unitCode, DateTimeOffset at)
    {
        return Part().Replace(pattern, part => part.Value switch
        {
            "{code}" => code,
            "{unit}" => unitCode,
            "{year}" => at.Year.ToString("D4", CultureInfo.InvariantCulture),
            "{yy}" => (at.Year % 100).ToString("D2", CultureInfo.InvariantCulture),
            "{month}" => at.Month.ToString("D2", CultureInfo.InvariantCulture),
            _ => Counted.ToString(),
        });
    }

    /// <summary>A number of a series.</summary>
    public static string NumberOf(CaseKind kind, string series, long place)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return NumberOf(kind.NumberPattern, series, place);
    }

    /// <summary>A number of a series of a pattern.</summary>
    public static string NumberOf(string pattern, string series, long place)
    {
        ArgumentNullException.ThrowIfNull(series);
        var digits = Part().Matches(pattern).First(static part => IsSequence(part.Value)).Groups["digits"];
        var least = digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 1;
        return series.Replace(Counted.ToString(), place.ToString($"D{least}", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static bool IsSequence(string part) => part.StartsWith("{sequence", StringComparison.Ordinal) && (part == "{sequence}" || Digits().IsMatch(part));

    [GeneratedRegex(@"\{[^{}:]*(:(?<digits>[0-9]{1,2}))?[^{}]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^\{sequence:1?[0-9]\}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
