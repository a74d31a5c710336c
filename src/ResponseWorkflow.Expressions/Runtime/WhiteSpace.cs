namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>What the language counts as white space: not the same set as <see cref="char.IsWhiteSpace(char)"/>.</summary>
internal static class WhiteSpace
{
    /// <summary>Whether the language's <c>trim</c> and number conversions skip that character (line terminators included).</summary>
    public static bool Is(char c) => c switch
    {
        ' ' or (>= '\t' and <= '\r') or '\u00a0' or '\ufeff' => true,
        < '\u1680' => false,
        '\u1680' or (>= '\u2000' and <= '\u200a') or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' => true,
        _ => false,
    };

    /// <summary>The text without white space at its start.</summary>
    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && Is(text[start]))
            start++;
        return text[start..];
    }

    /// <summary>The text without white space at its end.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && Is(text[end - 1]))
            end--;
        return text[..end];
    }

    /// <summary>The text without white space at both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => TrimEnd(TrimStart(text));
}
