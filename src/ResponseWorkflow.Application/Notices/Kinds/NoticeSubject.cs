namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>By what versions of kinds and texts are stored.</summary>
public static class NoticeSubject
{
    private const string KindPrefix = "kind:", TextPrefix = "text:";

    /// <summary>A kind.</summary>
    public static string Kind(string key) => KindPrefix + key;

    /// <summary>A text.</summary>
    public static string Text(string kind, string channel, string language) => $"{TextPrefix}{kind}/{channel}/{language}";

    /// <summary>The kind that a subject is about; null when it is about a text.</summary>
    public static string? KindOf(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(KindPrefix, StringComparison.Ordinal) ? subject[KindPrefix.Length..] : null;
    }
}
