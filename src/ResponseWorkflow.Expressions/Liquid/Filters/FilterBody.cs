using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>What a filter does.</summary>
internal delegate LiquidValue FilterBody(in FilterCall call);
