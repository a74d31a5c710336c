namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>Divides the time in which deadlines are due into sections of equal length.</summary>
internal static class PreviewSections
{
    private static readonly TimeSpan[] Lengths =
    [
        TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30),
    ];

    /// <summary>The sections from the first due instant to the last; none when nothing is due.</summary>
    /// <param name="deadlines">The deadlines.</param>
    /// <param name="most">The most sections.</param>
    public static IReadOnlyList<PreviewSection> Of(IReadOnlyCollection<MovedDeadline> deadlines, int most)
    {
        var instants = deadlines.SelectMany(static one => new[] { one.Before, one.After }).OfType<DateTimeOffset>().ToArray();
        if (instants.Length == 0)
            return [];
        var (first, last) = (instants.Min(), instants.Max());
        var length = Array.Find(Lengths, one => Place(last, Floor(first, one), one) < most);
        if (length == default)
            length = TimeSpan.FromDays(Math.Ceiling((last - first).TotalDays / most) + 1);
        var start = Floor(first, length);
        var counts = new (int Before, int After)[Place(last, start, length) + 1];
        foreach (var one in deadlines)
        {
            if (one.Before is { } before)
                counts[Place(before, start, length)].Before++;
            if (one.After is { } after)
                counts[Place(after, start, length)].After++;
        }

        return [.. counts.Select((count, place) => new PreviewSection(start + (place * length), start + ((place + 1) * length), count.Before, count.After))];
    }

    private static DateTimeOffset Floor(DateTimeOffset instant, TimeSpan length) => new(instant.UtcTicks - (instant.UtcTicks % length.Ticks), TimeSpan.Zero);

    private static int Place(DateTimeOffset instant, DateTimeOffset start, TimeSpan length) => (int)Math.Min(int.MaxValue - 1, (instant.UtcTicks - start.UtcTicks) / length.Ticks);
}
