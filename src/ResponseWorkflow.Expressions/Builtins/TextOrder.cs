using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>The order of <c>localeCompare</c>: one order for all locales and machines.</summary>
/// <remarks>
/// It is a small part of the Unicode collation: spaces come before punctuation, digits and letters; letters are compared without
/// accents and case first, then by accents, then lower before upper case. Other scripts are in the order of their code points,
/// so Chinese is not ordered by pronunciation.
/// </remarks>
internal static class TextOrder
{
    /// <summary>Compares: -1, 0 or 1.</summary>
    public static int Compare(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 0;
        var (a, b) = (Decompose(left), Decompose(right));
        var order = CompareUnits(WithoutMarks(a), WithoutMarks(b), ComparePrimary);
        if (order == 0)
            order = CompareUnits(a, b, static (x, y) => char.ToLowerInvariant(x).CompareTo(char.ToLowerInvariant(y)));
        if (order == 0)
            order = CompareUnits(a, b, static (x, y) => char.IsUpper(x).CompareTo(char.IsUpper(y)));
        return Math.Sign(order);
    }

    private static string Decompose(string text) => TextNormalisation.Normalise(text, NormalizationForm.FormD);

    private static string WithoutMarks(string text)
    {
        if (text.All(static c => c < 0x300))
            return text;
        return string.Concat(text.Where(static c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }

    private static int CompareUnits(string left, string right, Comparison<char> compare)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = compare(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int ComparePrimary(char left, char right)
    {
        var order = Rank(left).CompareTo(Rank(right));
        return order != 0 ? order : char.ToLowerInvariant(left).CompareTo(char.ToLowerInvariant(right));
    }

    private static int Rank(char c)
    {
        if (char.IsWhiteSpace(c))
            return 0;
        if (char.IsPunctuation(c))
            return c == '_' ? 1 : 2;
        if (char.IsSymbol(c))
            return 3;
        return char.IsDigit(c) ? 4 : 5;
    }
}
