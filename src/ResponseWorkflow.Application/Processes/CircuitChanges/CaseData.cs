using System.Globalization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.CircuitChanges;

/// <summary>Reads the data of cases, whose shape their schemas have checked.</summary>
internal static class CaseData
{
    /// <summary>A text without what nobody sees around it; null when nothing is left.</summary>
    public static string? Text(DataObject data, string name) => data[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>An instant; null when there is none.</summary>
    public static DateTimeOffset? Instant(DataObject data, string name) =>
        Text(data, name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> Texts(DataObject data, string name) =>
        data[name].TryGetArray(out var items) ? [.. items.Select(static one => one.TryGetString(out var text) ? text.Trim() : "")] : [];
}
