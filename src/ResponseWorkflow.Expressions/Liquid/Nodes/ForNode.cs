using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>for</c>: renders its body once for each item, or its <c>else</c> when there is none.</summary>
internal sealed class ForNode : LiquidNode
{
    /// <summary>The loop's name in Liquid's own terms: the variable and the text of the collection.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the current item.</summary>
    public required string Variable { get; init; }

    /// <summary>What is looped over.</summary>
    public required LiquidExpression Collection { get; init; }

    /// <summary>How many items at most, or null.</summary>
    public LiquidExpression? Limit { get; init; }

    /// <summary>How many items are left out at the start, or null.</summary>
    public LiquidExpression? Offset { get; init; }

    /// <summary>Whether the loop starts where the last loop of the same name ended (<c>offset: continue</c>).</summary>
    public bool ContinuesOffset { get; init; }

    /// <summary>Whether the chosen items come last to first.</summary>
    public bool IsReversed { get; init; }

    /// <summary>What is rendered for each item.</summary>
    public required LiquidNode Body { get; init; }

    /// <summary>What is rendered when there is no item, or null.</summary>
    public LiquidNode? Otherwise { get; init; }

    /// <summary>Where the tag stands.</summary>
    public required int Position { get; init; }

    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        run.Position = Position;
        var items = LiquidSequence.Over(Collection.Evaluate(run), run);
        var from = ContinuesOffset ? run.GetPosition(Name) : Whole(Offset, run) ?? 0;
        from = Math.Clamp(from, 0, items.Count);
        var count = Math.Clamp(Whole(Limit, run) ?? items.Count, 0, items.Count - from);
        run.SetPosition(Name, from + count);
        if (count == 0)
            return Otherwise?.Render(run) ?? RenderOutcome.Next;
        Turn(run, items, from, count);
        return RenderOutcome.Next;
    }

    private static long? Whole(LiquidExpression? expression, LiquidRun run) =>
        expression is null || expression.Evaluate(run) is not { IsNil: false } value
            ? null
            : (long)Math.Clamp(LiquidNumber.From(value).Value, int.MinValue, long.MaxValue / 2);

    private void Turn(LiquidRun run, LiquidSequence items, long from, long count)
    {
        var outer = run.Loop;
        var loop = new ForLoop(Name, count, outer);
        run.Loop = loop;
        run.PushLoopName(Variable, LiquidValue.Nil);
        for (; loop.Index < count; loop.Index++)
        {
            run.Steps();
            run.SetLoopName(LiquidValue.Of(items[from + (IsReversed ? count - 1 - loop.Index : loop.Index)]));
            if (Body.Render(run) == RenderOutcome.Break)
                break;
        }

        run.PopLoopName();
        run.Loop = outer;
    }
}
