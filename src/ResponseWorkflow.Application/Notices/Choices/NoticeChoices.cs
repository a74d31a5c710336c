using System.Text.Json.Serialization;

namespace ResponseWorkflow.Application.Notices.Choices;

/// <summary>What somebody has chosen: by which channels what comes, and when the person wants quiet.</summary>
public sealed record NoticeChoices
{
    /// <summary>Nothing was chosen.</summary>
    public static NoticeChoices None { get; } = new();

    /// <summary>The channels of kinds, beside the pages. A kind that does not stand here has the channels that it has for everybody.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Channels { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>When quiet begins, local time; null for no quiet hours.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>When quiet ends, local time; before its begin when it lasts over midnight.</summary>
    public TimeOnly? QuietTo { get; init; }

    /// <summary>The channels chosen for a kind; null when nothing was.</summary>
    public IReadOnlyList<string>? ChannelsOf(string kind) => Channels.GetValueOrDefault(kind);

    /// <summary>When the quiet hours end in which an instant lies; null when it lies in none.</summary>
    public DateTimeOffset? QuietUntil(DateTimeOffset at, TimeZoneInfo zone)
    {
        if (QuietFrom is not { } from || QuietTo is not { } to || from == to)
            return null;
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        var isQuiet = from < to ? time >= from && time < to : time >= from || time < to;
        if (!isQuiet)
            return null;
        var end = local.Date + to.ToTimeSpan();
        if (end <= local)
            end = end.AddDays(1);

        // A time that the zone skips is moved on with the clocks.
        if (zone.IsInvalidTime(end))
            end = end.AddHours(1);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(end, zone), TimeSpan.Zero);
    }

    /// <summary>Whether nothing was chosen.</summary>
    [JsonIgnore]
    public bool IsEmpty => Channels.Count == 0 && QuietFrom is null;
}
