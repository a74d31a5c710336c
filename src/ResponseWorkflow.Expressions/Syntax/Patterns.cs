namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>Something that takes a value apart. A target is an expression that can be assigned, or a pattern.</summary>
internal abstract record Pattern(int Position) : Node(Position);

/// <summary>A target with a default.</summary>
internal sealed record PatternElement(Node Target, Expression? Default);

/// <summary><c>[a, , b = 1, ...c]</c>; null stands for an element passed over.</summary>
internal sealed record ArrayPattern(IReadOnlyList<PatternElement?> Elements, Node? Rest, int Position) : Pattern(Position);

/// <summary>One property of an object pattern.</summary>
internal sealed record PatternProperty(MemberName Name, PatternElement Element);

/// <summary><c>{ a, b: c = 1, ...d }</c>.</summary>
internal sealed record ObjectPattern(IReadOnlyList<PatternProperty> Properties, Node? Rest, int Position) : Pattern(Position);
