using ResponseWorkflow.Expressions.Liquid.Filters;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>A value passed through filters, from left to right.</summary>
internal sealed class FilterExpression(LiquidExpression input, FilterUse[] filters) : LiquidExpression
{
    /// <inheritdoc/>
    public override LiquidValue Evaluate(LiquidRun run)
    {
        var value = input.Evaluate(run);
        foreach (var use in filters)
        {
            run.Steps();
            run.Position = use.Position;
            var arguments = use.Arguments.Length == 0 ? [] : new LiquidValue[use.Arguments.Length];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = use.Arguments[i].Evaluate(run);
            var keeps = use.AllowFalse?.Evaluate(run).IsTruthy ?? false;
            value = use.Filter.Body(new FilterCall(run, value, arguments, keeps));
        }

        return value;
    }
}
