namespace ResponseWorkflow.Engine.Validation;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Spelling
{
    private const int LongestCompared = 64;

    /// <summary>"Did you mean", in English and Chinese; empty when nothing is close.</summary>
    public static (string English, string Chinese) Hint(string name, IEnumerable<string> candidates)
    {
        var closest = Closest(name, candidates);
        return closest is null ? ("", "") : ($" Did you mean '{closest}'?", $"是否想写“{closest}”？");
    }

    /// <summary>The candidate that differs least, if it differs little.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(1, Math.Min(name.Length, LongestCompared) / 3);
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= allowed && candidate.Length <= LongestCompared && name.Length <= LongestCompared)
            .Select(candidate => (Candidate: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.Distance <= allowed)
            .OrderBy(static pair => pair.Distance)
            .ThenBy(static pair => pair.Candidate, StringComparer.Ordinal)
            .Select(static pair => pair.Candidate)
            .FirstOrDefault();
    }

    // The number of letters to insert, leave out or replace.
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[^1];
    }
}
