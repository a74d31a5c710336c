using System.Buffers;
using ResponseWorkflow.Application.Forms.Data;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Conditions;

/// <summary>How values of forms are compared. The page does it to the letter the same way; shared examples hold both to it.</summary>
internal static class ValueComparison
{
    // Neither language's own idea of white space: those of .NET and of browsers differ by some characters.
    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");

    /// <summary>Whether nothing was filled in: null, a text without anything to see, a list without items.</summary>
    public static bool IsEmpty(DataValue value) => value.Kind switch
    {
        DataKind.Null => true,
        DataKind.String => !value.AsString().AsSpan().ContainsAnyExcept(Blanks),
        DataKind.Array => value.AsArray().Count == 0,
        _ => false,
    };

    /// <summary>Whether two texts, numbers or truth values are the same. Nothing equals what is empty, and lists equal nothing.</summary>
    public static bool AreEqual(DataValue left, DataValue right) => left.Kind is DataKind.String or DataKind.Number or DataKind.Boolean && left == right;

    /// <summary>The order of two numbers, or of two texts that are instants; null when they have none.</summary>
    public static int? Compare(DataValue left, DataValue right)
    {
        if (left.TryGetNumber(out var first) && right.TryGetNumber(out var second))
            return first.CompareTo(second);
        return left.TryGetString(out var one) && right.TryGetString(out var other) && FormInstant.Read(one) is { } earlier && FormInstant.Read(other) is { } later
            ? earlier.CompareTo(later)
            : null;
    }
}
