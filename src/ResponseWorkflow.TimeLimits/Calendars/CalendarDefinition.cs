namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>What an administrator says about a calendar.</summary>
public sealed record CalendarDefinition
{
    /// <summary>The name by which rule rows refer to it, such as <c>working-days</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The zone that its times of day are in.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>What counts on each weekday, in order and without overlap; a weekday without an entry is off.</summary>
    public required IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DayWindow>> Week { get; init; }

    /// <summary>Whether public holidays are off and make-up working days are on.</summary>
    public bool ObservesHolidays { get; init; }

    /// <summary>The weekday whose hours a make-up working day at the weekend has.</summary>
    public DayOfWeek MakeUpDay { get; init; } = DayOfWeek.Monday;
}
