using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ResponseWorkflow.Expressions.Regex;

/// <summary>Turns regular expressions of the language into ones of .NET. Safe for use by many threads.</summary>
internal static class RegexTranslator
{
    /// <summary>The longest pattern, in UTF-16 units.</summary>
    public const int MaximumLength = 10_000;

    // Definitions use few patterns; a script that makes thousands must not grow the process.
    private const int MaximumCached = 500;
    private const int MaximumCachedLength = 500;

    private static readonly ConcurrentDictionary<(string Pattern, RegexFlags Flags), RegexPattern> Cache = new();

    /// <summary>Translates a pattern.</summary>
    /// <exception cref="RegexSyntaxException">The pattern or the flags are not well formed.</exception>
    public static RegexPattern Translate(string pattern, string flags) => Translate(pattern, RegexFlagText.Parse(flags));

    /// <summary>Translates a pattern.</summary>
    /// <exception cref="RegexSyntaxException">The pattern is not well formed.</exception>
    public static RegexPattern Translate(string pattern, RegexFlags flags)
    {
        if (Cache.TryGetValue((pattern, flags), out var known))
            return known;
        if (pattern.Length > MaximumLength)
            throw RegexSyntaxException.InPattern(pattern[..40] + "...", RegexFlagText.ToText(flags), "Regular expression too large");

        var result = Build(pattern, flags);
        if (pattern.Length <= MaximumCachedLength)
        {
            // Dropping all now and then is simpler than tracking use, and the next runs fill it again at once.
            if (Cache.Count >= MaximumCached)
                Cache.Clear();
            Cache.TryAdd((pattern, flags), result);
        }

        return result;
    }

    private static RegexPattern Build(string pattern, RegexFlags flags)
    {
        var parsed = RegexParser.Parse(pattern, flags);
        var translated = RegexEmitter.Emit(parsed, flags);
        var result = new RegexPattern(pattern, flags, translated, parsed.GroupCount, parsed.GroupNames);
        try
        {
            // What .NET cannot take must fail here, where the script is told, and not at the first match.
            result.Match("", 0, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        }
        catch (RegexParseException exception)
        {
            throw RegexSyntaxException.InPattern(pattern, RegexFlagText.ToText(flags), exception.Error.ToString());
        }
        catch (RegexMatchTimeoutException)
        {
            // Slow already on an empty text; the run that uses it will be told by its own budget.
        }

        return result;
    }
}
