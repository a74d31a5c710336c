using System.Text;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>The same text in another shape: case, length, normal form.</content>
internal static partial class StringBuiltins
{
    // What one character may become in a compatibility form, at most.
    private const int CompatibilityGrowth = 18;
    private const int CanonicalGrowth = 4;

    private static void InstallShape(JsObject prototype) => prototype
        .Method("normalize", 0, Normalise)
        .Method("padEnd", 2, static (run, self, arguments) => Pad(run, self, arguments, "padEnd", atStart: false))
        .Method("padStart", 2, static (run, self, arguments) => Pad(run, self, arguments, "padStart", atStart: true))
        .Method("repeat", 1, Repeat)
        .Method("toLowerCase", 0, static (run, self, _) => LetterCase.ToLower(run, Text(run, self, "toLowerCase")))
        .Method("toLocaleLowerCase", 0, static (run, self, _) => LetterCase.ToLower(run, Text(run, self, "toLocaleLowerCase")))
        .Method("toUpperCase", 0, static (run, self, _) => LetterCase.ToUpper(run, Text(run, self, "toUpperCase")))
        .Method("toLocaleUpperCase", 0, static (run, self, _) => LetterCase.ToUpper(run, Text(run, self, "toLocaleUpperCase")));

    private static JsValue Normalise(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "normalize");
        var name = arguments.At(0).IsUndefined ? "NFC" : Coercion.ToText(run, arguments[0]);
        NormalizationForm form = name switch
        {
            "NFC" => NormalizationForm.FormC,
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            "NFKD" => NormalizationForm.FormKD,
            _ => throw run.RangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD."),
        };
        if (Ascii.IsValid(text))
            return text;
        BudgetedText.Charge(run, text.Length * (double)(name.Length == 3 ? CanonicalGrowth : CompatibilityGrowth));
        return TextNormalisation.Normalise(text, form);
    }

    private static JsValue Pad(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments, string method, bool atStart)
    {
        var text = Text(run, thisValue, method);
        var length = Coercion.ToLength(run, arguments.At(0));
        var filler = arguments.At(1).IsUndefined ? " " : Coercion.ToText(run, arguments[1]);
        if (length <= text.Length || filler.Length == 0)
            return text;
        BudgetedText.Charge(run, length);
        var missing = (int)length - text.Length;
        return string.Create((int)length, (text, filler, missing, atStart), static (span, state) =>
        {
            state.text.CopyTo(state.atStart ? span[state.missing..] : span);
            FillWith(state.atStart ? span[..state.missing] : span[state.text.Length..], state.filler);
        });
    }

    private static JsValue Repeat(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "repeat");
        var count = Coercion.ToInteger(run, arguments.At(0));
        if (count < 0 || double.IsInfinity(count))
            throw run.RangeError($"Invalid count value: {Coercion.ToText(run, arguments.At(0))}");
        if (count == 0 || text.Length == 0)
            return "";
        BudgetedText.Charge(run, text.Length * count);
        return string.Create((int)(text.Length * count), text, static (span, filler) => FillWith(span, filler));
    }

    private static void FillWith(Span<char> target, ReadOnlySpan<char> filler)
    {
        for (var position = 0; position < target.Length; position += filler.Length)
            filler[..Math.Min(filler.Length, target.Length - position)].CopyTo(target[position..]);
    }
}
