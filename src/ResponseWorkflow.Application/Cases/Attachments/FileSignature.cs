using System.Globalization;

namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>Tells by its content whether a file is what its name says.</summary>
internal static class FileSignature
{
    /// <summary>The signature of texts.</summary>
    public const string Text = "text";

    /// <summary>How many bytes of the beginning are needed.</summary>
    public const int Length = 64;

    private const string Any = "??";

    /// <summary>Whether a text of the settings is a signature.</summary>
    public static bool IsOne(string signature) =>
        signature == Text || (signature.Length is > 0 and <= 2 * Length && signature.Length % 2 == 0 && Pairs(signature).All(static pair => pair == Any || byte.TryParse(pair, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)));

    /// <summary>Whether content fits a signature.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="beginning">The first bytes, as many as there are up to <see cref="Length"/>.</param>
    /// <param name="hasZero">Whether the byte 0 is anywhere in the content.</param>
    public static bool Fits(string signature, ReadOnlySpan<byte> beginning, bool hasZero)
    {
        if (signature == Text)
            return !hasZero;
        if (beginning.Length < signature.Length / 2)
            return false;
        var place = 0;
        foreach (var pair in Pairs(signature))
        {
            if (pair != Any && byte.Parse(pair, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) != beginning[place])
                return false;
            place++;
        }

        return true;
    }

    private static IEnumerable<string> Pairs(string signature) => signature.Chunk(2).Select(static pair => new string(pair));
}
