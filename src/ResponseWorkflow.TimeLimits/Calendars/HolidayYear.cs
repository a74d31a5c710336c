namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>The public holidays that were announced for one year.</summary>
/// <param name="Year">The year that the announcement is for; its days may reach into the last days of the year before and the first of the year after.</param>
/// <param name="Holidays">The holidays, in order.</param>
public sealed record HolidayYear(int Year, IReadOnlyList<Holiday> Holidays);
