using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>assign</c>.</summary>
internal sealed class AssignNode(string name, LiquidExpression expression, int position) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        run.Position = position;
        run.Assign(name, expression.Evaluate(run));
        return RenderOutcome.Next;
    }
}
