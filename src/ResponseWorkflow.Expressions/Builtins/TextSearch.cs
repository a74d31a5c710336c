using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Finds a text in a text by UTF-16 units, in linear time whatever the texts are.</summary>
internal static class TextSearch
{
    // The plain search compares the wanted text at every candidate; that is fast for short ones and quadratic for long ones.
    private const int PlainSearchLimit = 64;

    /// <summary>The first place at or behind <paramref name="start"/>, or -1.</summary>
    public static int First(ScriptRun run, string text, string wanted, int start)
    {
        Charge(run, text.Length - start, wanted);
        if (wanted.Length <= PlainSearchLimit)
            return text.IndexOf(wanted, start, StringComparison.Ordinal);
        foreach (var position in Occurrences(text, wanted, start))
            return position;
        return -1;
    }

    /// <summary>The last place at or before <paramref name="start"/>, or -1.</summary>
    public static int Last(ScriptRun run, string text, string wanted, int start)
    {
        Charge(run, start + wanted.Length, wanted);
        var end = Math.Min(start + wanted.Length, text.Length);
        if (wanted.Length <= PlainSearchLimit)
            return text.AsSpan(0, end).LastIndexOf(wanted, StringComparison.Ordinal);
        var last = -1;
        foreach (var position in Occurrences(text[..end], wanted, 0))
            last = position;
        return last;
    }

    private static void Charge(ScriptRun run, int scanned, string wanted)
    {
        run.Steps(1 + ((scanned + wanted.Length) >> 5));
        if (wanted.Length > PlainSearchLimit)
            run.Allocate(wanted.Length * (long)sizeof(int));
    }

    /// <summary>All places, overlapping ones too, by the method of Knuth, Morris and Pratt.</summary>
    private static IEnumerable<int> Occurrences(string text, string wanted, int start)
    {
        var fallback = Fallbacks(wanted);
        var matched = 0;
        for (var i = start; i < text.Length; i++)
        {
            while (matched > 0 && text[i] != wanted[matched])
                matched = fallback[matched - 1];
            if (text[i] == wanted[matched])
                matched++;
            if (matched < wanted.Length)
                continue;
            yield return i - matched + 1;
            matched = fallback[matched - 1];
        }
    }

    /// <summary>For each beginning of a text: the length of its longest proper beginning that is also its end.</summary>
    private static int[] Fallbacks(string wanted)
    {
        var fallback = new int[wanted.Length];
        var matched = 0;
        for (var i = 1; i < wanted.Length; i++)
        {
            while (matched > 0 && wanted[i] != wanted[matched])
                matched = fallback[matched - 1];
            if (wanted[i] == wanted[matched])
                matched++;
            fallback[i] = matched;
        }

        return fallback;
    }
}
