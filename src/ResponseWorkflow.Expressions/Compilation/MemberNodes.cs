using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>Reads a property of a fixed name.</summary>
internal sealed class MemberNode(ExpressionNode target, string name, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = target.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return PropertyAccess.Get(frame.Run, holder, name);
    }
}

/// <summary>Reads a property of a computed name.</summary>
internal sealed class IndexNode(ExpressionNode target, ExpressionNode key, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = target.Evaluate(frame);
        var name = key.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return PropertyAccess.Get(frame.Run, holder, name);
    }
}

/// <summary>The part of a chain before <c>?.</c>: gives up the whole chain when it is undefined or null.</summary>
internal sealed class ChainLinkNode(ExpressionNode target) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = target.Evaluate(frame);

        // The mark travels up the chain, each link passing it on, to the OptionalChainNode at its end.
        return value.IsNullish ? JsValue.Missing : value;
    }
}

/// <summary>A link of a chain with <c>?.</c> in it that reads a property.</summary>
internal sealed class ChainMemberNode(ExpressionNode target, ExpressionNode key, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = target.Evaluate(frame);
        if (holder.IsMissing)
            return holder;
        var name = key.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return PropertyAccess.Get(frame.Run, holder, name);
    }
}

/// <summary>The end of a chain with <c>?.</c> in it.</summary>
internal sealed class OptionalChainNode(ExpressionNode inner) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = inner.Evaluate(frame);
        return value.IsMissing ? JsValue.Undefined : value;
    }
}

/// <summary><c>delete a.b</c>, also within a chain.</summary>
internal sealed class DeleteNode(ExpressionNode target, ExpressionNode key, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = target.Evaluate(frame);
        if (holder.IsMissing)
            return true;
        var name = key.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return Coercion.ToObject(frame.Run, holder).Delete(frame.Run, Coercion.ToKey(frame.Run, name));
    }
}

/// <summary>Stores into a property, where the target is evaluated at the time of storing: in patterns and loop heads.</summary>
internal sealed class MemberTarget(ExpressionNode target, ExpressionNode key, int position) : TargetNode
{
    /// <inheritdoc/>
    public override void Assign(Frame frame, JsValue value)
    {
        var holder = target.Evaluate(frame);
        var name = key.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        PropertyAccess.Set(frame.Run, holder, name, value);
    }
}
