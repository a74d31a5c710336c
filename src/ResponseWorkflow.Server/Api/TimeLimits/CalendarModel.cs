using System.Globalization;
using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A calendar.</summary>
public sealed record CalendarModel
{
    /// <summary>Its name in rows.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required LimitText Name { get; init; }

    /// <summary>The zone of its times.</summary>
    public required string Zone { get; init; }

    /// <summary>Whether public holidays are off and make-up days on.</summary>
    public required bool Holidays { get; init; }

    /// <summary>The weekday whose hours a make-up day has.</summary>
    public required string MakeUpDay { get; init; }

    /// <summary>What counts on each weekday.</summary>
    public required CalendarWeek Week { get; init; }

    internal static CalendarModel Of(CalendarDefinition definition) => new()
    {
        Id = definition.Id,
        Name = LimitText.Of(definition.Name),
        Zone = definition.Zone.Id,
        Holidays = definition.ObservesHolidays,
        MakeUpDay = definition.MakeUpDay.ToString().ToLower(CultureInfo.InvariantCulture),
        Week = new CalendarWeek
        {
            Monday = Day(definition, DayOfWeek.Monday), Tuesday = Day(definition, DayOfWeek.Tuesday), Wednesday = Day(definition, DayOfWeek.Wednesday), Thursday = Day(definition, DayOfWeek.Thursday),
            Friday = Day(definition, DayOfWeek.Friday), Saturday = Day(definition, DayOfWeek.Saturday), Sunday = Day(definition, DayOfWeek.Sunday),
        },
    };

    private static string[] Day(CalendarDefinition definition, DayOfWeek day) => definition.Week.TryGetValue(day, out var windows) ? [.. windows.Select(static window => window.ToString())] : [];
}
