using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>An expression as a statement of a function.</summary>
internal sealed class ExpressionStatementNode(ExpressionNode expression) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        expression.Evaluate(frame);
        return Completion.Normal;
    }
}

/// <summary>An expression as a statement of the program, whose value may become the result.</summary>
internal sealed class ResultStatementNode(ExpressionNode expression) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        frame.Result = expression.Evaluate(frame);
        return Completion.Normal;
    }
}

/// <summary>Statements in a row, in a scope of their own when they declare something.</summary>
internal sealed class BlockNode(ScopeEntry? scope, StatementNode[] statements) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        if (scope is null)
            return ExecuteAll(frame);
        var outer = frame.Environment;
        scope.Enter(frame);
        var completion = ExecuteAll(frame);
        frame.Environment = outer;
        return completion;
    }

    private Completion ExecuteAll(Frame frame)
    {
        foreach (var statement in statements)
        {
            var completion = statement.Execute(frame);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }
}

/// <summary><c>if</c> with all its branches.</summary>
internal sealed class IfNode((ExpressionNode Test, StatementNode Then)[] branches, StatementNode? otherwise) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        foreach (var (test, then) in branches)
        {
            frame.Run.Step();
            if (test.Test(frame))
                return then.Execute(frame);
        }

        return otherwise?.Execute(frame) ?? Completion.Normal;
    }
}

/// <summary><c>return</c>.</summary>
internal sealed class ReturnNode(ExpressionNode? value) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        frame.Result = value?.Evaluate(frame) ?? JsValue.Undefined;
        return Completion.Return;
    }
}

/// <summary><c>throw</c>.</summary>
internal sealed class ThrowNode(ExpressionNode value, int position) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        throw new JsThrow(value.Evaluate(frame), position);
    }
}

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpNode(Completion completion, string? label) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        frame.Label = label;
        return completion;
    }
}

/// <summary>A labelled statement that is no loop, or the label of a loop as the aim of <c>break</c>.</summary>
internal sealed class LabelNode(string label, StatementNode body) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var completion = body.Execute(frame);
        if (completion != Completion.Break || frame.Label != label)
            return completion;
        frame.Label = null;
        return Completion.Normal;
    }
}

/// <summary>Carries the function of a block to the variable of the function around.</summary>
internal sealed class FunctionStatementNode(ExpressionNode inner, TargetNode outer) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        outer.Assign(frame, inner.Evaluate(frame));
        return Completion.Normal;
    }
}

/// <summary>A statement that does nothing.</summary>
internal sealed class EmptyNode : StatementNode
{
    /// <summary>The one instance.</summary>
    public static EmptyNode Instance { get; } = new();

    /// <inheritdoc/>
    public override Completion Execute(Frame frame) => Completion.Normal;
}

/// <summary><c>switch</c>.</summary>
internal sealed class SwitchNode(ExpressionNode subject, ScopeEntry? scope, (ExpressionNode? Test, StatementNode[] Body)[] cases) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        var value = subject.Evaluate(frame);
        var outer = frame.Environment;
        scope?.Enter(frame);
        var completion = ExecuteFrom(frame, Find(frame, value));
        frame.Environment = outer;
        return completion;
    }

    private int Find(Frame frame, JsValue value)
    {
        var whenNone = cases.Length;
        for (var i = 0; i < cases.Length; i++)
        {
            frame.Run.Step();
            if (cases[i].Test is not { } test)
                whenNone = i;
            else if (Comparison.StrictEquals(frame.Run, value, test.Evaluate(frame)))
                return i;
        }

        return whenNone;
    }

    private Completion ExecuteFrom(Frame frame, int first)
    {
        for (var i = first; i < cases.Length; i++)
        {
            foreach (var statement in cases[i].Body)
            {
                var completion = statement.Execute(frame);
                if (completion == Completion.Break && frame.Label is null)
                    return Completion.Normal;
                if (completion != Completion.Normal)
                    return completion;
            }
        }

        return Completion.Normal;
    }
}

/// <summary><c>try</c>. Only what scripts and built-ins throw is caught; the end of a budget passes, and runs no <c>finally</c>.</summary>
internal sealed class TryNode(StatementNode body, ScopeEntry? catchScope, TargetNode? parameter, StatementNode? handler, StatementNode? last) : StatementNode
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var run = frame.Run;
        run.Step();
        var mark = run.Mark();
        var environment = frame.Environment;
        JsThrow? pending = null;
        var completion = Completion.Normal;
        try
        {
            completion = handler is null ? body.Execute(frame) : ExecuteWithHandler(frame);
        }
        catch (JsThrow thrown) when (last is not null)
        {
            run.Reset(mark);
            pending = thrown;
        }

        frame.Environment = environment;
        if (last is null)
            return completion;
        var (result, label) = (frame.Result, frame.Label);
        var lastCompletion = last.Execute(frame);
        if (lastCompletion != Completion.Normal)
            return lastCompletion;
        if (pending is not null)
            throw new JsThrow(pending.Value, pending.Position);
        (frame.Result, frame.Label) = (result, label);
        return completion;
    }

    private Completion ExecuteWithHandler(Frame frame)
    {
        var run = frame.Run;
        var mark = run.Mark();
        var environment = frame.Environment;
        JsThrow caught;
        try
        {
            return body.Execute(frame);
        }
        catch (JsThrow thrown)
        {
            run.Reset(mark);
            caught = thrown;
        }

        // Outside of the catch block, so that deep recursion through handlers does not keep exceptions on the stack.
        frame.Environment = environment;
        run.Steps(ScriptRun.StepsOfCatch);
        catchScope?.Enter(frame);
        parameter?.Assign(frame, caught.Value);
        return handler!.Execute(frame);
    }
}
