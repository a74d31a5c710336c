namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The body of a built-in function. Missing arguments are not in the span: read them with <c>arguments.At(i)</c>.</summary>
internal delegate JsValue NativeBody(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments);

/// <summary>A built-in function. Holds no state of a run, so one instance serves all runs.</summary>
internal sealed class NativeFunction(string name, int length, NativeBody body, NativeBody? construct = null) : JsFunction(name, length)
{
    /// <inheritdoc/>
    public override bool IsConstructor => construct is not null;

    /// <inheritdoc/>
    public override JsValue Call(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.EnterCall();
        var result = body(run, thisValue, arguments);
        run.LeaveCall();
        return result;
    }

    /// <inheritdoc/>
    public override JsValue Construct(ScriptRun run, ReadOnlySpan<JsValue> arguments)
    {
        if (construct is null)
            return base.Construct(run, arguments);
        run.EnterCall();
        var result = construct(run, JsValue.Undefined, arguments);
        run.LeaveCall();
        return result;
    }
}
