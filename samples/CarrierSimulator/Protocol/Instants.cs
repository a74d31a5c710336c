using System.Globalization;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Protocol;

/// <summary>Instants as ISO 8601 in UTC.</summary>
internal static class Instants
{
    /// <summary>Writes one.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads one; null when there is none.</summary>
    public static DateTimeOffset? Read(JsonNode? value, string field)
    {
        if (value is null)
            return null;
        return DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : throw TmfException.Invalid(field, "须为 ISO 8601 时间。", "must be an instant in ISO 8601.");
    }
}
