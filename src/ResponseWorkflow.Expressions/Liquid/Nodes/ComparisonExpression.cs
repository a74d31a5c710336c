using ResponseWorkflow.Expressions.Liquid.Runtime;
using ResponseWorkflow.Expressions.Liquid.Syntax;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>Two values compared. <paramref name="comparison"/> is null for <c>contains</c>.</summary>
internal sealed class ComparisonExpression(LiquidExpression left, LiquidTokenKind? comparison, LiquidExpression right) : LiquidExpression
{
    /// <inheritdoc/>
    public override LiquidValue Evaluate(LiquidRun run)
    {
        run.Steps();
        return LiquidValue.Of(Holds(left.Evaluate(run), right.Evaluate(run), run));
    }

    private bool Holds(LiquidValue a, LiquidValue b, LiquidRun run) => comparison switch
    {
        LiquidTokenKind.Equal => LiquidComparison.AreEqual(a, b),
        LiquidTokenKind.NotEqual => !LiquidComparison.AreEqual(a, b),
        LiquidTokenKind.Less => LiquidComparison.Compare(a, b) < 0,
        LiquidTokenKind.LessOrEqual => LiquidComparison.Compare(a, b) <= 0,
        LiquidTokenKind.Greater => LiquidComparison.Compare(a, b) > 0,
        LiquidTokenKind.GreaterOrEqual => LiquidComparison.Compare(a, b) >= 0,
        _ => LiquidComparison.Contains(a, b, run),
    };
}
