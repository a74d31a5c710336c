using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NetRegex = System.Text.RegularExpressions.Regex;

namespace ResponseWorkflow.Expressions.Regex;

/// <summary>A translated regular expression. Immutable, and shared by runs and threads.</summary>
internal sealed class RegexPattern
{
    // A .NET expression has its time limit built in. A run's limits are few values, the rest is rounded down to powers of two.
    private readonly ConcurrentDictionary<TimeSpan, NetRegex> _byTimeout = new();

    /// <summary>Makes the pattern.</summary>
    public RegexPattern(string source, RegexFlags flags, string translated, int groupCount, IReadOnlyList<KeyValuePair<string, int>> groupNames)
    {
        Source = source;
        Flags = flags;
        Translated = translated;
        GroupCount = groupCount;
        GroupNames = groupNames;
    }

    /// <summary>The pattern as the script has it.</summary>
    public string Source { get; }

    /// <summary>The flags.</summary>
    public RegexFlags Flags { get; }

    /// <summary>The pattern in the syntax of .NET.</summary>
    public string Translated { get; }

    /// <summary>How many groups capture.</summary>
    public int GroupCount { get; }

    /// <summary>The named groups with their numbers, in order of appearance.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> GroupNames { get; }

    /// <summary>Finds the first match at or behind a position.</summary>
    /// <param name="input">The text.</param>
    /// <param name="start">Where to begin; what is before it is seen by look-behinds only.</param>
    /// <param name="limit">The limit that applies to every match.</param>
    /// <param name="remaining">The time that is left for the whole run.</param>
    /// <exception cref="RegexMatchTimeoutException">The match took longer than both limits allow.</exception>
    public Match Match(string input, int start, TimeSpan limit, TimeSpan remaining) =>
        _byTimeout.GetOrAdd(Timeout(limit, remaining), Create).Match(input, start);

    private static TimeSpan Timeout(TimeSpan limit, TimeSpan remaining)
    {
        if (limit <= remaining && limit > TimeSpan.Zero)
            return limit;
        var milliseconds = (uint)Math.Clamp(Math.Min(remaining.TotalMilliseconds, limit.TotalMilliseconds), 1, int.MaxValue / 2);
        return TimeSpan.FromMilliseconds(1L << System.Numerics.BitOperations.Log2(milliseconds));
    }

    private NetRegex Create(TimeSpan timeout) => new(Translated, RegexOptions.CultureInvariant, timeout);
}
