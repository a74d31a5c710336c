using System.Globalization;

namespace ResponseWorkflow.Application.Reservations;

/// <summary>Until when a reservation holds, as processes, refusals and the audit trail write it.</summary>
internal static class ReservationInstant
{
    /// <summary>An instant to the second, such as <c>2026-01-31T08:00:00Z</c>.</summary>
    public static string Write(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
