namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>A statement.</summary>
internal abstract record Statement(int Position) : Node(Position);

/// <summary>An expression as a statement.</summary>
internal sealed record ExpressionStatement(Expression Expression, int Position) : Statement(Position);

/// <summary>One declared target with its first value.</summary>
internal sealed record Declarator(Node Target, Expression? Value, int Position);

/// <summary><c>let</c>, <c>const</c> or <c>var</c>.</summary>
internal sealed record Declaration(DeclarationKind Kind, IReadOnlyList<Declarator> Declarators, int Position) : Statement(Position);

/// <summary>A function declaration; the function itself is made when its scope is entered.</summary>
/// <param name="Name">The name, resolved in the block.</param>
/// <param name="OuterName">For a function in a block: the name as <c>var</c> of the function around, which takes the value here.</param>
/// <param name="Function">The function.</param>
/// <param name="Position">The place.</param>
internal sealed record FunctionDeclaration(Identifier Name, Identifier? OuterName, FunctionSyntax Function, int Position) : Statement(Position);

/// <summary>A block.</summary>
internal sealed record Block(IReadOnlyList<Statement> Statements, Scope Scope, int Position) : Statement(Position);

/// <summary><c>if</c> with its <c>else if</c> branches in one list, so that a long chain is not deep.</summary>
internal sealed record If(IReadOnlyList<(Expression Test, Statement Then)> Branches, Statement? Otherwise, int Position) : Statement(Position);

/// <summary><c>for (;;)</c>.</summary>
internal sealed record For(Statement? First, Expression? Test, Expression? Next, Statement Body, Scope Scope, int Position) : Statement(Position);

/// <summary><c>for..of</c> or <c>for..in</c>; the target is declared when a kind is given.</summary>
internal sealed record ForEach(bool IsOf, DeclarationKind? Kind, Node Target, Expression Source, Statement Body, Scope Scope, int Position) : Statement(Position);

/// <summary><c>while</c>.</summary>
internal sealed record While(Expression Test, Statement Body, int Position) : Statement(Position);

/// <summary><c>do..while</c>.</summary>
internal sealed record DoWhile(Statement Body, Expression Test, int Position) : Statement(Position);

/// <summary>One case of a switch; no test means <c>default</c>.</summary>
internal sealed record SwitchCase(Expression? Test, IReadOnlyList<Statement> Body);

/// <summary><c>switch</c>.</summary>
internal sealed record Switch(Expression Subject, IReadOnlyList<SwitchCase> Cases, Scope Scope, int Position) : Statement(Position);

/// <summary><c>return</c>.</summary>
internal sealed record Return(Expression? Value, int Position) : Statement(Position);

/// <summary><c>throw</c>.</summary>
internal sealed record Throw(Expression Value, int Position) : Statement(Position);

/// <summary><c>break</c>.</summary>
internal sealed record Break(string? Label, int Position) : Statement(Position);

/// <summary><c>continue</c>.</summary>
internal sealed record Continue(string? Label, int Position) : Statement(Position);

/// <summary>A labelled statement.</summary>
internal sealed record Labelled(string Label, Statement Body, int Position) : Statement(Position);

/// <summary><c>try</c>.</summary>
internal sealed record Try(Block Body, CatchClause? Catch, Block? Finally, int Position) : Statement(Position);

/// <summary>The <c>catch</c> part; the scope holds the names of the parameter.</summary>
internal sealed record CatchClause(Node? Parameter, Block Body, Scope Scope);

/// <summary>A statement that does nothing.</summary>
internal sealed record Empty(int Position) : Statement(Position);
