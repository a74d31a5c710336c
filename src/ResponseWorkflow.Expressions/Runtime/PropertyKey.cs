using System.Globalization;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Rules of property names that are array indices ("0" to "4294967294" in canonical form).</summary>
internal static class PropertyKey
{
    /// <summary>The largest length of an array.</summary>
    public const uint MaxLength = uint.MaxValue;

    private static readonly string[] SmallIndices = [.. Enumerable.Range(0, 1024).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Orders index names by number.</summary>
    public static readonly IComparer<string> IndexOrder = Comparer<string>.Create((a, b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));

    /// <summary>The name of an index.</summary>
    public static string FromIndex(uint index) => index < SmallIndices.Length ? SmallIndices[index] : index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a name begins with a digit: a cheap test before <see cref="TryGetIndex(string, out uint)"/>.</summary>
    public static bool LooksLikeIndex(string name) => name.Length > 0 && char.IsAsciiDigit(name[0]);

    /// <summary>Reads a name as an array index in canonical form.</summary>
    public static bool TryGetIndex(string name, out uint index)
    {
        index = 0;
        if (name.Length is 0 or > 10 || !char.IsAsciiDigit(name[0]) || (name[0] == '0' && name.Length > 1))
            return false;
        ulong value = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (uint)(c - '0');
        }

        index = (uint)value;
        return value < uint.MaxValue;
    }

    /// <summary>Reads a number as an array index.</summary>
    public static bool TryGetIndex(double number, out uint index)
    {
        index = number is >= 0 and < uint.MaxValue ? (uint)number : uint.MaxValue;
        return index == number && index != uint.MaxValue;
    }
}
