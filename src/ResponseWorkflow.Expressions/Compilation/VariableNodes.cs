using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A constant.</summary>
internal sealed class ConstantNode(JsValue value) : ExpressionNode
{
    /// <summary>The value.</summary>
    public JsValue Value => value;

    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => value;
}

/// <summary>Reads a variable of the frame.</summary>
internal sealed class LocalNode(int slot) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => frame.Locals[slot];
}

/// <summary>Reads a variable of an environment.</summary>
internal sealed class CapturedNode(int hops, int slot) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => frame.Environment!.Up(hops).Slots[slot];
}

/// <summary>Reads a variable whose declaration may not have run yet.</summary>
internal sealed class CheckedNode(ExpressionNode variable, string name, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = variable.Evaluate(frame);
        if (!value.IsUnset)
            return value;
        frame.Run.Position = position;
        throw frame.Run.ReferenceError($"Cannot access '{name}' before initialization");
    }
}

/// <summary>Reads a free name.</summary>
internal sealed class GlobalNode(int index, string name, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = frame.Run.GetGlobal(index);
        if (!value.IsMissing)
            return value;
        frame.Run.Position = position;
        throw frame.Run.ReferenceError($"{name} is not defined");
    }
}

/// <summary><c>typeof</c> a free name, which may be unknown.</summary>
internal sealed class GlobalTypeNode(int index) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = frame.Run.GetGlobal(index);
        return value.IsMissing ? "undefined" : Coercion.Typeof(value);
    }
}

/// <summary>Stores into a variable of the frame.</summary>
internal sealed class LocalTarget(int slot) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value) => frame.Locals[slot] = value;
}

/// <summary>Stores into a variable of an environment.</summary>
internal sealed class CapturedTarget(int hops, int slot) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value) => frame.Environment!.Up(hops).Slots[slot] = value;
}

/// <summary>Stores into a variable whose declaration must have run before.</summary>
internal sealed class CheckedTarget(ExpressionNode check, TargetNode target) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value)
    {
        check.Evaluate(frame);
        target.Assign(frame, value);
    }
}

/// <summary>Refuses to store into a constant.</summary>
internal sealed class ConstantTarget(ExpressionNode? check, int position) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value)
    {
        check?.Evaluate(frame);
        frame.Run.Position = position;
        throw frame.Run.TypeError("Assignment to constant variable.");
    }
}

/// <summary>Drops the value: the name of a function inside itself, and <c>undefined</c>, <c>NaN</c>, <c>Infinity</c>.</summary>
internal sealed class IgnoringTarget : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value)
    {
        // Sloppy code does not notice.
    }
}

/// <summary>Stores into a free name, for this run only.</summary>
internal sealed class GlobalTarget(int index) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value) => frame.Run.SetGlobal(index, value);
}
