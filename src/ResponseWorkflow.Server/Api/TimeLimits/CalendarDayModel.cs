using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a day is to a calendar.</summary>
public sealed record CalendarDayModel
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether it is worked.</summary>
    public required DayKind Kind { get; init; }

    /// <summary>The public holiday that it is off for or makes up for; null for none.</summary>
    public required LimitText? Holiday { get; init; }

    /// <summary>Whether the holidays of its year are known; otherwise only the week decides.</summary>
    public required bool IsAnnounced { get; init; }

    /// <summary>What counts of it, by local time.</summary>
    public required IReadOnlyList<string> Windows { get; init; }

    internal static CalendarDayModel Of(CalendarDay day) => new()
    {
        Date = day.Date,
        Kind = day.Kind,
        Holiday = day.Holiday is { } holiday ? LimitText.Of(holiday) : null,
        IsAnnounced = day.IsAnnounced,
        Windows = [.. day.Windows.Select(static window => window.ToString())],
    };
}
