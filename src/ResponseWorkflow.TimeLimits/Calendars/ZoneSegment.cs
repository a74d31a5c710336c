using System.Runtime.InteropServices;

namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>A stretch of time in which a zone keeps one offset from UTC.</summary>
/// <param name="From">First instant, UTC ticks.</param>
/// <param name="To">First instant behind it, UTC ticks.</param>
/// <param name="Offset">Ticks to add to UTC for local time.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ZoneSegment(long From, long To, long Offset)
{
    /// <summary>The segments that cover a span, in order and without gap.</summary>
    public static ZoneSegment[] Cover(TimeZoneInfo zone, long from, long to)
    {
        var segments = new List<ZoneSegment>();
        var start = from;
        var offset = OffsetAt(zone, from);
        for (var at = from; at < to;)
        {
            // No zone changes its offset twice within a day, so that one look a day finds every change.
            var next = Math.Min(at + TimeSpan.TicksPerDay, to);
            var changed = OffsetAt(zone, next);
            if (changed != offset)
            {
                var transition = Transition(zone, at, next, offset);
                segments.Add(new ZoneSegment(start, transition, offset));
                (start, offset) = (transition, changed);
            }

            at = next;
        }

        segments.Add(new ZoneSegment(start, to, offset));
        return [.. segments];
    }

    private static long OffsetAt(TimeZoneInfo zone, long utc) => zone.GetUtcOffset(new DateTime(utc, DateTimeKind.Utc)).Ticks;

    private static long Transition(TimeZoneInfo zone, long before, long after, long offset)
    {
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (OffsetAt(zone, middle) == offset)
                before = middle;
            else
                after = middle;
        }

        return after;
    }
}
