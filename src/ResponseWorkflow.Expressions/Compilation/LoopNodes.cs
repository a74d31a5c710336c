using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A loop: what it makes of jumps out of its body.</summary>
internal abstract class LoopNode(string[] labels) : StatementNode
{
    /// <summary>Runs the body once; the result is whether the loop goes on, and otherwise how the loop as a whole ended.</summary>
    protected bool Round(Frame frame, StatementNode body, out Completion completion)
    {
        frame.Run.Step();
        completion = body.Execute(frame);
        switch (completion)
        {
            case Completion.Normal:
                return true;
            case Completion.Continue when frame.Label is null || labels.Contains(frame.Label):
                frame.Label = null;
                completion = Completion.Normal;
                return true;
            case Completion.Break when frame.Label is null:
                completion = Completion.Normal;
                return false;
            default:
                return false;
        }
    }
}

/// <summary><c>while</c>.</summary>
internal sealed class WhileNode(ExpressionNode test, StatementNode body, string[] labels) : LoopNode(labels)
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        frame.Run.Step();
        while (test.Test(frame))
        {
            if (!Round(frame, body, out var completion))
                return completion;
        }

        return Completion.Normal;
    }
}

/// <summary><c>do..while</c>.</summary>
internal sealed class DoWhileNode(StatementNode body, ExpressionNode test, string[] labels) : LoopNode(labels)
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        do
        {
            if (!Round(frame, body, out var completion))
                return completion;
        }
        while (test.Test(frame));

        return Completion.Normal;
    }
}

/// <summary><c>for (;;)</c>.</summary>
internal sealed class ForNode(ScopeEntry? scope, StatementNode? first, ExpressionNode? test, ExpressionNode? next, StatementNode body, string[] labels) : LoopNode(labels)
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var outer = frame.Environment;
        scope?.Enter(frame);
        first?.Execute(frame);
        scope?.Renew(frame);
        var completion = Completion.Normal;
        while (test is null || test.Test(frame))
        {
            if (!Round(frame, body, out completion))
                break;
            scope?.Renew(frame);
            next?.Evaluate(frame);
        }

        frame.Environment = outer;
        return completion;
    }
}

/// <summary><c>for..of</c>.</summary>
internal sealed class ForOfNode(ScopeEntry? scope, TargetNode target, ExpressionNode source, StatementNode body, string[] labels, int position) : LoopNode(labels)
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var run = frame.Run;
        var outer = frame.Environment;
        scope?.Enter(frame);
        var values = source.Evaluate(frame);
        run.Position = position;
        var iterator = run.Iterate(values);
        frame.Environment = outer;
        while (iterator.TryNext(run, out var value))
        {
            scope?.Enter(frame);
            target.Assign(frame, value);
            var goesOn = Round(frame, body, out var completion);
            frame.Environment = outer;
            if (!goesOn)
                return completion;
        }

        return Completion.Normal;
    }
}

/// <summary><c>for..in</c>.</summary>
internal sealed class ForInNode(ScopeEntry? scope, TargetNode target, ExpressionNode source, StatementNode body, string[] labels) : LoopNode(labels)
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var run = frame.Run;
        run.Step();
        var outer = frame.Environment;
        scope?.Enter(frame);
        var value = source.Evaluate(frame);
        frame.Environment = outer;
        if (value.IsNullish)
            return Completion.Normal;
        var holder = Coercion.ToObject(run, value);
        foreach (var name in NamesOf(run, holder))
        {
            // What was deleted meanwhile is not visited.
            if (!holder.Has(run, name))
                continue;
            scope?.Enter(frame);
            target.Assign(frame, name);
            var goesOn = Round(frame, body, out var completion);
            frame.Environment = outer;
            if (!goesOn)
                return completion;
        }

        return Completion.Normal;
    }

    private static List<string> NamesOf(ScriptRun run, JsObject holder)
    {
        var names = holder.OwnKeys(run);
        HashSet<string>? seen = null;
        var below = holder;
        for (var around = holder.Prototype; around is not null && !Realm.IsIntrinsic(around); around = around.Prototype)
        {
            run.Step();
            seen ??= new(StringComparer.Ordinal);
            var hidden = new List<string>();
            below.AddOwnNames(run, hidden, enumerableOnly: false);
            seen.UnionWith(hidden);
            foreach (var name in around.OwnKeys(run))
            {
                if (seen.Add(name))
                    names.Add(name);
            }

            below = around;
        }

        return names;
    }
}
