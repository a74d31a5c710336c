using System.Buffers.Binary;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>Looks at signatures that were drawn: PNG pictures as data URLs.</summary>
internal static class DrawnSignature
{
    private const string Prefix = "data:image/png;base64,";
    private const int Header = 33;
    private const int MostPixels = 4000;

    private static ReadOnlySpan<byte> Beginning => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    private static ReadOnlySpan<byte> End => [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82];

    /// <summary>Whether the text is a data URL of a PNG: beginning and end of the file and its size are looked at, so that nothing else is stored under its name.</summary>
    public static bool IsPicture(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var code = text.AsSpan(Prefix.Length);

        // White space is allowed in Base64 and not in a data URL.
        if (code.Length % 4 != 0 || code.ContainsAny(' ', '\t') || code.ContainsAny('\r', '\n'))
            return false;
        var bytes = new byte[code.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(code, bytes, out var count) || count < Header + End.Length)
            return false;
        var file = bytes.AsSpan(0, count);
        return file.StartsWith(Beginning)
            && file.EndsWith(End)
            && BinaryPrimitives.ReadUInt32BigEndian(file[16..]) is >= 1 and <= MostPixels
            && BinaryPrimitives.ReadUInt32BigEndian(file[20..]) is >= 1 and <= MostPixels;
    }
}
