using System.Globalization;

namespace CarrierSimulator.Protocol;

/// <summary>A filter of a list: a path, how it is compared, and with what.</summary>
/// <param name="Path">The members on the way to the value.</param>
/// <param name="Comparison">eq, gt, gte, lt or lte.</param>
/// <param name="Values">For eq any of these; the first for the others.</param>
internal sealed record TmfFilter(string[] Path, string Comparison, IReadOnlyList<string> Values)
{
    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal) { "eq", "gt", "gte", "lt", "lte" };

    /// <summary>Reads a query parameter: <c>state=raised</c>, <c>alarmRaisedTime.gte=2026-03-01T00:00:00Z</c>.</summary>
    public static TmfFilter Read(string name, string value)
    {
        var path = name.Split('.');
        return path.Length > 1 && Comparisons.Contains(path[^1]) ? new TmfFilter(path[..^1], path[^1], value.Split(',')) : new TmfFilter(path, "eq", value.Split(','));
    }

    /// <summary>Whether a value passes. Instants and numbers are compared as such, anything else as text.</summary>
    public bool Lets(string value)
    {
        if (Comparison == "eq")
            return Values.Contains(value, StringComparer.Ordinal);
        var order = Compare(value, Values[0]);
        return Comparison switch { "gt" => order > 0, "gte" => order >= 0, "lt" => order < 0, _ => order <= 0 };
    }

    private static int Compare(string one, string other)
    {
        if (double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var first) && double.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var second))
            return first.CompareTo(second);
        return Instant(one) is { } from && Instant(other) is { } to ? from.CompareTo(to) : string.CompareOrdinal(one, other);
    }

    private static DateTimeOffset? Instant(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
