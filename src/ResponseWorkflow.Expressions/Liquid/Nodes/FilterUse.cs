using ResponseWorkflow.Expressions.Liquid.Filters;

namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>A filter as it stands in a template.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Arguments">Its positional arguments.</param>
/// <param name="AllowFalse">The named argument <c>allow_false</c> of <c>default</c>.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record FilterUse(LiquidFilter Filter, LiquidExpression[] Arguments, LiquidExpression? AllowFalse, int Position);
