using System.Globalization;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>How instants are written in stored documents.</summary>
internal static class TermTexts
{
    /// <summary>An instant in UTC, as the files hold it.</summary>
    public static string Of(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
