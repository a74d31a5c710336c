using System.Globalization;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>A row of a file: what stands in it, by the fields of the columns. Not safe for use by several threads.</summary>
/// <param name="number">Its number in the sheet, from 1.</param>
/// <param name="cells">The texts that are given.</param>
/// <param name="fields">The fields that the sheet has columns for.</param>
internal sealed class SheetRow(int number, IReadOnlyDictionary<string, string> cells, IReadOnlySet<string> fields)
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>Its number in the sheet, from 1.</summary>
    public int Number => number;

    /// <summary>The fields that the sheet has columns for.</summary>
    public IReadOnlySet<string> Fields => fields;

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The row as what an import takes.</summary>
    /// <param name="details">What it says; read from this row before.</param>
    public ImportLine<T> Line<T>(T details) => new(number, details, _refusals) { Fields = fields };

    /// <summary>A text; null when the cell is empty.</summary>
    public string? Text(string field) => cells.GetValueOrDefault(field);

    /// <summary>A number; null when the cell is empty or holds none, which is refused.</summary>
    public decimal? Decimal(string field)
    {
        if (Text(field) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        _refusals.Add(ImportRefusals.NoNumber(field));
        return null;
    }

    /// <summary>An instant; null when the cell is empty or holds none, which is refused.</summary>
    /// <param name="field">The field.</param>
    /// <param name="zone">The zone of what is written without one.</param>
    public DateTimeOffset? Instant(string field, TimeZoneInfo zone)
    {
        if (Text(field) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is >= 1 and < 2_958_466)
            return At(DateTime.FromOADate((double)days), zone);
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
            return At(written, zone);
        _refusals.Add(ImportRefusals.NoDate(field));
        return null;
    }

    /// <summary>Yes or no, in either language; null when the cell is empty or says neither, which is refused.</summary>
    public bool? Flag(string field)
    {
        var text = Text(field)?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (text is "是" || string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) || text == "1")
            return true;
        if (text is "否" || string.Equals(text, "no", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) || text == "0")
            return false;
        _refusals.Add(ImportRefusals.NoFlag(field));
        return null;
    }

    /// <summary>One of several values by its key or its name in either language; null when the cell is empty or names none, which is refused.</summary>
    public T? OneOf<T>(string field, IReadOnlyCollection<T> values, Func<T, (string Zh, string En)> names)
        where T : struct, Enum
    {
        var text = Text(field)?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (var value in values)
        {
            if (names(value) is var (zh, en) && (text == zh || string.Equals(text, en, StringComparison.OrdinalIgnoreCase) || string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase)))
                return value;
        }

        _refusals.Add(ImportRefusals.NotAmong(field, values.Select(names)));
        return null;
    }

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(plain, zone.GetUtcOffset(plain)).ToUniversalTime();
    }
}
