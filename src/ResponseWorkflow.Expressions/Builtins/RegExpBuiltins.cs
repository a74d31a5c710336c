using System.Text;
using ResponseWorkflow.Expressions.Regex;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>RegExp</c>.</summary>
internal static class RegExpBuiltins
{
    // A pattern made by a script may be kept in translated form, which takes this much for each character.
    private const int TranslatedSize = 2048;
    private const int TranslatedCharacterSize = 64;

    /// <summary>Adds the constructor and fills the prototype.</summary>
    public static void Install(GlobalTable globals)
    {
        globals.Constructor("RegExp", 2, Call, Construct, Realm.RegExpPrototype);
        Realm.RegExpPrototype
            .Method("exec", 1, Execute)
            .Method("test", 1, static (run, self, arguments) => Of(run, self, "test").FindNext(run, Coercion.ToText(run, arguments.At(0))) is not null)
            .Method("toString", 0, ToText)
            .Getter("source", static (run, self, _) => Source(Of(run, self, "source").Pattern))
            .Getter("flags", static (run, self, _) => RegexFlagText.ToText(Of(run, self, "flags").Pattern.Flags))
            .Getter("global", static (run, self, _) => Of(run, self, "global").Has(RegexFlags.Global))
            .Getter("ignoreCase", static (run, self, _) => Of(run, self, "ignoreCase").Has(RegexFlags.IgnoreCase))
            .Getter("multiline", static (run, self, _) => Of(run, self, "multiline").Has(RegexFlags.Multiline))
            .Getter("dotAll", static (run, self, _) => Of(run, self, "dotAll").Has(RegexFlags.DotAll))
            .Getter("unicode", static (run, self, _) => Of(run, self, "unicode").Has(RegexFlags.Unicode))
            .Getter("sticky", static (run, self, _) => Of(run, self, "sticky").Has(RegexFlags.Sticky));
    }

    private static JsRegExp Of(ScriptRun run, JsValue thisValue, string member) =>
        thisValue.Reference as JsRegExp
        ?? throw run.TypeError($"Method RegExp.prototype.{member} called on incompatible receiver {Coercion.Describe(thisValue)}");

    private static JsValue Call(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        arguments.At(0).Reference is JsRegExp same && arguments.At(1).IsUndefined ? same : Construct(run, thisValue, arguments);

    private static JsValue Construct(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var template = arguments.At(0).Reference as JsRegExp;
        var pattern = template?.Pattern.Source ?? (arguments.At(0).IsUndefined ? "" : Coercion.ToText(run, arguments[0]));
        var flags = arguments.At(1).IsUndefined
            ? template is null ? "" : RegexFlagText.ToText(template.Pattern.Flags)
            : Coercion.ToText(run, arguments[1]);
        run.Allocate(TranslatedSize + (pattern.Length * (long)TranslatedCharacterSize));
        return JsRegExp.Create(run, pattern, flags);
    }

    private static JsValue Execute(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var regex = Of(run, thisValue, "exec");
        var text = Coercion.ToText(run, arguments.At(0));
        return regex.FindNext(run, text) is { } match ? JsRegExp.ToArray(run, regex.Pattern, match, text) : JsValue.Null;
    }

    private static JsValue ToText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var pattern = Of(run, thisValue, "toString").Pattern;
        run.AllocateText((pattern.Source.Length + 8L) * sizeof(char));
        return $"/{Source(pattern)}/{RegexFlagText.ToText(pattern.Flags)}";
    }

    /// <summary>The pattern such that it could stand between slashes.</summary>
    private static string Source(RegexPattern pattern)
    {
        if (pattern.Source.Length == 0)
            return "(?:)";
        if (!pattern.Source.AsSpan().ContainsAny('/', '\n', '\r'))
            return pattern.Source;

        var result = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Source.Length; i++)
        {
            var c = pattern.Source[i];
            if (c == '\\' && i + 1 < pattern.Source.Length && pattern.Source[i + 1] is not ('\n' or '\r'))
            {
                result.Append(c).Append(pattern.Source[++i]);
                continue;
            }

            inClass = c == '[' || (inClass && c != ']');
            result.Append(c switch
            {
                '/' when !inClass => "\\/",
                '\n' => "\\n",
                '\r' => "\\r",
                _ => CharacterText.Of(c),
            });
        }

        return result.ToString();
    }
}
