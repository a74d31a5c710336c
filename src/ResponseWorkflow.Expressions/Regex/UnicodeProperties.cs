using System.Collections.Concurrent;
using System.Globalization;

namespace ResponseWorkflow.Expressions.Regex;

/// <summary>The sets behind <c>\p{...}</c>: the general categories, the scripts that texts here are written in, and a few binary properties.</summary>
internal static class UnicodeProperties
{
    private static readonly Dictionary<string, UnicodeCategory[]> Categories = BuildCategories();
    private static readonly Dictionary<string, CodePointSet> Scripts = BuildScripts();
    private static readonly ConcurrentDictionary<string, CodePointSet> Built = new(StringComparer.Ordinal);

    /// <summary>The set of a property such as <c>L</c>, <c>gc=Lu</c> or <c>Script=Han</c>; null when it is not known.</summary>
    public static CodePointSet? Find(string property)
    {
        var equals = property.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? "" : property[..equals];
        var value = property[(equals + 1)..];
        return name switch
        {
            "Script" or "sc" or "Script_Extensions" or "scx" => Scripts.GetValueOrDefault(value),
            "General_Category" or "gc" => Category(value),
            "" => Binary(value) ?? Category(value),
            _ => null,
        };
    }

    private static CodePointSet? Binary(string name) => name switch
    {
        "Any" => CharacterClasses.All,
        "ASCII" => CodePointSet.Of((0, 0x7f)),
        "White_Space" or "space" => CodePointSet.Of(('\t', '\r'), (' ', ' '), (0x85, 0x85), (0xa0, 0xa0), (0x1680, 0x1680), (0x2000, 0x200a), (0x2028, 0x2029), (0x202f, 0x202f), (0x205f, 0x205f), (0x3000, 0x3000)),
        "Alphabetic" or "Alpha" => OfCategories(name, [.. Categories["L"], UnicodeCategory.LetterNumber]),
        "Uppercase" or "Upper" => Category("Lu"),
        "Lowercase" or "Lower" => Category("Ll"),
        _ => null,
    };

    private static CodePointSet? Category(string name) =>
        Categories.TryGetValue(name, out var categories) ? OfCategories(name, categories) : null;

    private static CodePointSet OfCategories(string name, UnicodeCategory[] categories) => Built.GetOrAdd(name, static (_, members) => Build(members), categories);

    private static CodePointSet Build(UnicodeCategory[] categories)
    {
        var set = new CodePointSet();
        var start = -1;
        for (var codePoint = 0; codePoint <= CodePointSet.Last + 1; codePoint++)
        {
            var isMember = codePoint <= CodePointSet.Last && categories.Contains(CharUnicodeInfo.GetUnicodeCategory(codePoint));
            if (isMember && start < 0)
                start = codePoint;
            if (isMember || start < 0)
                continue;
            set.Add(start, codePoint - 1);
            start = -1;
        }

        // Shared by threads from here on: put it in order now.
        _ = set.Ranges.Count;
        return set;
    }

    private static Dictionary<string, UnicodeCategory[]> BuildCategories()
    {
        (string Short, string Long, UnicodeCategory Category)[] single =
        [
            ("Lu", "Uppercase_Letter", UnicodeCategory.UppercaseLetter), ("Ll", "Lowercase_Letter", UnicodeCategory.LowercaseLetter),
            ("Lt", "Titlecase_Letter", UnicodeCategory.TitlecaseLetter), ("Lm", "Modifier_Letter", UnicodeCategory.ModifierLetter),
            ("Lo", "Other_Letter", UnicodeCategory.OtherLetter), ("Mn", "Nonspacing_Mark", UnicodeCategory.NonSpacingMark),
            ("Mc", "Spacing_Mark", UnicodeCategory.SpacingCombiningMark), ("Me", "Enclosing_Mark", UnicodeCategory.EnclosingMark),
            ("Nd", "Decimal_Number", UnicodeCategory.DecimalDigitNumber), ("Nl", "Letter_Number", UnicodeCategory.LetterNumber),
            ("No", "Other_Number", UnicodeCategory.OtherNumber), ("Zs", "Space_Separator", UnicodeCategory.SpaceSeparator),
            ("Zl", "Line_Separator", UnicodeCategory.LineSeparator), ("Zp", "Paragraph_Separator", UnicodeCategory.ParagraphSeparator),
            ("Cc", "Control", UnicodeCategory.Control), ("Cf", "Format", UnicodeCategory.Format), ("Cs", "Surrogate", UnicodeCategory.Surrogate),
            ("Co", "Private_Use", UnicodeCategory.PrivateUse), ("Cn", "Unassigned", UnicodeCategory.OtherNotAssigned),
            ("Pc", "Connector_Punctuation", UnicodeCategory.ConnectorPunctuation), ("Pd", "Dash_Punctuation", UnicodeCategory.DashPunctuation),
            ("Ps", "Open_Punctuation", UnicodeCategory.OpenPunctuation), ("Pe", "Close_Punctuation", UnicodeCategory.ClosePunctuation),
            ("Pi", "Initial_Punctuation", UnicodeCategory.InitialQuotePunctuation), ("Pf", "Final_Punctuation", UnicodeCategory.FinalQuotePunctuation),
            ("Po", "Other_Punctuation", UnicodeCategory.OtherPunctuation), ("Sm", "Math_Symbol", UnicodeCategory.MathSymbol),
            ("Sc", "Currency_Symbol", UnicodeCategory.CurrencySymbol), ("Sk", "Modifier_Symbol", UnicodeCategory.ModifierSymbol),
            ("So", "Other_Symbol", UnicodeCategory.OtherSymbol),
        ];
        (string Short, string Long)[] groups =
            [("L", "Letter"), ("M", "Mark"), ("N", "Number"), ("Z", "Separator"), ("C", "Other"), ("P", "Punctuation"), ("S", "Symbol")];

        var result = new Dictionary<string, UnicodeCategory[]>(StringComparer.Ordinal);
        foreach (var (shortName, longName, category) in single)
            result[shortName] = result[longName] = [category];
        foreach (var (shortName, longName) in groups)
            result[shortName] = result[longName] = [.. single.Where(row => row.Short[0] == shortName[0]).Select(row => row.Category)];
        return result;
    }

    private static Dictionary<string, CodePointSet> BuildScripts()
    {
        var han = CodePointSet.Of(
            (0x2e80, 0x2e99), (0x2e9b, 0x2ef3), (0x2f00, 0x2fd5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029), (0x3038, 0x303b),
            (0x3400, 0x4dbf), (0x4e00, 0x9fff), (0xf900, 0xfa6d), (0xfa70, 0xfad9), (0x16fe2, 0x16fe3), (0x16ff0, 0x16ff6), (0x20000, 0x2a6df),
            (0x2a700, 0x2b81d), (0x2b820, 0x2cead), (0x2ceb0, 0x2ebe0), (0x2ebf0, 0x2ee5d), (0x2f800, 0x2fa1d), (0x30000, 0x3134a), (0x31350, 0x33479));
        var latin = CodePointSet.Of(
            ('A', 'Z'), ('a', 'z'), (0xaa, 0xaa), (0xba, 0xba), (0xc0, 0xd6), (0xd8, 0xf6), (0xf8, 0x2b8), (0x2e0, 0x2e4), (0x1d00, 0x1d25),
            (0x1d2c, 0x1d5c), (0x1d62, 0x1d65), (0x1d6b, 0x1d77), (0x1d79, 0x1dbe), (0x1e00, 0x1eff), (0x2071, 0x2071), (0x207f, 0x207f),
            (0x2090, 0x209c), (0x212a, 0x212b), (0x2132, 0x2132), (0x214e, 0x214e), (0x2160, 0x2188), (0x2c60, 0x2c7f), (0xa722, 0xa787),
            (0xa78b, 0xa7dc), (0xa7f1, 0xa7ff), (0xab30, 0xab5a), (0xab5c, 0xab64), (0xab66, 0xab69), (0xfb00, 0xfb06), (0xff21, 0xff3a), (0xff41, 0xff5a));
        var cyrillic = CodePointSet.Of(
            (0x400, 0x484), (0x487, 0x52f), (0x1c80, 0x1c8a), (0x1d2b, 0x1d2b), (0x1d78, 0x1d78), (0x2de0, 0x2dff), (0xa640, 0xa69f), (0xfe2e, 0xfe2f));
        var hiragana = CodePointSet.Of((0x3041, 0x3096), (0x309d, 0x309f), (0x1b001, 0x1b11f), (0x1b150, 0x1b152), (0x1f200, 0x1f200));
        var katakana = CodePointSet.Of(
            (0x30a1, 0x30fa), (0x30fd, 0x30ff), (0x31f0, 0x31ff), (0x32d0, 0x32fe), (0x3300, 0x3357), (0xff66, 0xff6f), (0xff71, 0xff9d));
        var hangul = CodePointSet.Of(
            (0x1100, 0x11ff), (0x302e, 0x302f), (0x3131, 0x318e), (0x3200, 0x321e), (0x3260, 0x327e), (0xa960, 0xa97c), (0xac00, 0xd7a3), (0xd7b0, 0xd7c6), (0xd7cb, 0xd7fb));

        var result = new Dictionary<string, CodePointSet>(StringComparer.Ordinal)
        {
            ["Han"] = han, ["Hani"] = han, ["Latin"] = latin, ["Latn"] = latin, ["Cyrillic"] = cyrillic, ["Cyrl"] = cyrillic,
            ["Hiragana"] = hiragana, ["Hira"] = hiragana, ["Katakana"] = katakana, ["Kana"] = katakana, ["Hangul"] = hangul, ["Hang"] = hangul,
        };
        foreach (var set in result.Values)
            _ = set.Ranges.Count;
        return result;
    }
}
