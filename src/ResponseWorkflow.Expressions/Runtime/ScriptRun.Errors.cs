using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Runtime;

/// <content>Making errors, and calling values.</content>
internal sealed partial class ScriptRun
{
    /// <summary>The source offset of what is being evaluated: the place of an error that happens now.</summary>
    public int Position { get; set; }

    /// <summary>A TypeError to throw.</summary>
    public JsThrow TypeError(string message) => Error(ErrorType.TypeError, message);

    /// <summary>A RangeError to throw.</summary>
    public JsThrow RangeError(string message) => Error(ErrorType.RangeError, message);

    /// <summary>A ReferenceError to throw.</summary>
    public JsThrow ReferenceError(string message) => Error(ErrorType.ReferenceError, message);

    /// <summary>A SyntaxError to throw.</summary>
    public JsThrow SyntaxError(string message) => Error(ErrorType.SyntaxError, message);

    /// <summary>An error of any kind to throw.</summary>
    public JsThrow Error(ErrorType type, string message) => new(new JsError(this, type, message), Position);

    /// <summary>Calls a value; a TypeError names it as <paramref name="name"/> when it is no function.</summary>
    public JsValue Call(JsValue function, JsValue thisValue, ReadOnlySpan<JsValue> arguments, string? name = null)
    {
        if (function.Reference is JsFunction callable)
            return callable.Call(this, thisValue, arguments);
        throw TypeError($"{name ?? Coercion.Describe(function)} is not a function");
    }

    /// <summary>The value as a function, such as a callback; otherwise a TypeError.</summary>
    public JsFunction Function(JsValue value) =>
        value.Reference as JsFunction ?? throw TypeError($"{Coercion.Describe(value)} is not a function");

    /// <summary>Starts an iteration over a value as <c>for..of</c> does; a TypeError when it is not iterable.</summary>
    public ValueIterator Iterate(JsValue value) => value.Reference switch
    {
        JsObject target when target.GetIterator(this) is { } iterator => iterator,
        string text => new TextIterator(text),
        JsText text => new TextIterator(text.ToString()),
        _ => throw TypeError($"{Coercion.Describe(value)} is not iterable"),
    };

    /// <summary>An error that ends the run, at a place in the source.</summary>
    public ScriptException Failure(ScriptErrorKind kind, string message, int position, Exception? inner = null)
    {
        var (line, column) = _program.Source.PlaceOf(position);
        return new(kind, message, line, column, innerException: inner);
    }
}
