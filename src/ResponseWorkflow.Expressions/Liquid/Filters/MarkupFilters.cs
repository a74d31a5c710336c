using System.Buffers;
using System.Text;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>Filters for HTML and addresses.</summary>
internal static class MarkupFilters
{
    /// <summary>What is left out with its content, by how it begins and ends; everything else in angle brackets is a tag.</summary>
    private static readonly (string Open, string Close)[] Enclosed = [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"), ("<", ">")];

    private static readonly SearchValues<char> AsciiLettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>The filters.</summary>
    public static LiquidFilter[] All { get; } =
    [
        new("escape", 0, 0, static (in call) => call.Result(Escape(call.Text, keepsEntities: false))),
        new("escape_once", 0, 0, static (in call) => call.Result(Escape(call.Text, keepsEntities: true))),
        new("newline_to_br", 0, 0, static (in call) => call.Result(NormalizeNewlines(call.Text).Replace("\n", "<br />\n", StringComparison.Ordinal))),
        new("strip_newlines", 0, 0, static (in call) => call.Result(NormalizeNewlines(call.Text).Replace("\n", "", StringComparison.Ordinal))),
        new("strip_html", 0, 0, static (in call) => call.Result(StripHtml(call.Text))),
        new("url_encode", 0, 0, static (in call) => call.Result(Uri.EscapeDataString(call.Text).Replace("%20", "+", StringComparison.Ordinal))),
        new("url_decode", 0, 0, static (in call) => call.Result(Uri.UnescapeDataString(call.Text.Replace('+', ' ')))),
    ];

    private static string NormalizeNewlines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Escape(string text, bool keepsEntities)
    {
        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                '\'' => builder.Append("&#39;"),
                '&' when !keepsEntities || !IsEntity(text.AsSpan(i)) => builder.Append("&amp;"),
                var other => builder.Append(other),
            };
        }

        return builder.ToString();
    }

    /// <summary>Whether the text begins with an entity such as <c>&amp;lt;</c> or <c>&amp;#39;</c>.</summary>
    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        // The longest name of an entity has 31 letters.
        var end = text[..Math.Min(text.Length, 34)].IndexOf(';');
        if (end < 2)
            return false;
        var name = text[1..end];
        if (name[0] != '#')
            return name.IndexOfAnyExcept(AsciiLettersAndDigits) < 0;
        var digits = name[1..];
        return digits.Length > 0 && (digits[0] is 'x' or 'X'
            ? digits.Length > 1 && digits[1..].IndexOfAnyExcept(HexDigits) < 0
            : digits.IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private static string StripHtml(string text)
    {
        var builder = new StringBuilder(text.Length);
        // A closing text that is not found once is not found later either: so every text is read a bounded number of times.
        Span<bool> isMissing = stackalloc bool[Enclosed.Length];
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('<', position);
            if (open < 0)
                break;
            builder.Append(text, position, open - position);
            position = EndOfMarkup(text, open, isMissing);
            if (position < 0)
            {
                position = open;
                break;
            }
        }

        return builder.Append(text, position, text.Length - position).ToString();
    }

    private static int EndOfMarkup(string text, int open, Span<bool> isMissing)
    {
        for (var i = 0; i < Enclosed.Length; i++)
        {
            var (begin, end) = Enclosed[i];
            if (isMissing[i] || string.CompareOrdinal(text, open, begin, 0, begin.Length) != 0)
                continue;
            var close = text.IndexOf(end, open + begin.Length, StringComparison.Ordinal);
            if (close >= 0)
                return close + end.Length;
            isMissing[i] = true;
        }

        return -1;
    }
}
