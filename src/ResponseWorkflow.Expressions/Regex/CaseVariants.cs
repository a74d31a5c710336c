using System.Collections.Frozen;

namespace ResponseWorkflow.Expressions.Regex;

/// <summary>Which characters the flag <c>i</c> treats as one. Without culture, as the language defines it.</summary>
/// <remarks>
/// Without <c>u</c> two characters are the same when their upper case is, and no character outside ASCII has an upper case
/// in ASCII. With <c>u</c> the Kelvin sign and the long s join their letters. Letters outside the basic plane keep their case.
/// </remarks>
internal static class CaseVariants
{
    private const char LongS = '\u017f';
    private const char Kelvin = '\u212a';

    private static readonly Lazy<FrozenDictionary<char, char[]>> Plain = new(() => Build(UpperCase));
    private static readonly Lazy<FrozenDictionary<char, char[]>> Folded = new(() => Build(Fold));

    /// <summary>Adds the variants of all characters in a set.</summary>
    public static void Close(CodePointSet set, bool unicode)
    {
        var extra = new CodePointSet();
        foreach (var (c, variants) in (unicode ? Folded : Plain).Value)
        {
            if (!set.Contains(c))
                continue;
            foreach (var variant in variants)
                extra.Add(variant, variant);
        }

        if (extra.Ranges.Count > 0)
            set.Add(extra);
    }

    /// <summary>The variants of one character, itself included; a single one when it has no case.</summary>
    public static ReadOnlySpan<char> Of(char c, bool unicode) =>
        (unicode ? Folded : Plain).Value.TryGetValue(c, out var variants) ? variants : new[] { c };

    private static FrozenDictionary<char, char[]> Build(Func<char, char> canonical) =>
        Enumerable.Range(0, char.MaxValue + 1)
            .Select(unit => (char)unit)
            .GroupBy(canonical)
            .Select(group => group.ToArray())
            .Where(group => group.Length > 1)
            .SelectMany(group => group.Select(c => KeyValuePair.Create(c, group)))
            .ToFrozenDictionary();

    private static char UpperCase(char c)
    {
        var upper = char.ToUpperInvariant(c);
        return c >= 0x80 && upper < 0x80 ? c : upper;
    }

    private static char Fold(char c) => c switch
    {
        LongS => 's',
        Kelvin => 'k',
        _ => char.ToLowerInvariant(char.ToUpperInvariant(c)),
    };
}
