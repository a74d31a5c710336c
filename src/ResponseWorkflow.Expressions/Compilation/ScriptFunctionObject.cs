using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A function of the script together with the variables around it.</summary>
internal sealed class ScriptFunctionObject : JsFunction
{
    private readonly FunctionCode _code;
    private readonly Environment? _environment;

    /// <summary>Makes a closure on the budget of the run.</summary>
    public ScriptFunctionObject(ScriptRun run, FunctionCode code, Environment? environment)
        : base(code.Name, code.Length)
    {
        run.Allocate(Size);
        _code = code;
        _environment = environment;
    }

    /// <inheritdoc/>
    public override string Text => _code.Text();

    /// <inheritdoc/>
    public override bool IsConstructor => _code.IsConstructor;

    /// <inheritdoc/>
    public override JsValue Call(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.EnterCall();
        run.Step();
        var position = run.Position;
        var frame = run.EnterFrame(_code.FrameSize);
        frame.Environment = _environment;
        var result = _code.Execute(frame, this, thisValue, arguments);
        run.LeaveFrame();
        run.Position = position;
        run.LeaveCall();
        return result;
    }

    /// <inheritdoc/>
    public override JsValue Construct(ScriptRun run, ReadOnlySpan<JsValue> arguments)
    {
        if (!IsConstructor)
            return base.Construct(run, arguments);
        var created = new JsObject(run);
        if (Get(run, "prototype").Object is { } prototype)
            created.Prototype = prototype;
        var result = Call(run, created, arguments);
        return result.IsObject ? result : created;
    }

    /// <inheritdoc/>
    public override bool TryGetOwn(ScriptRun run, string name, out JsProperty property)
    {
        if (base.TryGetOwn(run, name, out property))
            return true;
        if (name != "prototype" || !IsConstructor)
            return false;

        // Few functions are used with new: the object is made at the first look.
        var prototype = new JsObject(run);
        prototype.Define("constructor", this);
        Define(name, prototype, PropertyFlags.Writable);
        return base.TryGetOwn(run, name, out property);
    }
}
