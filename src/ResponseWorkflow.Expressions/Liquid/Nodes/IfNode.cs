using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>if</c> and <c>unless</c>: the first branch whose condition holds is rendered; an <c>else</c> always holds.</summary>
internal sealed class IfNode((LiquidExpression Condition, bool Expected, LiquidNode Body)[] branches, int position) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        run.Position = position;
        foreach (var (condition, expected, body) in branches)
        {
            if (condition.Evaluate(run).IsTruthy == expected)
                return body.Render(run);
        }

        return RenderOutcome.Next;
    }
}
