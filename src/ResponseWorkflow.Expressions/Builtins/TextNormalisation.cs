using System.Text;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Unicode normalisation of texts that may contain lone surrogates and U+FFFE, which .NET refuses; they stay as they are.</summary>
internal static class TextNormalisation
{
    /// <summary>Normalises a text.</summary>
    public static string Normalise(string text, NormalizationForm form)
    {
        var refused = Refused(text, 0);
        if (refused < 0)
            return text.Normalize(form);

        var result = new StringBuilder(text.Length);
        var start = 0;
        for (; refused >= 0; refused = Refused(text, start))
        {
            result.Append(text[start..refused].Normalize(form)).Append(text[refused]);
            start = refused + 1;
        }

        return result.Append(text[start..].Normalize(form)).ToString();
    }

    private static int Refused(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
