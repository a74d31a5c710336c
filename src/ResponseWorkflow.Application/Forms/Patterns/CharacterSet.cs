namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>A set of code points. What <c>\d</c>, <c>\w</c>, <c>\s</c> and the dot mean is what browsers mean by them.</summary>
/// <param name="Ranges">First and last of each run.</param>
/// <param name="IsNegated">Whether it is all others.</param>
internal sealed record CharacterSet(IReadOnlyList<(int First, int Last)> Ranges, bool IsNegated = false)
{
    private const int Highest = 0x10FFFF;

    public static CharacterSet Dot { get; } = new([('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029')], IsNegated: true);

    public static IReadOnlyList<(int First, int Last)> Digits { get; } = [('0', '9')];

    public static IReadOnlyList<(int First, int Last)> WordCharacters { get; } = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    public static IReadOnlyList<(int First, int Last)> Spaces { get; } =
        [('\t', '\r'), (' ', ' '), ('\u00a0', '\u00a0'), ('\u1680', '\u1680'), ('\u2000', '\u200a'), ('\u2028', '\u2029'), ('\u202f', '\u202f'), ('\u205f', '\u205f'), ('\u3000', '\u3000'), ('\ufeff', '\ufeff')];

    public static CharacterSet Of(int character) => new([(character, character)]);

    public bool Has(int character)
    {
        foreach (var (first, last) in Ranges)
        {
            if (character >= first && character <= last)
                return !IsNegated;
        }

        return IsNegated;
    }

    /// <summary>All characters outside runs that are in order.</summary>
    public static IEnumerable<(int First, int Last)> Others(IReadOnlyList<(int First, int Last)> runs)
    {
        var next = 0;
        foreach (var (first, last) in runs)
        {
            if (first > next)
                yield return (next, first - 1);
            next = last + 1;
        }

        yield return (next, Highest);
    }
}
