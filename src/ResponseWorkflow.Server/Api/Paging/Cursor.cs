using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Server.Api.Paging;

/// <summary>Where a page of a list ended: opaque to clients, so that its form may change.</summary>
internal static class Cursor
{
    private const char Separator = '\n';
    private const int MaxLength = 1024;

    /// <summary>Writes a cursor.</summary>
    public static string Write(params ReadOnlySpan<string> parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, parts!)));

    /// <summary>Reads a cursor; null when it is none.</summary>
    public static string[]? Read(string cursor)
    {
        if (cursor.Length is 0 or > MaxLength || !Base64Url.IsValid(cursor))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
        return parts.Any(static part => part.Any(char.IsControl)) ? null : parts;
    }

    /// <summary>An instant in a cursor.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an instant of a cursor; null when it is none.</summary>
    public static DateTimeOffset? Instant(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
