using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>
/// <c>increment</c> shows a counter and then adds one; <c>decrement</c> takes one away and then shows it. Counters start at 0
/// and are apart from assigned names.
/// </summary>
internal sealed class CounterNode(string name, bool increments) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        var before = run.GetCounter(name);
        var after = increments ? before + 1 : before - 1;
        run.SetCounter(name, after);
        run.Write(LiquidText.Of(LiquidValue.Number(increments ? before : after), run));
        return RenderOutcome.Next;
    }
}
