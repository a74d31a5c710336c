namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>A value thrown by the script or a built-in, on its way to a <c>catch</c>.</summary>
/// <remarks>Budget errors travel as <see cref="Scripts.ScriptException"/> instead, so that no script can catch them.</remarks>
internal sealed class JsThrow(JsValue value, int position) : Exception
{
    /// <summary>The thrown value.</summary>
    public JsValue Value { get; } = value;

    /// <summary>Where in the source it was thrown, as an offset.</summary>
    public int Position { get; } = position;

    /// <inheritdoc/>
    public override string Message => "A value was thrown by a script.";
}
