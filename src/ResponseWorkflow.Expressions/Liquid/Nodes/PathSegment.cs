namespace ResponseWorkflow.Expressions.Liquid.Nodes;

/// <summary>A step of a path: a fixed name (<c>.name</c>, <c>["name"]</c>) or a computed index.</summary>
internal readonly record struct PathSegment(string? Name, LiquidExpression? Index, bool IsDot);
