using System.Globalization;
using System.Text;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Percent-encoding of UTF-8, as the URI functions of the language do it.</summary>
internal static class UriText
{
    /// <summary>Characters that <c>decodeURI</c> leaves encoded.</summary>
    public const string Reserved = ";/?:@&=+$,#";

    /// <summary>Characters that <c>encodeURIComponent</c> keeps.</summary>
    public const string KeptInComponent = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";

    /// <summary>Characters that <c>encodeURI</c> keeps.</summary>
    public const string KeptInUri = KeptInComponent + Reserved;

    private const int LongestSequence = 4;

    /// <summary>Encodes all characters but the kept ones; a URIError for a lone surrogate.</summary>
    public static string Encode(ScriptRun run, string text, string kept)
    {
        var result = new BudgetedText(run);
        Span<byte> bytes = stackalloc byte[LongestSequence];
        run.Steps(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (kept.Contains(text[i], StringComparison.Ordinal))
            {
                result.Append(text[i]);
                continue;
            }

            if (!Rune.TryGetRuneAt(text, i, out var rune))
                throw Malformed(run);
            i += rune.Utf16SequenceLength - 1;
            var count = rune.EncodeToUtf8(bytes);
            foreach (var octet in bytes[..count])
                result.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    /// <summary>Decodes all sequences but those of the reserved characters; a URIError for what is not UTF-8.</summary>
    public static string Decode(ScriptRun run, string text, string reserved)
    {
        var result = new BudgetedText(run);
        Span<byte> bytes = stackalloc byte[LongestSequence];
        run.Steps(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                result.Append(text[i]);
                continue;
            }

            var start = i;
            bytes[0] = Octet(run, text, i);
            i += 2;
            var count = SequenceLength(bytes[0]);
            if (count == 0)
                throw Malformed(run);
            for (var position = 1; position < count; position++)
            {
                bytes[position] = Octet(run, text, i + 1);
                i += 3;
            }

            if (Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) != System.Buffers.OperationStatus.Done || used != count)
                throw Malformed(run);
            if (rune.IsAscii && reserved.Contains((char)rune.Value, StringComparison.Ordinal))
                result.Append(text.AsSpan(start, i - start + 1));
            else
                result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private static int SequenceLength(byte first) => first switch
    {
        < 0x80 => 1,
        >= 0xC2 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF5 => LongestSequence,
        _ => 0,
    };

    private static byte Octet(ScriptRun run, string text, int position) =>
        position + 2 < text.Length && text[position] == '%'
        && byte.TryParse(text.AsSpan(position + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
            ? octet
            : throw Malformed(run);

    private static JsThrow Malformed(ScriptRun run) => run.Error(ErrorType.UriError, "URI malformed");
}
