namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>What a day is to a calendar.</summary>
public enum DayKind
{
    /// <summary>A day worked as its weekday is.</summary>
    Working,

    /// <summary>A weekend day, a public holiday, or a weekday on which this calendar never works.</summary>
    Off,

    /// <summary>A day, nearly always of a weekend, that is worked to make up for days off around a public holiday.</summary>
    MakeUp,
}
