namespace ResponseWorkflow.Cli.Arguments;

/// <summary>Guesses what a mistyped word was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>A half sentence to append, such as <c>; did you mean '--mode'?</c>, or nothing when no known word is near.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(name => (Name: name, Distance: Distance(word, name))).MinBy(static candidate => candidate.Distance);
        var isNear = nearest.Name is not null && nearest.Distance <= Math.Max(2, nearest.Name.Length / 3);
        return isNear ? $" (did you mean '{nearest.Name}'?)" : "";
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
