using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>cycle</c>: shows its values in turn. Cycles of one group, or without a group of the same text, share their turn.</summary>
internal sealed class CycleNode(LiquidExpression? group, string text, LiquidExpression[] values, int position) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        run.Position = position;
        // The prefixes keep groups, texts and the names of loops apart.
        var key = group is null ? "cycle text " + text : "cycle group " + LiquidText.Of(group.Evaluate(run), run);
        run.Characters(key.Length);
        var turn = run.GetPosition(key);
        run.SetPosition(key, turn + 1);
        run.Write(LiquidText.Of(values[turn % values.Length].Evaluate(run), run));
        return RenderOutcome.Next;
    }
}
