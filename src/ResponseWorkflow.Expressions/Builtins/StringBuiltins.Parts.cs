using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Parts of a text.</content>
internal static partial class StringBuiltins
{
    private static void InstallParts(JsObject prototype) => prototype
        .Method("slice", 2, Slice)
        .Method("substr", 2, Substr)
        .Method("substring", 2, Substring)
        .Method("trim", 0, static (run, self, _) => Trim(run, self, "trim", atStart: true, atEnd: true))
        .Method("trimStart", 0, static (run, self, _) => Trim(run, self, "trimStart", atStart: true, atEnd: false))
        .Method("trimEnd", 0, static (run, self, _) => Trim(run, self, "trimEnd", atStart: false, atEnd: true));

    /// <summary>A part of a text as a new string, on the budget of the run.</summary>
    internal static string Part(ScriptRun run, string text, int start, int end)
    {
        if (end <= start)
            return "";
        if (end - start == text.Length)
            return text;
        if (end - start == 1)
            return CharacterText.Of(text[start]);
        run.AllocateText((end - start) * (long)sizeof(char));
        return text[start..end];
    }

    private static JsValue Slice(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "slice");
        var start = Coercion.ToRelative(run, arguments.At(0), text.Length, 0);
        var end = Coercion.ToRelative(run, arguments.At(1), text.Length, text.Length);
        return Part(run, text, (int)start, (int)end);
    }

    private static JsValue Substring(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "substring");
        var start = (int)Math.Clamp(Coercion.ToInteger(run, arguments.At(0)), 0, text.Length);
        var end = arguments.At(1).IsUndefined ? text.Length : (int)Math.Clamp(Coercion.ToInteger(run, arguments[1]), 0, text.Length);
        return Part(run, text, Math.Min(start, end), Math.Max(start, end));
    }

    private static JsValue Substr(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "substr");
        var start = (int)Coercion.ToRelative(run, arguments.At(0), text.Length, 0);
        var length = arguments.At(1).IsUndefined ? text.Length : Coercion.ToInteger(run, arguments[1]);
        return Part(run, text, start, (int)Math.Clamp(start + length, start, text.Length));
    }

    private static JsValue Trim(ScriptRun run, JsValue thisValue, string method, bool atStart, bool atEnd)
    {
        var text = Text(run, thisValue, method);
        var start = atStart ? text.Length - WhiteSpace.TrimStart(text).Length : 0;
        var end = atEnd ? WhiteSpace.TrimEnd(text).Length : text.Length;
        run.Steps((start + text.Length - end) >> 3);
        return Part(run, text, start, end);
    }
}
