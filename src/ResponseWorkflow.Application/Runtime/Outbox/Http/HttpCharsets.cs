using System.Text;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>The charsets of bodies: those of the platform and the code pages, such as GBK and GB 18030.</summary>
internal static class HttpCharsets
{
    /// <summary>UTF-8 without a mark at the beginning.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The charset of that name; null when it is not known.</summary>
    public static Encoding? Find(string name)
    {
        var plain = name.Trim().Trim('"');
        if (plain.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || plain.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            return Utf8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
