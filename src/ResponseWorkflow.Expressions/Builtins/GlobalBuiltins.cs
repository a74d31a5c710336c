using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>The functions and values without an object around them.</summary>
internal static class GlobalBuiltins
{
    /// <summary>Adds them.</summary>
    public static void Install(GlobalTable globals)
    {
        globals.Add("NaN", JsValue.NaN);
        globals.Add("Infinity", double.PositiveInfinity);
        globals.Add("undefined", JsValue.Undefined);
        globals.Function("isNaN", 1, static (run, _, arguments) => double.IsNaN(Coercion.ToNumber(run, arguments.At(0))));
        globals.Function("isFinite", 1, static (run, _, arguments) => double.IsFinite(Coercion.ToNumber(run, arguments.At(0))));
        globals.Function("parseFloat", 1, ParseFloat);
        globals.Function("parseInt", 2, ParseInt);
        globals.Function("encodeURI", 1, static (run, _, arguments) => UriText.Encode(run, Text(run, arguments), UriText.KeptInUri));
        globals.Function("encodeURIComponent", 1, static (run, _, arguments) => UriText.Encode(run, Text(run, arguments), UriText.KeptInComponent));
        globals.Function("decodeURI", 1, static (run, _, arguments) => UriText.Decode(run, Text(run, arguments), UriText.Reserved));
        globals.Function("decodeURIComponent", 1, static (run, _, arguments) => UriText.Decode(run, Text(run, arguments), ""));
    }

    private static JsValue ParseFloat(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, arguments);
        run.Steps(text.Length >> 4);
        return NumberText.ParseFloat(text);
    }

    private static JsValue ParseInt(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, arguments);
        run.Steps(text.Length >> 4);
        return NumberText.ParseInt(text, Coercion.ToInt32(run, arguments.At(1)));
    }

    private static string Text(ScriptRun run, ReadOnlySpan<JsValue> arguments) => Coercion.ToText(run, arguments.At(0));
}
