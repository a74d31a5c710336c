namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>What <c>bind</c> makes: a function with fixed <c>this</c> and first arguments.</summary>
internal sealed class BoundFunction(JsFunction target, JsValue boundThis, JsValue[] boundArguments)
    : JsFunction("bound " + target.Name, Math.Max(0, target.Length - boundArguments.Length))
{
    /// <inheritdoc/>
    public override bool IsConstructor => target.IsConstructor;

    /// <summary>The function behind.</summary>
    public JsFunction Target => target;

    /// <inheritdoc/>
    public override JsValue Call(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.EnterCall();
        var result = target.Call(run, boundThis, Join(run, arguments));
        run.LeaveCall();
        return result;
    }

    /// <inheritdoc/>
    public override JsValue Construct(ScriptRun run, ReadOnlySpan<JsValue> arguments)
    {
        run.EnterCall();
        var result = target.Construct(run, Join(run, arguments));
        run.LeaveCall();
        return result;
    }

    private JsValue[] Join(ScriptRun run, ReadOnlySpan<JsValue> arguments)
    {
        var count = boundArguments.Length + arguments.Length;
        run.Allocate(count * (long)JsArray.ItemSize);
        return [.. boundArguments, .. arguments];
    }
}
