using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>Reads what definitions give to the activities of dispatch orders.</summary>
internal static class OrderInputs
{
    /// <summary>A text without what nobody sees around it; null when nothing is left.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace("\0", "", StringComparison.Ordinal);

    /// <summary>One of some names, in any case; null when none is given.</summary>
    /// <exception cref="ActivityFaultException">There is no such name.</exception>
    public static T? ChoiceOf<T>(string code, string? text)
        where T : struct, Enum
    {
        if (Given(text) is not { } given)
            return null;
        return Enum.GetNames<T>().FirstOrDefault(name => name.Equals(given, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : throw new ActivityFaultException(code, $"'{given}' is no state; give one of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    /// <summary>An instant; null when none is given.</summary>
    /// <exception cref="ActivityFaultException">It is none.</exception>
    public static DateTimeOffset? InstantOf(string code, DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return null;
        return TypeConversion.TryTo<DateTimeOffset>(value, out var instant)
            ? instant.ToUniversalTime()
            : throw new ActivityFaultException(code, $"{value} is no instant; give one such as 2026-01-31T08:00:00Z.");
    }
}
