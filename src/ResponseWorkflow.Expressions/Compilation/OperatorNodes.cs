using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A binary operator whose code is known to the compiler of the runtime.</summary>
internal sealed class BinaryNode<T>(ExpressionNode left, ExpressionNode right, int position) : ExpressionNode
    where T : struct, IBinaryOperator
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return T.Apply(frame.Run, a, b);
    }
}

/// <summary>Any binary operator.</summary>
internal sealed class BinaryNode(BinaryOperation operation, ExpressionNode left, ExpressionNode right, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return operation(frame.Run, a, b);
    }
}

/// <summary>A long chain of binary operators from left to right, run without recursion.</summary>
internal sealed class BinaryChainNode(ExpressionNode first, BinaryLink[] links) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = first.Evaluate(frame);
        foreach (var link in links)
        {
            var right = link.Right.Evaluate(frame);
            frame.Run.Position = link.Position;
            frame.Run.Step();
            value = link.Operation(frame.Run, value, right);
        }

        return value;
    }
}

/// <summary>One step of a <see cref="BinaryChainNode"/>.</summary>
internal readonly record struct BinaryLink(BinaryOperation Operation, ExpressionNode Right, int Position);

/// <summary>A comparison by order, without making a value when only its truth is asked for.</summary>
internal sealed class OrderNode<T>(ExpressionNode left, ExpressionNode right, int position) : ExpressionNode
    where T : struct, IOrderOperator
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => Test(frame);

    /// <inheritdoc/>
    public override bool Test(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return OrderOperator<T>.Test(frame.Run, a, b);
    }
}

/// <summary>A comparison by order with a constant number on the right.</summary>
internal sealed class OrderConstantNode<T>(ExpressionNode left, double right, int position) : ExpressionNode
    where T : struct, IOrderOperator
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => Test(frame);

    /// <inheritdoc/>
    public override bool Test(Frame frame)
    {
        var a = left.Evaluate(frame);
        frame.Run.Step();
        if (a.IsNumber)
            return T.Numbers(a.Number, right);
        frame.Run.Position = position;
        return OrderOperator<T>.Test(frame.Run, a, right);
    }
}

/// <summary><c>===</c> and <c>!==</c>.</summary>
internal sealed class StrictEqualityNode(ExpressionNode left, ExpressionNode right, bool isNegated) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => Test(frame);

    /// <inheritdoc/>
    public override bool Test(Frame frame)
    {
        var a = left.Evaluate(frame);
        frame.Run.Step();
        return Comparison.StrictEquals(frame.Run, a, right.Evaluate(frame)) != isNegated;
    }
}

/// <summary><c>===</c> and <c>!==</c> with a constant string on the right.</summary>
internal sealed class TextEqualityNode(ExpressionNode left, string right, bool isNegated) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => Test(frame);

    /// <inheritdoc/>
    public override bool Test(Frame frame)
    {
        var a = left.Evaluate(frame);
        frame.Run.Step();
        return (a.TryGetString(out var text) && string.Equals(text, right, StringComparison.Ordinal)) != isNegated;
    }
}

/// <summary><c>&amp;&amp;</c> over two or more operands.</summary>
internal sealed class AndNode(ExpressionNode[] operands) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        for (var i = 0; i < operands.Length - 1; i++)
        {
            var value = operands[i].Evaluate(frame);
            if (!Coercion.ToBoolean(value))
                return value;
        }

        return operands[^1].Evaluate(frame);
    }

    /// <inheritdoc/>
    public override bool Test(Frame frame)
    {
        foreach (var operand in operands)
        {
            if (!operand.Test(frame))
                return false;
        }

        return true;
    }
}

/// <summary><c>||</c> over two or more operands.</summary>
internal sealed class OrNode(ExpressionNode[] operands) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        for (var i = 0; i < operands.Length - 1; i++)
        {
            var value = operands[i].Evaluate(frame);
            if (Coercion.ToBoolean(value))
                return value;
        }

        return operands[^1].Evaluate(frame);
    }

    /// <inheritdoc/>
    public override bool Test(Frame frame)
    {
        foreach (var operand in operands)
        {
            if (operand.Test(frame))
                return true;
        }

        return false;
    }
}

/// <summary><c>??</c> over two or more operands.</summary>
internal sealed class CoalesceNode(ExpressionNode[] operands) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        for (var i = 0; i < operands.Length - 1; i++)
        {
            var value = operands[i].Evaluate(frame);
            if (!value.IsNullish)
                return value;
        }

        return operands[^1].Evaluate(frame);
    }
}

/// <summary><c>!</c>.</summary>
internal sealed class NotNode(ExpressionNode operand) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => !operand.Test(frame);

    /// <inheritdoc/>
    public override bool Test(Frame frame) => !operand.Test(frame);
}

/// <summary><c>a ? b : c</c>.</summary>
internal sealed class ConditionalNode(ExpressionNode test, ExpressionNode then, ExpressionNode otherwise) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => test.Test(frame) ? then.Evaluate(frame) : otherwise.Evaluate(frame);
}

/// <summary>The comma operator.</summary>
internal sealed class SequenceNode(ExpressionNode[] items) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        for (var i = 0; i < items.Length - 1; i++)
            items[i].Evaluate(frame);
        return items[^1].Evaluate(frame);
    }
}

/// <summary>An operator on one value.</summary>
internal sealed class UnaryNode(Func<ScriptRun, JsValue, JsValue> operation, ExpressionNode operand, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        return operation(frame.Run, value);
    }
}
