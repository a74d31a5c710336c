namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>What one day is to a calendar.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Kind">Whether it is worked.</param>
/// <param name="Holiday">The public holiday that it is off for or makes up for; null for a day that follows the week.</param>
/// <param name="IsAnnounced">Whether the holidays of its year are known; without them only the week decides. True for a calendar without holidays.</param>
/// <param name="Windows">What counts of it, by local time of day.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, LocalText? Holiday, bool IsAnnounced, IReadOnlyList<DayWindow> Windows);
