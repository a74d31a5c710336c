using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>
/// Conditions joined by <c>and</c> and <c>or</c>. Liquid gives both the same rank and groups from the right:
/// <c>a or b and c</c> is <c>a or (b and c)</c>, and <c>a and b or c</c> is <c>a and (b or c)</c>.
/// </summary>
/// <param name="operands">The conditions.</param>
/// <param name="isAnd">The operator after each condition but the last.</param>
internal sealed class LogicalExpression(LiquidExpression[] operands, bool[] isAnd) : LiquidExpression
{
    /// <inheritdoc/>
    public override LiquidValue Evaluate(LiquidRun run)
    {
        // Grouped from the right, "a op rest" is decided by a alone or else equals rest: so no nesting is needed.
        for (var i = 0; i < isAnd.Length; i++)
        {
            run.Steps();
            var holds = operands[i].Evaluate(run).IsTruthy;
            if (holds != isAnd[i])
                return LiquidValue.Of(holds);
        }

        return LiquidValue.Of(operands[^1].Evaluate(run).IsTruthy);
    }
}
