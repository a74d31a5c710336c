using System.Globalization;
using System.Text.RegularExpressions;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>Reads instants as forms hold them: RFC 3339 with an offset, of the years 1900 to 2999.</summary>
internal static partial class FormInstant
{
    /// <summary>The instant; null when the text is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        if (text.Length > 40 || Shape().Match(text) is not { Success: true } match)
            return null;
        var year = Part(match, "year");
        var month = Part(match, "month");
        var day = Part(match, "day");
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var minutes = match.Groups["sign"].Success ? (Part(match, "offsetHour") * 60) + Part(match, "offsetMinute") : 0;
        if (minutes > 14 * 60)
            return null;
        var local = new DateTime(year, month, day, Part(match, "hour"), Part(match, "minute"), match.Groups["second"].Success ? Part(match, "second") : 0, DateTimeKind.Unspecified);
        var fraction = match.Groups["fraction"].Success ? long.Parse(match.Groups["fraction"].Value.PadRight(7, '0'), CultureInfo.InvariantCulture) : 0;
        return new DateTimeOffset(local.AddTicks(fraction), TimeSpan.FromMinutes(match.Groups["sign"].Value == "-" ? -minutes : minutes));
    }

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // \z: the dollar sign of .NET would let a line break follow.
    [GeneratedRegex(@"^(?<year>(?:19|2[0-9])[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9])(?:\.(?<fraction>[0-9]{1,7}))?)?(?:Z|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-5][0-9]))\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
