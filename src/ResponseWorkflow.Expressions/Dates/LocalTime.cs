namespace ResponseWorkflow.Expressions.Dates;

/// <summary>Conversions between UTC and the time of a zone.</summary>
internal static class LocalTime
{
    private static readonly double Earliest = ToTime(DateTime.MinValue.AddDays(2));
    private static readonly double Latest = ToTime(DateTime.MaxValue.AddDays(-2));

    /// <summary>The local time value of a UTC one; NaN stays NaN.</summary>
    public static double FromUtc(double time, TimeZoneInfo zone) => double.IsNaN(time) ? time : time + OffsetAt(time, zone);

    /// <summary>The UTC time value of a local one; NaN stays NaN.</summary>
    /// <remarks>A time that happens twice is the first one; a time that is skipped is read with the offset before the change.</remarks>
    public static double ToUtc(double local, TimeZoneInfo zone)
    {
        if (!double.IsFinite(local) || Math.Abs(local) > DateMath.Limit + DateMath.MillisecondsPerDay)
            return double.NaN;
        var before = OffsetAt(local - DateMath.MillisecondsPerDay, zone);
        if (OffsetAt(local - before, zone) == before)
            return local - before;
        var after = OffsetAt(local + DateMath.MillisecondsPerDay, zone);
        return OffsetAt(local - after, zone) == after ? local - after : local - before;
    }

    /// <summary>The milliseconds that a zone is ahead of UTC at an instant.</summary>
    public static double OffsetAt(double time, TimeZoneInfo zone)
    {
        // Outside the range of the platform's dates the rules of its ends go on.
        var instant = DateTime.UnixEpoch.AddMilliseconds(Math.Clamp(time, Earliest, Latest));
        return zone.GetUtcOffset(instant).TotalMilliseconds;
    }

    private static double ToTime(DateTime date) => (date - DateTime.UnixEpoch).TotalMilliseconds;
}
