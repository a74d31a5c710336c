namespace ResponseWorkflow.Application;

/// <summary>Texts that must fit a column.</summary>
internal static class Texts
{
    /// <summary>The text, cut where it is too long, never inside a character.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = length - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
