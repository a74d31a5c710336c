using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Upper and lower case without culture, the cases included in which one letter becomes several.</summary>
internal static class LetterCase
{
    private const char CapitalSigma = '\u03a3';
    private const char FinalSigma = '\u03c2';
    private const char CapitalDottedI = '\u0130';

    // Unicode's unconditional special casing: the letter, and what its upper case consists of.
    private const string Expansions =
        "df=53+53 149=2bc+4e 1f0=4a+30c 390=399+308+301 3b0=3a5+308+301 587=535+552 1e96=48+331 1e97=54+308 1e98=57+30a 1e99=59+30a " +
        "1e9a=41+2be 1f50=3a5+313 1f52=3a5+313+300 1f54=3a5+313+301 1f56=3a5+313+342 1fb2=1fba+399 1fb3=391+399 1fb4=386+399 " +
        "1fb6=391+342 1fb7=391+342+399 1fbc=391+399 1fc2=1fca+399 1fc3=397+399 1fc4=389+399 1fc6=397+342 1fc7=397+342+399 1fcc=397+399 " +
        "1fd2=399+308+300 1fd3=399+308+301 1fd6=399+342 1fd7=399+308+342 1fe2=3a5+308+300 1fe3=3a5+308+301 1fe4=3a1+313 1fe6=3a5+342 " +
        "1fe7=3a5+308+342 1ff2=1ffa+399 1ff3=3a9+399 1ff4=38f+399 1ff6=3a9+342 1ff7=3a9+342+399 1ffc=3a9+399 fb00=46+46 fb01=46+49 " +
        "fb02=46+4c fb03=46+46+49 fb04=46+46+4c fb05=53+54 fb06=53+54 fb13=544+546 fb14=544+535 fb15=544+53b fb16=54e+546 fb17=544+53d";

    private static readonly FrozenDictionary<char, string> UpperExpansions = BuildExpansions();

    /// <summary>Upper case, on the budget of the run.</summary>
    public static string ToUpper(ScriptRun run, string text)
    {
        run.AllocateText(text.Length * (long)sizeof(char));
        if (Ascii.IsValid(text) || !text.Any(static c => UpperExpansions.ContainsKey(c) || c is '\u0131' or '\u017f'))
            return text.ToUpperInvariant();

        var result = new BudgetedText(run);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var expansion = UpperExpansions.GetValueOrDefault(text[i]) ?? text[i] switch { '\u0131' => "I", '\u017f' => "S", _ => null };
            if (expansion is null)
                continue;
            result.Append(text[start..i].ToUpperInvariant()).Append(expansion);
            start = i + 1;
        }

        return result.Append(text[start..].ToUpperInvariant()).ToString();
    }

    /// <summary>Lower case, on the budget of the run.</summary>
    public static string ToLower(ScriptRun run, string text)
    {
        run.AllocateText(text.Length * (long)sizeof(char));
        if (!text.AsSpan().ContainsAny(CapitalSigma, CapitalDottedI))
            return text.ToLowerInvariant();

        var lower = text.ToLowerInvariant();
        var result = new BudgetedText(run);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == CapitalSigma && EndsWord(text, i))
                result.Append(FinalSigma);
            else if (text[i] == CapitalDottedI)
                result.Append("i\u0307");
            else
                result.Append(lower[i]);
        }

        return result.ToString();
    }

    // A sigma is final when a letter stands before it and none behind it; marks and apostrophes do not count.
    private static bool EndsWord(string text, int position)
    {
        var before = position - 1;
        while (before >= 0 && IsIgnorable(text[before]))
            before--;
        var after = position + 1;
        while (after < text.Length && IsIgnorable(text[after]))
            after++;
        return before >= 0 && char.IsLetter(text[before]) && (after >= text.Length || !char.IsLetter(text[after]));
    }

    private static bool IsIgnorable(char c) =>
        c is '\'' or '.' or ':' or '\u00ad' or '\u2019' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static FrozenDictionary<char, string> BuildExpansions()
    {
        var result = Expansions.Split(' ').Select(static row => row.Split('=')).ToDictionary(
            static row => (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            static row => string.Concat(row[1].Split('+').Select(static unit => (char)int.Parse(unit, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

        // The Greek vowels with an iota below them follow one pattern: the capital with its breathing, then a capital iota.
        for (var c = '\u1f80'; c <= '\u1faf'; c++)
        {
            var row = c < '\u1f90' ? '\u1f08' : c < '\u1fa0' ? '\u1f28' : '\u1f68';
            result[c] = $"{(char)(row + (c & 7))}\u0399";
        }

        return result.ToFrozenDictionary();
    }
}
