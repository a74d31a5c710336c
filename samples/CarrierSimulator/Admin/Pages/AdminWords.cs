using CarrierSimulator.Data;

namespace CarrierSimulator.Admin.Pages;

/// <summary>The words of the admin pages in one language.</summary>
internal sealed class AdminWords
{
    private static readonly Dictionary<string, string> Zh = EmbeddedData.Read<Dictionary<string, string>>("words.zh.json");
    private static readonly Dictionary<string, string> En = EmbeddedData.Read<Dictionary<string, string>>("words.en.json");

    private readonly Dictionary<string, string> _words;

    /// <summary>The words of a language.</summary>
    /// <param name="language">zh or en.</param>
    public AdminWords(string language) => (Language, _words) = (language, language == "en" ? En : Zh);

    /// <summary>zh or en.</summary>
    public string Language { get; }

    /// <summary>A word; what it is asked by when there is none, as states of other systems have.</summary>
    public string this[string key] => _words.GetValueOrDefault(key, key);
}
