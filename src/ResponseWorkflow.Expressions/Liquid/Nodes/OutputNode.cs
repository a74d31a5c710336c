using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>{{ expression }}</c>, and the tag <c>echo</c>.</summary>
internal sealed class OutputNode(LiquidExpression expression, int position) : LiquidNode
{
    /// <inheritdoc/>
    public override RenderOutcome Render(LiquidRun run)
    {
        run.Steps();
        run.Position = position;
        run.Write(LiquidText.Of(expression.Evaluate(run), run));
        return RenderOutcome.Next;
    }
}
