namespace ResponseWorkflow.TimeLimits;

/// <summary>A text for people in both languages: a name or whole sentences, never a part of one.</summary>
/// <param name="Chinese">The text in simplified Chinese.</param>
/// <param name="English">The text in English.</param>
public sealed record LocalText(string Chinese, string English)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">The language of the reader.</param>
    public string In(TextLanguage language) => language == TextLanguage.SimplifiedChinese ? Chinese : English;

    /// <summary>The English text, for logs and debuggers.</summary>
    public override string ToString() => English;
}
