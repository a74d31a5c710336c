using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>The character classes of the grammar.</summary>
internal static class Characters
{
    /// <summary>Whether a character ends a line.</summary>
    public static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>Whether a character is white space and ends no line.</summary>
    public static bool IsWhiteSpace(char c) =>
        c is ' ' or '\t' or '\v' or '\f' or '\u00a0' or '\ufeff' || (c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    /// <summary>Whether a code point can begin a name.</summary>
    public static bool IsNameStart(int codePoint)
    {
        if (codePoint < 128)
            return char.IsAsciiLetter((char)codePoint) || codePoint is '$' or '_';
        return Rune.IsValid(codePoint) && Rune.GetUnicodeCategory(new Rune(codePoint)) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
    }

    /// <summary>Whether a code point can go on in a name.</summary>
    public static bool IsNamePart(int codePoint)
    {
        if (codePoint < 128)
            return char.IsAsciiLetterOrDigit((char)codePoint) || codePoint is '$' or '_';
        return IsNameStart(codePoint) || codePoint is 0x200c or 0x200d || (Rune.IsValid(codePoint) && Rune.GetUnicodeCategory(new Rune(codePoint))
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation);
    }

    /// <summary>The value of a digit up to base 36, or -1.</summary>
    public static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => -1,
    };
}
