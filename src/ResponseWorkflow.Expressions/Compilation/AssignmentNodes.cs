using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>Stores a value in a variable or takes it apart with a pattern.</summary>
internal sealed class AssignmentNode(TargetNode target, ExpressionNode value) : ExpressionNode
{
    /// <summary>Where the value goes.</summary>
    public TargetNode Target => target;

    /// <summary>The value.</summary>
    public ExpressionNode Value => value;

    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var result = value.Evaluate(frame);
        frame.Run.Step();
        target.Assign(frame, result);
        return result;
    }
}

/// <summary>Stores a value in a property of a fixed name.</summary>
internal sealed class MemberAssignmentNode(ExpressionNode target, string name, ExpressionNode value, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = target.Evaluate(frame);
        var result = value.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        PropertyAccess.Set(frame.Run, holder, name, result);
        return result;
    }
}

/// <summary>Stores a value in a property of a computed name.</summary>
internal sealed class IndexAssignmentNode(ExpressionNode target, ExpressionNode key, ExpressionNode value, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = target.Evaluate(frame);
        var name = key.Evaluate(frame);
        var result = value.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        PropertyAccess.Set(frame.Run, holder, name, result);
        return result;
    }
}

/// <summary><c>a.b += c</c> and the like: the property is found once.</summary>
internal sealed class CompoundMemberNode(ExpressionNode target, ExpressionNode key, BinaryOperation operation, ExpressionNode value, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        var holder = target.Evaluate(frame);
        var name = key.Evaluate(frame);
        run.Position = position;
        run.Step();
        name = PropertyReference.KeyOf(run, holder, name);
        var old = PropertyAccess.Get(run, holder, name);
        var right = value.Evaluate(frame);
        run.Position = position;
        var result = operation(run, old, right);
        PropertyAccess.Set(run, holder, name, result);
        return result;
    }
}

/// <summary><c>a.b ||= c</c>, <c>a.b &amp;&amp;= c</c> and <c>a.b ??= c</c>.</summary>
internal sealed class LogicalMemberNode(ExpressionNode target, ExpressionNode key, Func<JsValue, bool> needsValue, ExpressionNode value, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        var holder = target.Evaluate(frame);
        var name = key.Evaluate(frame);
        run.Position = position;
        run.Step();
        name = PropertyReference.KeyOf(run, holder, name);
        var old = PropertyAccess.Get(run, holder, name);
        if (!needsValue(old))
            return old;
        var result = value.Evaluate(frame);
        run.Position = position;
        PropertyAccess.Set(run, holder, name, result);
        return result;
    }
}

/// <summary><c>++</c> and <c>--</c> of a variable.</summary>
internal sealed class VariableUpdateNode(ExpressionNode read, TargetNode target, double change, bool isPrefix, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = read.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        var old = Coercion.ToNumber(frame.Run, value);
        target.Assign(frame, old + change);
        return isPrefix ? old + change : old;
    }
}

/// <summary><c>++</c> and <c>--</c> of a property.</summary>
internal sealed class MemberUpdateNode(ExpressionNode target, ExpressionNode key, double change, bool isPrefix, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        var holder = target.Evaluate(frame);
        var name = key.Evaluate(frame);
        run.Position = position;
        run.Step();
        name = PropertyReference.KeyOf(run, holder, name);
        var old = Coercion.ToNumber(run, PropertyAccess.Get(run, holder, name));
        PropertyAccess.Set(run, holder, name, old + change);
        return isPrefix ? old + change : old;
    }
}

/// <summary>Rules of a property that is read and then written.</summary>
internal static class PropertyReference
{
    /// <summary>The key, converted once when that could be noticed.</summary>
    public static JsValue KeyOf(ScriptRun run, JsValue holder, JsValue key) =>
        key.IsObject && !holder.IsNullish ? Coercion.ToKey(run, key) : key;
}
