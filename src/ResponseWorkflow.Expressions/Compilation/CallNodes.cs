using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>Calls a value that is no property.</summary>
internal sealed class CallNode(ExpressionNode callee, ArgumentList arguments, string name, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) =>
        arguments.Call(frame, callee.Evaluate(frame), JsValue.Undefined, name, position);
}

/// <summary>Calls a property, which sees its object as <c>this</c>.</summary>
internal sealed class MethodCallNode(ExpressionNode target, string method, ArgumentList arguments, string name, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = target.Evaluate(frame);
        frame.Run.Position = position;
        var function = PropertyAccess.Get(frame.Run, holder, method);
        return arguments.Call(frame, function, holder, name, position);
    }
}

/// <summary>A call with a computed method, or within a chain with <c>?.</c> in it.</summary>
internal sealed class ChainCallNode(ExpressionNode? target, ExpressionNode callee, bool isOptional, ArgumentList arguments, string name, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var holder = JsValue.Undefined;
        JsValue function;
        if (target is null)
        {
            function = callee.Evaluate(frame);
        }
        else
        {
            holder = target.Evaluate(frame);
            if (holder.IsMissing)
                return holder;
            var key = callee.Evaluate(frame);
            frame.Run.Position = position;
            function = PropertyAccess.Get(frame.Run, holder, key);
        }

        if (function.IsMissing || (isOptional && function.IsNullish))
            return JsValue.Missing;
        return arguments.Call(frame, function, holder, name, position);
    }
}

/// <summary><c>new F(x)</c>.</summary>
internal sealed class NewNode(ExpressionNode callee, ArgumentList arguments, string name, int position) : ExpressionNode
{
    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame)
    {
        var constructor = callee.Evaluate(frame);
        var values = arguments.EvaluateAll(frame);
        frame.Run.Position = position;
        frame.Run.Step();
        if (constructor.Reference is not JsFunction { IsConstructor: true } function)
            throw frame.Run.TypeError($"{name} is not a constructor");
        return function.Construct(frame.Run, values);
    }
}
