using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads the file of calendars.</summary>
internal static class CalendarReader
{
    private static readonly Dictionary<string, DayOfWeek> Days = new(StringComparer.Ordinal)
    {
        ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
    };

    public static CalendarCatalogue Read(IEnumerable<ObjectReader> files, HolidayTable holidays, ProblemList problems)
    {
        var definitions = new List<CalendarDefinition>();
        foreach (var file in files)
        {
            foreach (var reader in file.Objects("calendars", isRequired: true))
            {
                if (Definition(reader, holidays) is { } definition)
                    definitions.Add(definition);
            }

            file.Close();
        }

        foreach (var group in definitions.GroupBy(static definition => definition.Id, StringComparer.Ordinal).Where(static group => group.Count() > 1))
            problems.Add(SeedFiles.Calendars, group.Key, "id", "name.twice", DataMessages.NameTwice(group.Key));
        return new CalendarCatalogue(definitions.DistinctBy(static definition => definition.Id, StringComparer.Ordinal), holidays);
    }

    private static CalendarDefinition? Definition(ObjectReader reader, HolidayTable holidays)
    {
        var id = reader.Text("id", isRequired: true);
        reader.Row = id;
        var name = reader.Words("name", isRequired: true);
        var zone = Zone(reader);
        var observesHolidays = reader.Truth("holidays");
        var makeUpDay = reader.Choice("makeUpDay", DayOfWeek.Monday, Days);
        var week = Week(reader);
        reader.Close();
        if (id is null || name is null || zone is null || week is null)
            return null;
        var definition = new CalendarDefinition { Id = id, Name = name, Zone = zone, ObservesHolidays = observesHolidays, MakeUpDay = makeUpDay, Week = week };
        try
        {
            _ = new ServiceCalendar(definition, holidays);
            return definition;
        }
        catch (TimeLimitException exception)
        {
            reader.Problem("week", exception.Code, exception.Text);
            return null;
        }
    }

    private static TimeZoneInfo? Zone(ObjectReader reader)
    {
        if (reader.Text("zone", isRequired: true) is not { } id)
            return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        reader.Problem("zone", "calendar.zone", DataMessages.UnknownZone(id));
        return null;
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<DayWindow>>? Week(ObjectReader reader)
    {
        if (reader.Object("week", isRequired: true) is not { } days)
            return null;
        var isRight = true;
        var week = new Dictionary<DayOfWeek, IReadOnlyList<DayWindow>>();
        foreach (var (name, day) in Days)
        {
            var windows = new List<DayWindow>();
            foreach (var text in days.Texts(name))
            {
                if (DayWindow.TryParse(text, out var window))
                {
                    windows.Add(window);
                    continue;
                }

                isRight = false;
                days.Problem(name, "calendar.window", DataMessages.NotAWindow(text));
            }

            week[day] = windows;
        }

        days.Close();
        return isRight ? week : null;
    }
}
