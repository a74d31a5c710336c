using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Finding and comparing.</content>
internal static partial class StringBuiltins
{
    private static void InstallSearch(JsObject prototype) => prototype
        .Method("endsWith", 1, EndsWith)
        .Method("includes", 1, Includes)
        .Method("indexOf", 1, IndexOf)
        .Method("lastIndexOf", 1, LastIndexOf)
        .Method("localeCompare", 1, LocaleCompare)
        .Method("startsWith", 1, StartsWith);

    private static string PlainText(ScriptRun run, JsValue wanted, string method)
    {
        if (wanted.Reference is JsRegExp)
            throw run.TypeError($"First argument to String.prototype.{method} must not be a regular expression");
        return Coercion.ToText(run, wanted);
    }

    private static JsValue StartsWith(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "startsWith");
        var wanted = PlainText(run, arguments.At(0), "startsWith");
        var start = (int)Math.Clamp(Coercion.ToInteger(run, arguments.At(1)), 0, text.Length);
        run.Steps(wanted.Length >> 5);
        return text.AsSpan(start).StartsWith(wanted, StringComparison.Ordinal);
    }

    private static JsValue EndsWith(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "endsWith");
        var wanted = PlainText(run, arguments.At(0), "endsWith");
        var end = arguments.At(1).IsUndefined ? text.Length : (int)Math.Clamp(Coercion.ToInteger(run, arguments[1]), 0, text.Length);
        run.Steps(wanted.Length >> 5);
        return text.AsSpan(0, end).EndsWith(wanted, StringComparison.Ordinal);
    }

    private static JsValue Includes(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "includes");
        var wanted = PlainText(run, arguments.At(0), "includes");
        var start = (int)Math.Clamp(Coercion.ToInteger(run, arguments.At(1)), 0, text.Length);
        return TextSearch.First(run, text, wanted, start) >= 0;
    }

    private static JsValue IndexOf(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "indexOf");
        var wanted = Coercion.ToText(run, arguments.At(0));
        var start = (int)Math.Clamp(Coercion.ToInteger(run, arguments.At(1)), 0, text.Length);
        return TextSearch.First(run, text, wanted, start);
    }

    private static JsValue LastIndexOf(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "lastIndexOf");
        var wanted = Coercion.ToText(run, arguments.At(0));
        var position = Coercion.ToNumber(run, arguments.At(1));
        var latest = text.Length - wanted.Length;
        if (latest < 0)
            return -1;
        var start = double.IsNaN(position) ? latest : (int)Math.Clamp(Math.Truncate(position), 0, latest);
        return TextSearch.Last(run, text, wanted, start);
    }

    private static JsValue LocaleCompare(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var text = Text(run, thisValue, "localeCompare");
        var other = Coercion.ToText(run, arguments.At(0));
        run.Steps(text.Length + other.Length);
        run.AllocateText((text.Length + other.Length) * 6L);
        return TextOrder.Compare(text, other);
    }
}
