namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>By what versions of kinds, texts and rules of call-outs are stored.</summary>
public static class NoticeSubject
{
    private const string KindPrefix = "kind:", TextPrefix = "text:", CallOutPrefix = "callOut:";

    /// <summary>A kind.</summary>
    public static string Kind(string key) => KindPrefix + key;

    /// <summary>A text.</summary>
    public static string Text(string kind, string channel, string language) => $"{TextPrefix}{kind}/{channel}/{language}";

    /// <summary>A rule of call-outs.</summary>
    public static string CallOut(string key) => CallOutPrefix + key;

    /// <summary>The rule of call-outs that a subject is about; null when it is about something else.</summary>
    public static string? CallOutOf(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(CallOutPrefix, StringComparison.Ordinal) ? subject[CallOutPrefix.Length..] : null;
    }

    /// <summary>The kind that a subject is about; null when it is about something else.</summary>
    public static string? KindOf(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(KindPrefix, StringComparison.Ordinal) ? subject[KindPrefix.Length..] : null;
    }
}
