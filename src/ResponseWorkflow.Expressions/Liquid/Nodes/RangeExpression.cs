using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary><c>(first..last)</c>.</summary>
internal sealed class RangeExpression(LiquidExpression first, LiquidExpression last) : LiquidExpression
{
    // Every whole number up to here is exact.
    private const double Limit = 9007199254740991;

    /// <inheritdoc/>
    public override LiquidValue Evaluate(LiquidRun run)
    {
        run.Steps();
        return LiquidValue.Of(new LiquidRange(Bound(first, run), Bound(last, run)));
    }

    private static long Bound(LiquidExpression expression, LiquidRun run)
    {
        var number = LiquidNumber.From(expression.Evaluate(run)).Value;
        return double.IsNaN(number) ? 0 : (long)Math.Clamp(Math.Truncate(number), -Limit, Limit);
    }
}
