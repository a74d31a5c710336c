using System.Globalization;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>Ids that order stimuli by the time they came.</summary>
internal static class StimulusIds
{
    /// <summary>The instant as 16 hex digits, then 16 of the given id.</summary>
    public static string New(DateTimeOffset now, string id) => string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:x16}{id.AsSpan(0, 16)}");
}
