namespace ResponseWorkflow.Expressions.Regex;

/// <summary>The named classes of the language: ASCII digits and word characters, and the language's own white space.</summary>
internal static class CharacterClasses
{
    /// <summary><c>\d</c></summary>
    public static readonly CodePointSet Digits = CodePointSet.Of(('0', '9'));

    /// <summary><c>\w</c></summary>
    public static readonly CodePointSet WordCharacters = CodePointSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary><c>\s</c></summary>
    public static readonly CodePointSet Spaces = CodePointSet.Of(
        ('\t', '\r'), (' ', ' '), (0xa0, 0xa0), (0x1680, 0x1680), (0x2000, 0x200a), (0x2028, 0x2029), (0x202f, 0x202f), (0x205f, 0x205f), (0x3000, 0x3000), (0xfeff, 0xfeff));

    /// <summary>Where a line ends.</summary>
    public static readonly CodePointSet LineTerminators = CodePointSet.Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029));

    /// <summary>Every code point.</summary>
    public static readonly CodePointSet All = CodePointSet.Of((0, CodePointSet.Last));

    static CharacterClasses()
    {
        // The sets are shared by threads: put them in order once.
        foreach (var set in (ReadOnlySpan<CodePointSet>)[Digits, WordCharacters, Spaces, LineTerminators, All])
            _ = set.Ranges.Count;
    }

    /// <summary>The set behind <c>\d \D \w \W \s \S</c>, or null for another letter.</summary>
    public static CodePointSet? OfEscape(char letter) => letter switch
    {
        'd' => Digits,
        'D' => Digits.Complement(),
        'w' => WordCharacters,
        'W' => WordCharacters.Complement(),
        's' => Spaces,
        'S' => Spaces.Complement(),
        _ => null,
    };
}
