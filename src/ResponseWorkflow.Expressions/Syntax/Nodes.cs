using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>A piece of syntax. Position is the offset that errors about it name.</summary>
internal abstract record Node(int Position);

/// <summary>An expression.</summary>
internal abstract record Expression(int Position) : Node(Position);

/// <summary>A constant.</summary>
internal sealed record Literal(JsValue Value, int Position) : Expression(Position);

/// <summary>A template: one more text than expressions.</summary>
internal sealed record TemplateLiteral(IReadOnlyList<string> Texts, IReadOnlyList<Expression> Parts, int Position) : Expression(Position);

/// <summary>A regular expression.</summary>
internal sealed record RegexLiteral(string Pattern, string Flags, int Position) : Expression(Position);

/// <summary>A name; <c>this</c> and <c>arguments</c> are names too. Resolved after parsing.</summary>
internal sealed record Identifier(string Name, int Position) : Expression(Position)
{
    /// <summary>The scope in which the name stands.</summary>
    public required Scope Scope { get; set; }

    /// <summary>What the name means, or null for a free name.</summary>
    public Variable? Variable { get; set; }
}

/// <summary>An array literal; null stands for a hole.</summary>
internal sealed record ArrayLiteral(IReadOnlyList<Expression?> Items, bool HasTrailingComma, int Position) : Expression(Position);

/// <summary>An object literal.</summary>
internal sealed record ObjectLiteral(IReadOnlyList<ObjectMember> Members, int Position) : Expression(Position);

/// <summary>A spread <c>...x</c> in an array, object or call.</summary>
internal sealed record Spread(Expression Operand, int Position) : Expression(Position);

/// <summary>A function or arrow function as a value.</summary>
internal sealed record FunctionLiteral(FunctionSyntax Function, int Position) : Expression(Position);

/// <summary>A prefix operator.</summary>
internal sealed record Unary(string Operator, Expression Operand, int Position) : Expression(Position);

/// <summary><c>++</c> or <c>--</c>.</summary>
internal sealed record Update(bool IsIncrement, bool IsPrefix, Expression Target, int Position) : Expression(Position);

/// <summary>An operator between two values.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right, int Position) : Expression(Position);

/// <summary><c>&amp;&amp;</c>, <c>||</c> or <c>??</c> over two or more operands.</summary>
internal sealed record Logical(string Operator, IReadOnlyList<Expression> Operands, int Position) : Expression(Position);

/// <summary>An assignment; the operator is <c>=</c> or the binary operator before the <c>=</c>. The target is an expression or a pattern.</summary>
internal sealed record Assignment(string Operator, Node Target, Expression Value, int Position) : Expression(Position);

/// <summary><c>a ? b : c</c>.</summary>
internal sealed record Conditional(Expression Test, Expression Then, Expression Otherwise, int Position) : Expression(Position);

/// <summary>The comma operator.</summary>
internal sealed record Sequence(IReadOnlyList<Expression> Items, int Position) : Expression(Position);

/// <summary>An expression in parentheses, kept because some rules ask for it.</summary>
internal sealed record Parenthesised(Expression Inner, int Position) : Expression(Position);

/// <summary><c>a.b</c> or <c>a?.b</c>.</summary>
internal sealed record Member(Expression Target, string Name, bool IsOptional, int Position) : Expression(Position);

/// <summary><c>a[b]</c> or <c>a?.[b]</c>.</summary>
internal sealed record ComputedMember(Expression Target, Expression Key, bool IsOptional, int Position) : Expression(Position);

/// <summary><c>f(x)</c> or <c>f?.(x)</c>.</summary>
internal sealed record Call(Expression Callee, IReadOnlyList<Expression> Arguments, bool IsOptional, int Position) : Expression(Position);

/// <summary>The whole of a chain with <c>?.</c> in it: where the short cut ends.</summary>
internal sealed record OptionalChain(Expression Inner, int Position) : Expression(Position);

/// <summary><c>new F(x)</c>.</summary>
internal sealed record New(Expression Callee, IReadOnlyList<Expression> Arguments, int Position) : Expression(Position);
