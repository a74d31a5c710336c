using System.Globalization;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Rules;
using Case = ResponseWorkflow.Application.Cases.CaseFacts;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>What rule rows may ask of a case, as it is stored with a limit: texts by the names of facts.</summary>
internal static class LimitFacts
{
    private const string Process = "process", Unit = "unit", Grade = "grade", CaseKind = "kind";

    /// <summary>Gathers the facts: those of the case, and over them those that the process gives.</summary>
    /// <param name="vocabulary">The facts that there are.</param>
    /// <param name="subject">The case; null when there is none.</param>
    /// <param name="given">What the process gives, by name.</param>
    /// <param name="stated">A limit that an order or a promise states; null for none.</param>
    /// <returns>Their JSON. What is no fact, or cannot have the value, is left out: a process that has gone on cannot be asked again.</returns>
    public static string Gather(Vocabulary vocabulary, Case? subject, DataObject given, DateTimeOffset? stated)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in vocabulary.Facts)
        {
            var text = TextOf(given[fact.Name]) ?? (fact.Name == CaseFacts.Stated && stated is { } limit ? Text(limit) : OfCase(subject, fact.Name));
            if (text is not null && Read(vocabulary, fact.Name, text) is not null)
                facts[fact.Name] = text;
        }

        return LimitJson.Write(facts);
    }

    /// <summary>The customer's grade among them; null when it is not known.</summary>
    public static string? GradeOf(string json) => LimitJson.Read<Dictionary<string, string>>(json)?.GetValueOrDefault(Grade);

    /// <summary>Reads them.</summary>
    public static CaseFacts Read(Vocabulary vocabulary, string json)
    {
        var facts = CaseFacts.None;
        foreach (var (name, text) in LimitJson.Read<Dictionary<string, string>>(json) ?? [])
        {
            if (Read(vocabulary, name, text) is { } value)
                facts = facts.With(name, value);
        }

        return facts;
    }

    private static FactValue? Read(Vocabulary vocabulary, string name, string text)
    {
        try
        {
            return vocabulary.Read(name, text);
        }
        catch (TimeLimitException)
        {
            // A grade without rows has none of its own conditions met; what the row that holds says then is told in words.
            return name == Grade ? FactValue.Of(text) : null;
        }
    }

    private static string? OfCase(Case? subject, string name) => subject is null ? null : name switch
    {
        Process => TextOf(subject.Data[CaseKind]),
        Unit => subject.UnitId,
        Grade => subject.Grade,
        _ => TextOf(subject.Data[name]),
    };

    private static string? TextOf(DataValue value)
    {
        if (value.TryGetString(out var text))
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (value.TryGetBoolean(out var truth))
            return truth ? "true" : "false";
        return value.TryGetNumber(out var number) && double.IsFinite(number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : null;
    }

    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
