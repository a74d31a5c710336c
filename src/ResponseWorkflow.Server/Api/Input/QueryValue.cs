using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Input;

/// <summary>A value of the query as it came: what it should be is checked together with all others, so that a refusal names everything that is wrong.</summary>
/// <typeparam name="T">A whole number, a boolean, an instant or an enum.</typeparam>
public readonly struct QueryValue<T>
    where T : struct
{
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'"];

    private readonly string _text;

    private QueryValue(string text) => _text = text;

#pragma warning disable CA1000 // The framework finds it by its name.
    /// <summary>Takes any text.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out QueryValue<T> value)
    {
        // What is asked without the parameter has no value; whether what is given can be used is told later, with its name.
        value = new QueryValue<T>(text ?? "");
        return text is not null;
    }
#pragma warning restore CA1000

    /// <summary>The value.</summary>
    /// <param name="field">Name of the parameter.</param>
    /// <param name="refusals">Takes what is wrong.</param>
    /// <returns>The value; null when it is refused.</returns>
    internal T? Read(string field, ICollection<Refusal> refusals)
    {
        if (Parse(_text) is T value)
            return value;
        refusals.Add(Refuse(field));
        return null;
    }

    private static object? Parse(string text)
    {
        if (typeof(T) == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (typeof(T) == typeof(bool))
            return bool.TryParse(text, out var flag) ? flag : null;
        if (typeof(T) == typeof(DateTimeOffset))
        {
            return DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.ToUniversalTime()
                : null;
        }

        // Names only: a number would mean something else as soon as a member is added.
        return Enum.GetNames(typeof(T)).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known) : null;
    }

    private static Refusal Refuse(string field)
    {
        if (typeof(T) == typeof(int))
            return ApiRefusals.NotANumber(field);
        if (typeof(T) == typeof(bool))
            return ApiRefusals.NotAFlag(field);
        return typeof(T) == typeof(DateTimeOffset) ? ApiRefusals.NotAnInstant(field) : ApiRefusals.NotOneOf(field, Enum.GetNames(typeof(T)));
    }
}
