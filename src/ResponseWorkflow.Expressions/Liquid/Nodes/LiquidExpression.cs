using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>Something in a tag or an output that has a value.</summary>
internal abstract class LiquidExpression
{
    /// <summary>The value now.</summary>
    public abstract LiquidValue Evaluate(LiquidRun run);
}
