using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResponseWorkflow.Application.Cases.History;

/// <summary>Makes what stands in the history of cases.</summary>
internal static class CaseEvents
{
    // Chinese stays readable in the database; the pages that show it encode it for themselves.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An event.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="act">One of <see cref="CaseActs"/>.</param>
    /// <param name="by">Who; null when the process does it.</param>
    /// <param name="at">When.</param>
    /// <param name="order">Its place among those of the same case and transaction, from 0.</param>
    /// <param name="unique">Tells it from those of other transactions at the same instant.</param>
    /// <param name="data">What exactly.</param>
    public static CaseEventRow Of(string caseId, string act, string? by, DateTimeOffset at, int order, string unique, object data) => new()
    {
        CaseId = caseId,
        Id = string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x16}-{order:x4}-{unique.AsSpan(0, 12)}"),
        Act = act,
        By = by,
        At = at,
        Data = JsonSerializer.Serialize(data, Json),
    };

    /// <summary>The lowest id of an instant.</summary>
    public static string From(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x16}");

    /// <summary>The lowest id that is later than every event at or before an instant.</summary>
    public static string After(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks + 1:x16}");
}
