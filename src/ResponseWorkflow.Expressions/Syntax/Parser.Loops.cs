namespace ResponseWorkflow.Expressions.Syntax;

/// <content>The three forms of <c>for</c>.</content>
internal sealed partial class Parser
{
    private Statement ParseFor()
    {
        var start = _token.Start;
        Next();
        if (_token.IsName("await"))
            throw _source.Unsupported("for await", start);
        Expect("(");
        var outer = _scope;
        _scope = new Scope(outer, _function);
        var statement = ParseForHead(start);
        _scope = outer;
        return statement;
    }

    private Statement ParseForHead(int start)
    {
        var kind = _token.IsKeyword("var") ? DeclarationKind.Var
            : _token.IsKeyword("const") ? DeclarationKind.Const
            : IsLetDeclaration() ? DeclarationKind.Let
            : (DeclarationKind?)null;
        Statement? first = null;
        Node? target = null;
        var place = _token.Start;
        var outerIn = _allowIn;
        _allowIn = false;
        if (kind is { } declared)
        {
            var declarators = ParseDeclarators(declared, isForHead: true);
            first = new Declaration(declared, declarators, place);
            if (declarators is [{ Value: null } single])
                target = single.Target;
        }
        else if (!_token.Is(";"))
        {
            var startsWithLet = _token.IsName("let");
            var expression = ParseExpression();
            if (_token.IsName("of") && startsWithLet)
                throw Error("The left-hand side of a for-of loop may not be 'let'", place);
            first = new ExpressionStatement(expression, place);
            if (_token.IsName("of") || _token.IsKeyword("in"))
                target = ToTarget(expression);
        }

        _allowIn = outerIn;
        if (target is not null && (_token.IsName("of") || _token.IsKeyword("in")))
            return ParseForEach(kind, target, start);
        Expect(";");
        var test = _token.Is(";") ? null : ParseExpression();
        Expect(";");
        var next = _token.Is(")") ? null : ParseExpression();
        Expect(")");
        return new For(first, test, next, ParseLoopBody(), _scope, start);
    }

    private ForEach ParseForEach(DeclarationKind? kind, Node target, int start)
    {
        var isOf = _token.IsName("of");
        Next();
        var source = isOf ? ParseAssignment() : ParseExpression();
        Expect(")");
        if (kind is DeclarationKind.Let or DeclarationKind.Const)
            MarkReady(target, _previousEnd);
        return new(isOf, kind, target, source, ParseLoopBody(), _scope, start);
    }
}
