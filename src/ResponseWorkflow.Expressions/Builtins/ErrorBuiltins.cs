using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Error</c> and its kinds.</summary>
internal static class ErrorBuiltins
{
    /// <summary>Adds the constructors.</summary>
    public static void Install(GlobalTable globals)
    {
        foreach (var type in Enum.GetValues<ErrorType>())
        {
            var name = NameOf(type);
            var prototype = Realm.ErrorPrototype(type);
            JsValue Construct(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) => Create(run, type, arguments);
            globals.Constructor(name, 1, Construct, Construct, prototype);
            prototype.Define("name", name);
            prototype.Define("message", JsValue.EmptyText);
        }

        Realm.ErrorPrototype(ErrorType.Error).Method("toString", 0, ToText);
    }

    /// <summary>The text of an error as <c>Error.prototype.toString</c> makes it.</summary>
    public static string TextOf(ScriptRun run, JsObject error)
    {
        var name = Part(run, error, "name", "Error");
        var message = Part(run, error, "message", "");
        run.AllocateText((name.Length + message.Length + 2) * 2L);
        return name.Length == 0 ? message : message.Length == 0 ? name : $"{name}: {message}";
    }

    private static JsError Create(ScriptRun run, ErrorType type, ReadOnlySpan<JsValue> arguments)
    {
        var message = arguments.At(0);
        var error = new JsError(run, type, message.IsUndefined ? null : Coercion.ToText(run, message));
        if (arguments.At(1).Object is { } options && options.Has(run, "cause"))
            error.Define("cause", options.Get(run, "cause"));
        return error;
    }

    private static JsValue ToText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        TextOf(run, thisValue.Object ?? throw run.TypeError("Error.prototype.toString requires that 'this' be an object"));

    private static string Part(ScriptRun run, JsObject error, string name, string whenUndefined)
    {
        var value = error.Get(run, name);
        return value.IsUndefined ? whenUndefined : Coercion.ToText(run, value);
    }

    private static string NameOf(ErrorType type) => type == ErrorType.UriError ? "URIError" : type.ToString();
}
