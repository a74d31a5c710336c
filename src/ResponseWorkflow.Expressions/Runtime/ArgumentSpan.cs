namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Reads arguments as a function does: one that is missing is <c>undefined</c>.</summary>
internal static class ArgumentSpan
{
    /// <summary>The argument at a position.</summary>
    public static JsValue At(this ReadOnlySpan<JsValue> arguments, int position) =>
        (uint)position < (uint)arguments.Length ? arguments[position] : JsValue.Undefined;
}
