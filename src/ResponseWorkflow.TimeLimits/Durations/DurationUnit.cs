namespace ResponseWorkflow.TimeLimits.Durations;

/// <summary>What a length of time is counted in.</summary>
public enum DurationUnit
{
    /// <summary>Minutes that a calendar counts.</summary>
    Minutes,

    /// <summary>Hours that a calendar counts.</summary>
    Hours,

    /// <summary>Days on which a calendar works; the time of day stays.</summary>
    WorkingDays,

    /// <summary>Days of the almanac; the local time of day stays.</summary>
    CalendarDays,

    /// <summary>Months of the almanac; the day of the month stays, or is the last one of a shorter month.</summary>
    Months,

    /// <summary>Until the calendar's last working moment of the same day.</summary>
    SameDay,
}
