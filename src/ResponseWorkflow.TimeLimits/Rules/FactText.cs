using System.Globalization;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>Reads facts that were written as text.</summary>
internal static class FactText
{
    private static readonly string[] InstantFormats = ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mm'Z'", "yyyy-MM-ddTHH:mm:ss'Z'", "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The value, or null when the fact cannot have it.</summary>
    public static FactValue? Read(FactDefinition fact, Vocabulary vocabulary, string text)
    {
        if (fact.Name == CaseFacts.Grade)
            return vocabulary.Grade(text) is { } grade ? FactValue.Of(grade.Name) : null;
        return fact.Kind switch
        {
            FactKind.Number => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? FactValue.Of(number) : null,
            FactKind.Truth => bool.TryParse(text, out var truth) ? FactValue.Of(truth) : null,
            FactKind.Instant => TryInstant(text, out var instant) ? FactValue.Of(instant) : null,
            _ => text.Length > 0 && (fact.Words.IsEmpty || fact.Words.Contains(text, StringComparer.Ordinal)) ? FactValue.Of(text) : null,
        };
    }

    /// <summary>What would have been right.</summary>
    public static LocalText Expected(FactDefinition fact, Vocabulary vocabulary, string text) => fact.Kind switch
    {
        FactKind.Number => Messages.FactNotANumber(fact.Name, text),
        FactKind.Truth => Messages.FactNotATruth(fact.Name, text),
        FactKind.Instant => Messages.FactNotAnInstant(fact.Name, text),
        _ => Messages.FactNotAWord(fact.Name, text, string.Join(", ", fact.Name == CaseFacts.Grade ? vocabulary.Grades.Select(static grade => grade.Name) : fact.Words)),
    };

    /// <summary>Reads an instant; it must say its offset from UTC.</summary>
    public static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
}
