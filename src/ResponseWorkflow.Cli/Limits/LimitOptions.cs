using System.Globalization;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Reports;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Cli.Limits;

/// <summary>The options that the commands of calendars and time limits share.</summary>
internal static class LimitOptions
{
    public const string Data = "--data";
    public const string Language = "--language";

    private static readonly string[] InstantFormats = ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"];

    public static CommandOption DataOption { get; } = new(Data, "FOLDER", "Folder with vocabulary.json, calendars.json, holidays/*.json and rules/*.json; what it lacks, and all when not given, is as in a new installation.");

    public static CommandOption LanguageOption { get; } = new(Language, "en|zh-CN", "Language of the texts; the environment's when not given.");

    /// <summary>The language that the option names, or the environment's.</summary>
    public static TextLanguage LanguageOf(ParsedArguments arguments) =>
        MessageLanguage.Choose(arguments.Value(Language), Language).IsChinese ? TextLanguage.SimplifiedChinese : TextLanguage.English;

    /// <summary>An option's value.</summary>
    /// <exception cref="UnusableInputException">It is not given.</exception>
    public static string Required(ParsedArguments arguments, string command, string option) =>
        arguments.Value(option) ?? throw new UnusableInputException($"'{command}' needs option {option}.");

    /// <summary>An instant with its offset.</summary>
    /// <exception cref="UnusableInputException">It is none.</exception>
    public static DateTimeOffset Instant(string option, string text) =>
        DateTimeOffset.TryParseExact(text.EndsWith('Z') ? $"{text[..^1]}+00:00" : text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant
            : throw new UnusableInputException($"option {option} needs an instant with its offset, such as 2025-01-24T10:00+08:00, but is '{text}'.");

    /// <summary>The form in which instants are printed: ISO 8601 with the offset, and parts of a second only where there are any.</summary>
    public static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Does work whose input may be refused.</summary>
    /// <exception cref="UnusableInputException">The input was refused; the message is the refusal's text.</exception>
    public static T Refusing<T>(TextLanguage language, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (TimeLimitException exception)
        {
            throw new UnusableInputException(exception.Text.In(language), exception);
        }
    }
}
