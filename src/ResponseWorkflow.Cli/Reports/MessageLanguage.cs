using System.Globalization;

namespace ResponseWorkflow.Cli.Reports;

/// <summary>The language of messages.</summary>
internal sealed record MessageLanguage(CultureInfo Culture)
{
    private const string Chinese = "zh";

    // In the order in which POSIX programs ask them.
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>English.</summary>
    public static MessageLanguage English { get; } = new(CultureInfo.GetCultureInfo("en"));

    /// <summary>Simplified Chinese.</summary>
    public static MessageLanguage SimplifiedChinese { get; } = new(CultureInfo.GetCultureInfo("zh-CN"));

    /// <summary>Whether messages are Chinese.</summary>
    public bool IsChinese => Culture.TwoLetterISOLanguageName == Chinese;

    /// <summary>The language that an option names; without one the language of the environment.</summary>
    /// <exception cref="UnusableInputException">The option names another language.</exception>
    public static MessageLanguage Choose(string? option, string name = "--culture") => option is null ? OfEnvironment() : option.ToUpperInvariant() switch
    {
        "EN" or "EN-US" or "EN-GB" => English,
        "ZH" or "ZH-CN" or "ZH-HANS" or "ZH-HANS-CN" => SimplifiedChinese,
        _ => throw new UnusableInputException($"option {name} does not know '{option}'; use en or zh-CN."),
    };

    private static MessageLanguage OfEnvironment()
    {
        var named = Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(static value => !string.IsNullOrEmpty(value)) ?? "";
        return named.StartsWith(Chinese, StringComparison.OrdinalIgnoreCase) ? SimplifiedChinese : English;
    }
}
