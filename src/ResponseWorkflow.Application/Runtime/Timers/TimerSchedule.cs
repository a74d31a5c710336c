using System.Globalization;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>The schedule of a timed trigger, and the beat that it still owes after a start that failed.</summary>
/// <param name="Text">The cron expression or interval; empty for an instant.</param>
/// <param name="OwedBeat">The beat whose start failed; null when <see cref="TimerRow.DueAt"/> is the beat.</param>
/// <remarks>
/// While a failed start is put off, <see cref="TimerRow.DueAt"/> says when it is tried again, and the beat stands in the column behind the schedule:
/// <c>00:10:00 @ 2026-03-01T08:00:00.0000000+00:00</c>. No schedule holds an <c>@</c> itself.
/// </remarks>
internal sealed record TimerSchedule(string Text, DateTimeOffset? OwedBeat)
{
    private const string Mark = " @ ";

    /// <summary>What a row says.</summary>
    /// <exception cref="FormatException">The owed beat cannot be read.</exception>
    public static TimerSchedule Of(TimerRow row)
    {
        var text = row.Schedule ?? "";
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        return mark < 0
            ? new TimerSchedule(text, null)
            : new TimerSchedule(text[..mark], DateTimeOffset.Parse(text.AsSpan(mark + Mark.Length), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    /// <summary>The beat that a row stands for.</summary>
    public DateTimeOffset BeatOf(TimerRow row) => OwedBeat ?? row.DueAt;

    /// <summary>The column. A beat for which there is no room is left out: the start is then taken for one of the instant that it is tried again.</summary>
    public string? ToColumn()
    {
        var text = OwedBeat is { } beat ? string.Create(CultureInfo.InvariantCulture, $"{Text}{Mark}{beat:O}") : Text;
        text = text.Length > StorageMetadata.NameLength ? Text : text;
        return text.Length == 0 ? null : text;
    }
}
