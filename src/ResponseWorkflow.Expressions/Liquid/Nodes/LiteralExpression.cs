using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>A value that stands in the template itself.</summary>
internal sealed class LiteralExpression(LiquidValue value) : LiquidExpression
{
    /// <inheritdoc/>
    public override LiquidValue Evaluate(LiquidRun run) => value;
}
