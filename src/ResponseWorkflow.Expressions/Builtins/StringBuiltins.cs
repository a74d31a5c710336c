using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>String</c>.</summary>
internal static partial class StringBuiltins
{
    /// <summary>Adds the constructor and fills the prototype.</summary>
    public static void Install(GlobalTable globals)
    {
        globals.Constructor("String", 1, Convert, static (run, self, arguments) => new JsPrimitiveObject(run, Convert(run, self, arguments)), Realm.StringPrototype)
            .Method("fromCharCode", 1, FromCharCode)
            .Method("fromCodePoint", 1, FromCodePoint);

        var prototype = Realm.StringPrototype;
        prototype
            .Method("at", 1, At)
            .Method("charAt", 1, CharAt)
            .Method("charCodeAt", 1, CharCodeAt)
            .Method("codePointAt", 1, CodePointAt)
            .Method("concat", 1, Concat)
            .Method("toString", 0, static (run, self, _) => StringOf(run, self, "toString"))
            .Method("valueOf", 0, static (run, self, _) => StringOf(run, self, "valueOf"));
        InstallSearch(prototype);
        InstallParts(prototype);
        InstallShape(prototype);
        InstallPatterns(prototype);
    }

    /// <summary>The text that a method was called on.</summary>
    private static string Text(ScriptRun run, JsValue thisValue, string method)
    {
        if (thisValue.TryGetString(out var text))
            return text;
        if (thisValue.IsNullish)
            throw run.TypeError($"String.prototype.{method} called on null or undefined");
        return Coercion.ToText(run, thisValue);
    }

    private static string StringOf(ScriptRun run, JsValue thisValue, string method)
    {
        var value = thisValue.Reference is JsPrimitiveObject wrapped ? wrapped.Value : thisValue;
        return value.TryGetString(out var text) ? text : throw run.TypeError($"String.prototype.{method} requires that 'this' be a String");
    }

    private static JsValue Convert(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        arguments.IsEmpty ? JsValue.EmptyText : Coercion.ToText(run, arguments[0]);

    private static JsValue FromCharCode(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.Length == 1)
            return CharacterText.Of((char)Coercion.ToUint32(run, arguments[0]));
        run.Steps(arguments.Length);
        var text = new BudgetedText(run);
        foreach (var code in arguments)
            text.Append((char)Coercion.ToUint32(run, code));
        return text.ToString();
    }

    private static JsValue FromCodePoint(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.Steps(arguments.Length);
        var text = new BudgetedText(run);
        foreach (var argument in arguments)
        {
            var code = Coercion.ToNumber(run, argument);
            if (code is not (>= 0 and <= 0x10FFFF) || Math.Floor(code) != code)
                throw run.RangeError($"Invalid code point {Coercion.ToText(run, argument)}");
            if (code <= char.MaxValue)
                text.Append((char)code);
            else
                text.Append(char.ConvertFromUtf32((int)code));
        }

        return text.ToString();
    }

    private static JsValue At(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "at");
        var position = Coercion.ToInteger(run, arguments.At(0));
        if (position < 0)
            position += text.Length;
        return position >= 0 && position < text.Length ? CharacterText.Of(text[(int)position]) : JsValue.Undefined;
    }

    private static JsValue CharAt(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "charAt");
        var position = Coercion.ToInteger(run, arguments.At(0));
        return position >= 0 && position < text.Length ? CharacterText.Of(text[(int)position]) : "";
    }

    private static JsValue CharCodeAt(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "charCodeAt");
        var position = Coercion.ToInteger(run, arguments.At(0));
        return position >= 0 && position < text.Length ? text[(int)position] : double.NaN;
    }

    private static JsValue CodePointAt(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "codePointAt");
        var position = Coercion.ToInteger(run, arguments.At(0));
        if (position < 0 || position >= text.Length)
            return JsValue.Undefined;
        var index = (int)position;
        var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        return isPair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
    }

    private static JsValue Concat(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = new BudgetedText(run).Append(Text(run, thisValue, "concat"));
        run.Steps(arguments.Length);
        foreach (var argument in arguments)
            text.Append(Coercion.ToText(run, argument));
        return text.ToString();
    }
}
