using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Reads the inputs of activities of time limits.</summary>
internal static class LimitInputs
{
    /// <summary>The text without what nobody sees around it; null when nothing is left.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The key, which must be given.</summary>
    /// <exception cref="ActivityFaultException"><c>limit.keyMissing</c>.</exception>
    public static string KeyOf(string? text) => Given(text) ?? throw new ActivityFaultException("limit.keyMissing", "The key of the time limit is missing; give one such as fault.recovery.");

    /// <summary>An instant, if it is given.</summary>
    /// <exception cref="ActivityFaultException"><c>limit.instant</c>: it is none.</exception>
    public static DateTimeOffset? InstantOf(string input, DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return null;
        return TypeConversion.TryTo<DateTimeOffset>(value, out var instant)
            ? instant.ToUniversalTime()
            : throw new ActivityFaultException("limit.instant", $"{input}: {value} is no instant; give one such as 2026-01-31T08:00:00+08:00.");
    }

    /// <summary>Facts by name, if they are given.</summary>
    /// <exception cref="ActivityFaultException"><c>limit.facts</c>: they are no object.</exception>
    public static DataObject FactsOf(DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return DataObject.Empty;
        return value.TryGetObject(out var facts) ? facts : throw new ActivityFaultException("limit.facts", "The facts of a time limit are given as an object, such as { distance: 80 }.");
    }

    /// <summary>Keys, each once.</summary>
    public static IReadOnlyList<string> KeysOf(ICollection<string>? keys) => [.. (keys ?? []).Select(Given).OfType<string>().Distinct(StringComparer.Ordinal)];
}
