using System.Collections.Frozen;

namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>The calendars that rule rows can name. Immutable, for any thread.</summary>
public sealed class CalendarCatalogue
{
    private readonly FrozenDictionary<string, ServiceCalendar> _calendars;

    /// <summary>Makes all calendars ready for use.</summary>
    /// <param name="definitions">What the administrators said; ids differ.</param>
    /// <param name="holidays">The public holidays of all of them.</param>
    /// <exception cref="TimeLimitException">A calendar's windows are wrong.</exception>
    public CalendarCatalogue(IEnumerable<CalendarDefinition> definitions, HolidayTable holidays)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Holidays = holidays;
        All = [.. definitions.Select(definition => new ServiceCalendar(definition, holidays))];
        _calendars = All.ToFrozenDictionary(static calendar => calendar.Id, StringComparer.Ordinal);
    }

    /// <summary>The public holidays of all calendars.</summary>
    public HolidayTable Holidays { get; }

    /// <summary>All calendars, in the order of their definitions.</summary>
    public IReadOnlyList<ServiceCalendar> All { get; }

    /// <summary>Finds a calendar.</summary>
    /// <param name="id">Its name.</param>
    /// <exception cref="TimeLimitException">There is none of that name.</exception>
    public ServiceCalendar Get(string id) => Find(id) ?? throw new TimeLimitException("calendar.unknown", Messages.UnknownCalendar(id, string.Join(", ", All.Select(static calendar => calendar.Id))));

    /// <summary>Finds a calendar.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>The calendar, or null when there is none of that name.</returns>
    public ServiceCalendar? Find(string id) => _calendars.GetValueOrDefault(id);
}
