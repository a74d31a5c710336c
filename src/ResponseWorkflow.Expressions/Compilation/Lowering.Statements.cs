using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <content>Statements.</content>
internal sealed partial class Lowering
{
    private StatementNode[] LowerStatements(IReadOnlyList<Statement> statements)
    {
        var nodes = new List<StatementNode>(statements.Count);
        foreach (var statement in statements)
        {
            var node = LowerStatement(statement);
            if (node is not EmptyNode)
                nodes.Add(node);
        }

        return [.. nodes];
    }

    private StatementNode LowerStatement(Statement statement, params string[] labels)
    {
        Enter(statement.Position);
        StatementNode node = statement switch
        {
            ExpressionStatement expression => LowerExpressionStatement(expression.Expression),
            Declaration declaration => LowerDeclaration(declaration),
            FunctionDeclaration { OuterName: { } outer } function => new FunctionStatementNode(LowerName(function.Name), LowerNameTarget(outer, isDeclaration: true)),
            FunctionDeclaration or Empty => EmptyNode.Instance,
            Block block => new BlockNode(LowerScope(block.Scope), LowerStatements(block.Statements)),
            If conditional => new IfNode(
                [.. conditional.Branches.Select(branch => (LowerExpression(branch.Test), LowerStatement(branch.Then)))],
                conditional.Otherwise is null ? null : LowerStatement(conditional.Otherwise)),
            While loop => new WhileNode(LowerExpression(loop.Test), LowerStatement(loop.Body), labels),
            DoWhile loop => new DoWhileNode(LowerStatement(loop.Body), LowerExpression(loop.Test), labels),
            For loop => LowerFor(loop, labels),
            ForEach loop => LowerForEach(loop, labels),
            Switch choice => new SwitchNode(
                LowerExpression(choice.Subject),
                LowerScope(choice.Scope),
                [.. choice.Cases.Select(item => (item.Test is null ? null : LowerExpression(item.Test), LowerStatements(item.Body)))]),
            Return result => new ReturnNode(result.Value is null ? null : LowerExpression(result.Value)),
            Throw thrown => new ThrowNode(LowerExpression(thrown.Value), thrown.Position),
            Break jump => new JumpNode(Completion.Break, jump.Label),
            Continue jump => new JumpNode(Completion.Continue, jump.Label),
            Labelled labelled => new LabelNode(labelled.Label, LowerStatement(labelled.Body, [.. labels, labelled.Label])),
            Try attempt => LowerTry(attempt),
            _ => throw new NotSupportedException($"There is no node for {statement.GetType().Name}."),
        };
        Leave();
        return node;
    }

    private StatementNode LowerExpressionStatement(Expression expression)
    {
        var node = LowerExpression(expression);
        return _function.IsProgram ? new ResultStatementNode(node) : new ExpressionStatementNode(node);
    }

    private StatementNode LowerDeclaration(Declaration declaration)
    {
        var nodes = new List<StatementNode>();
        foreach (var declarator in declaration.Declarators)
        {
            // A var without a value keeps what it has; a let without one becomes undefined each time.
            if (declarator.Value is null && declaration.Kind == DeclarationKind.Var)
                continue;
            var value = declarator.Value is null ? new ConstantNode(default) : LowerExpression(declarator.Value);

            // A var may meet the parameter of a catch or of the function: it assigns to what the name means there.
            nodes.Add(new ExpressionStatementNode(new AssignmentNode(LowerTarget(declarator.Target, isDeclaration: true), value)));
        }

        return nodes.Count switch
        {
            0 => EmptyNode.Instance,
            1 => nodes[0],
            _ => new BlockNode(null, [.. nodes]),
        };
    }

    private ForNode LowerFor(For loop, string[] labels)
    {
        var scope = LowerScope(loop.Scope);

        // The value of the first part is no result of the program.
        var first = loop.First switch
        {
            null => null,
            ExpressionStatement expression => new ExpressionStatementNode(LowerExpression(expression.Expression)),
            var declaration => LowerStatement(declaration),
        };
        return new(
            scope,
            first,
            loop.Test is null ? null : LowerExpression(loop.Test),
            loop.Next is null ? null : LowerExpression(loop.Next),
            LowerStatement(loop.Body),
            labels);
    }

    private StatementNode LowerForEach(ForEach loop, string[] labels)
    {
        var scope = LowerScope(loop.Scope);
        var target = LowerTarget(loop.Target, isDeclaration: loop.Kind is not null);
        var values = LowerExpression(loop.Source);
        var body = LowerStatement(loop.Body);
        return loop.IsOf
            ? new ForOfNode(scope, target, values, body, labels, loop.Source.Position)
            : new ForInNode(scope, target, values, body, labels);
    }

    private TryNode LowerTry(Try attempt)
    {
        var clause = attempt.Catch;
        return new(
            LowerStatement(attempt.Body),
            clause is null ? null : LowerScope(clause.Scope),
            clause?.Parameter is null ? null : LowerTarget(clause.Parameter, isDeclaration: true),
            clause is null ? null : LowerStatement(clause.Body),
            attempt.Finally is null ? null : LowerStatement(attempt.Finally));
    }
}
