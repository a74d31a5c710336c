using System.Text;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>Filters of text. Lengths and positions count UTF-16 units, as in scripts; none splits a surrogate pair.</summary>
internal static class TextFilters
{
    private const int DefaultTruncateLength = 50;
    private const int DefaultTruncateWords = 15;

    /// <summary>The filters.</summary>
    public static LiquidFilter[] All { get; } =
    [
        new("append", 1, 1, static (in call) => Join(call, call.Text, call.ArgumentText(0))),
        new("prepend", 1, 1, static (in call) => Join(call, call.ArgumentText(0), call.Text)),
        new("capitalize", 0, 0, static (in call) => call.Result(Capitalize(call.Text))),
        new("downcase", 0, 0, static (in call) => call.Result(call.Text.ToLowerInvariant())),
        new("upcase", 0, 0, static (in call) => call.Result(call.Text.ToUpperInvariant())),
        new("strip", 0, 0, static (in call) => call.Result(call.Text.Trim())),
        new("lstrip", 0, 0, static (in call) => call.Result(call.Text.TrimStart())),
        new("rstrip", 0, 0, static (in call) => call.Result(call.Text.TrimEnd())),
        new("remove", 1, 1, static (in call) => ReplaceAll(call, "")),
        new("remove_first", 1, 1, static (in call) => ReplaceOne(call, "", last: false)),
        new("remove_last", 1, 1, static (in call) => ReplaceOne(call, "", last: true)),
        new("replace", 1, 2, static (in call) => ReplaceAll(call, call.ArgumentText(1))),
        new("replace_first", 1, 2, static (in call) => ReplaceOne(call, call.ArgumentText(1), last: false)),
        new("replace_last", 1, 2, static (in call) => ReplaceOne(call, call.ArgumentText(1), last: true)),
        new("split", 1, 1, Split),
        new("truncate", 0, 2, Truncate),
        new("truncatewords", 0, 2, TruncateWords),
    ];

    private static LiquidValue Join(in FilterCall call, string first, string second)
    {
        call.Run.Characters((long)first.Length + second.Length);
        return LiquidValue.Of(first + second);
    }

    private static string Capitalize(string text) =>
        text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text[1..].ToLowerInvariant());

    private static LiquidValue ReplaceAll(in FilterCall call, string replacement)
    {
        var (text, sought) = (call.Text, call.ArgumentText(0));
        call.Run.Steps(text.Length / 16);
        if (sought.Length == 0)
            return InsertBetween(call, text, replacement);
        var count = text.AsSpan().Count(sought);
        call.Run.Characters(text.Length + (count * (long)(replacement.Length - sought.Length)));
        return LiquidValue.Of(text.Replace(sought, replacement, StringComparison.Ordinal));
    }

    /// <summary>An empty text stands before each character and at the end.</summary>
    private static LiquidValue InsertBetween(in FilterCall call, string text, string inserted)
    {
        call.Run.Characters(text.Length + ((text.Length + 1L) * inserted.Length));
        var builder = new StringBuilder(inserted);
        foreach (var rune in text.EnumerateRunes())
            builder.Append(rune.ToString()).Append(inserted);
        return LiquidValue.Of(builder.ToString());
    }

    private static LiquidValue ReplaceOne(in FilterCall call, string replacement, bool last)
    {
        var (text, sought) = (call.Text, call.ArgumentText(0));
        call.Run.Steps(text.Length / 16);
        var at = last ? text.LastIndexOf(sought, StringComparison.Ordinal) : text.IndexOf(sought, StringComparison.Ordinal);
        return at < 0 ? LiquidValue.Of(text) : Join(call, text[..at], string.Concat(replacement, text.AsSpan(at + sought.Length)));
    }

    /// <summary>
    /// Splits as Liquid does: empty parts at the end fall away, a single space stands for any white space, and an empty separator
    /// separates every character.
    /// </summary>
    private static LiquidValue Split(in FilterCall call)
    {
        var (text, separator) = (call.Text, call.ArgumentText(0));
        call.Run.Items(text.Length / Math.Max(1, separator.Length));
        call.Run.Characters(text.Length);
        var parts = separator switch
        {
            "" => text.EnumerateRunes().Select(rune => rune.ToString()).ToArray(),
            " " => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            _ => text.Split(separator),
        };
        var count = parts.Length;
        while (count > 0 && parts[count - 1].Length == 0)
            count--;
        return LiquidValue.Of(DataArray.From(parts.Take(count).Select(part => DataValue.From(part))));
    }

    private static LiquidValue Truncate(in FilterCall call)
    {
        var text = call.Text;
        var length = Math.Max(0, call.ArgumentInteger(0, DefaultTruncateLength));
        if (text.Length <= length)
            return LiquidValue.Of(text);
        var ellipsis = call.Has(1) ? call.ArgumentText(1) : "...";
        var kept = Math.Max(0, length - ellipsis.Length);
        return Join(call, text[..WholeCharacters(text, kept)], ellipsis);
    }

    private static LiquidValue TruncateWords(in FilterCall call)
    {
        var text = call.Text;
        call.Run.Items(text.Length / 2);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = Math.Max(1, call.ArgumentInteger(0, DefaultTruncateWords));
        if (words.Length <= count)
            return LiquidValue.Of(text);
        return Join(call, string.Join(' ', words.AsSpan(0, count)!), call.Has(1) ? call.ArgumentText(1) : "...");
    }

    /// <summary>The nearest length, not above the given, that does not cut a surrogate pair.</summary>
    private static int WholeCharacters(string text, int length) =>
        length > 0 && length < text.Length && char.IsSurrogatePair(text[length - 1], text[length]) ? length - 1 : length;
}
