namespace ResponseWorkflow.Expressions.Regex;

/// <summary>Flags as letters and back.</summary>
internal static class RegexFlagText
{
    private const string Letters = "gimsuy";

    /// <summary>Reads flags.</summary>
    /// <exception cref="RegexSyntaxException">A letter is unknown or given twice.</exception>
    public static RegexFlags Parse(string text)
    {
        var flags = RegexFlags.None;
        foreach (var letter in text)
        {
            var position = Letters.IndexOf(letter, StringComparison.Ordinal);
            var flag = position < 0 ? RegexFlags.None : (RegexFlags)(1 << position);
            if (flag == RegexFlags.None || flags.HasFlag(flag))
                throw RegexSyntaxException.InFlags(text);
            flags |= flag;
        }

        return flags;
    }

    /// <summary>The letters in the language's order.</summary>
    public static string ToText(RegexFlags flags)
    {
        var text = "";
        for (var i = 0; i < Letters.Length; i++)
        {
            if (flags.HasFlag((RegexFlags)(1 << i)))
                text += Letters[i];
        }

        return text;
    }
}
