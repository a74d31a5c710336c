using System.Globalization;
using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads the files of public holidays.</summary>
internal static class HolidayReader
{
    private const string DateFormat = "yyyy-MM-dd";

    public static HolidayTable Read(IEnumerable<ObjectReader> files, ProblemList problems)
    {
        var years = new Dictionary<int, HolidayYear>();
        var dates = new HashSet<DateOnly>();
        foreach (var file in files)
        {
            if (file.Number("year", isRequired: true) is not { } number)
                continue;
            var year = (int)Math.Clamp(number, 0, 9999);
            if (year != number || !file.File.EndsWith($"/{Year(year)}.json", StringComparison.Ordinal))
                file.Problem("year", "holidays.otherYear", DataMessages.YearOfAnotherFile(number.ToString(CultureInfo.InvariantCulture)));
            var holidays = file.Objects("holidays", isRequired: true).Select(reader => Holiday(reader, year, dates)).ToArray();
            file.Close();
            years[year] = new HolidayYear(year, holidays);
        }

        for (var year = years.Keys.DefaultIfEmpty().Min(); years.Count > 0 && year < years.Keys.Max(); year++)
        {
            if (!years.ContainsKey(year))
                problems.Add($"{SeedFiles.Holidays}{Year(year)}.json", null, null, "holidays.gap", DataMessages.YearGap(Year(year)));
        }

        return problems.IsEmpty ? new HolidayTable(years.Values) : HolidayTable.Empty;
    }

    private static Holiday Holiday(ObjectReader reader, int year, HashSet<DateOnly> dates)
    {
        var name = reader.Words("name", isRequired: true);
        reader.Row = name?.English;
        var off = Dates(reader, "off", year, dates);
        var makeUp = Dates(reader, "makeUp", year, dates);
        reader.Close();
        return new Holiday(name ?? new LocalText("", ""), off, makeUp);
    }

    private static List<DateOnly> Dates(ObjectReader reader, string field, int year, HashSet<DateOnly> dates)
    {
        var found = new List<DateOnly>();
        foreach (var text in reader.Texts(field))
        {
            if (!DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                reader.Problem(field, "holidays.date", DataMessages.NotADate(text));
            else if (!BelongsTo(date, year))
                reader.Problem(field, "holidays.otherYear", DataMessages.DateOfAnotherYear(text, Year(year)));
            else if (!dates.Add(date))
                reader.Problem(field, "holidays.dateTwice", DataMessages.DateTwice(text));
            else
                found.Add(date);
        }

        return found;
    }

    // New Year's days off and their make-up days may lie in the neighbouring month of the neighbouring year.
    private static bool BelongsTo(DateOnly date, int year) => date.Year == year || (date.Year == year - 1 && date.Month == 12) || (date.Year == year + 1 && date.Month == 1);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
