using System.Runtime.CompilerServices;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>The arguments of a call: evaluates them and makes the call, without an array for few plain arguments.</summary>
internal sealed class ArgumentList(ExpressionNode[] arguments, bool hasSpread)
{
    private const int BufferSize = 4;

    /// <summary>Calls a value with the evaluated arguments.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="function">The value to call.</param>
    /// <param name="thisValue">What it sees as <c>this</c>.</param>
    /// <param name="name">What a TypeError calls it.</param>
    /// <param name="position">The place of the call.</param>
    public JsValue Call(Frame frame, JsValue function, JsValue thisValue, string name, int position)
    {
        if (arguments.Length == 0)
            return Function(frame, function, name, position).Call(frame.Run, thisValue, []);
        if (hasSpread || arguments.Length > BufferSize)
        {
            var list = EvaluateAll(frame);
            return Function(frame, function, name, position).Call(frame.Run, thisValue, list);
        }

        var buffer = default(Buffer);
        for (var i = 0; i < arguments.Length; i++)
            buffer[i] = arguments[i].Evaluate(frame);
        return Function(frame, function, name, position).Call(frame.Run, thisValue, ((ReadOnlySpan<JsValue>)buffer)[..arguments.Length]);
    }

    /// <summary>Evaluates the arguments into an array.</summary>
    public JsValue[] EvaluateAll(Frame frame)
    {
        var run = frame.Run;
        run.Allocate(24 + (arguments.Length * (long)JsArray.ItemSize));
        if (!hasSpread)
        {
            var values = new JsValue[arguments.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = arguments[i].Evaluate(frame);
            return values;
        }

        var list = new List<JsValue>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument is SpreadNode spread)
                spread.AddTo(frame, list);
            else
                list.Add(argument.Evaluate(frame));
        }

        return [.. list];
    }

    private static JsFunction Function(Frame frame, JsValue function, string name, int position)
    {
        frame.Run.Position = position;
        frame.Run.Step();
        return function.Reference as JsFunction ?? throw frame.Run.TypeError($"{name} is not a function");
    }

    [InlineArray(BufferSize)]
    private struct Buffer
    {
#pragma warning disable IDE0044, S1144 // The runtime repeats this field.
        private JsValue _first;
#pragma warning restore IDE0044, S1144
    }
}

/// <summary><c>...x</c> in a call or array literal.</summary>
internal sealed class SpreadNode(ExpressionNode operand, int position) : ExpressionNode
{
    /// <summary>Appends the values of the operand, on the budget.</summary>
    public void AddTo(Frame frame, List<JsValue> values)
    {
        var run = frame.Run;
        var source = operand.Evaluate(frame);
        run.Position = position;
        var iterator = run.Iterate(source);
        while (iterator.TryNext(run, out var value))
        {
            run.Allocate(JsArray.ItemSize);
            values.Add(value);
        }
    }

    /// <inheritdoc/>
    public override JsValue Evaluate(Frame frame) => throw new NotSupportedException("A spread is evaluated by what holds it.");
}
