namespace ResponseWorkflow.Expressions.Syntax;

/// <content>Statements.</content>
internal sealed partial class Parser
{
    private Scope? _catchBody;

    private Statement ParseStatementOrDeclaration()
    {
        if (_token.IsKeyword("function"))
            return ParseFunctionDeclaration();
        if (_token.IsKeyword("const"))
            return ParseDeclaration(DeclarationKind.Const);
        return IsLetDeclaration() ? ParseDeclaration(DeclarationKind.Let) : ParseStatement();
    }

    private bool IsLetDeclaration()
    {
        if (!_token.IsName("let"))
            return false;
        var next = Peek();
        return next.Kind == TokenKind.Name || next.Is("[") || next.Is("{") || (next.Kind == TokenKind.Keyword && next.Text is not ("in" or "instanceof"));
    }

    private Statement ParseStatement()
    {
        Enter();
        var statement = ParseStatementInside();
        Leave();
        return statement;
    }

    private Statement ParseStatementInside()
    {
        var start = _token.Start;
        if (_token.Kind == TokenKind.Punctuator)
        {
            if (_token.Is("{"))
                return ParseBlock();
            if (TryTake(";"))
                return new Empty(start);
        }

        if (_token.Kind != TokenKind.Keyword)
            return ParseExpressionStatement();
        switch (_token.Text)
        {
            case "var": return ParseDeclaration(DeclarationKind.Var);
            case "if": return ParseIf();
            case "for": return ParseFor();
            case "while": return ParseWhile();
            case "do": return ParseDoWhile();
            case "switch": return ParseSwitch();
            case "return": return ParseReturn();
            case "throw": return ParseThrow();
            case "try": return ParseTry();
            case "break" or "continue": return ParseJump();
            case "export" or "with" or "debugger": throw _source.Unsupported(_token.Text, start);
            case "const": throw Error("Lexical declaration cannot appear in a single-statement context", start);
            case "function": throw Error("Function declarations are only allowed at top level, in a block, or as the body of an if", start);
            default: return ParseExpressionStatement();
        }
    }

    private Statement ParseExpressionStatement()
    {
        var start = _token.Start;
        if (_token.IsName("let") && Peek() is { AfterLineEnd: false } next && (next.Kind == TokenKind.Name || next.Is("[") || next.Is("{")))
            throw Error("Lexical declaration cannot appear in a single-statement context", start);
        var expression = ParseExpression();
        if (expression is Identifier label && _token.Is(":"))
            return ParseLabelled(label);
        EndStatement();
        return new ExpressionStatement(expression, start);
    }

    private Labelled ParseLabelled(Identifier label)
    {
        _names.Remove(label);
        Next();
        if (_jumps.Labels.Exists(known => known.Name == label.Name))
            throw Error($"Label '{label.Name}' has already been declared", label.Position);
        var isLoop = IsLoopAfterLabels();
        _jumps.Labels.Add((label.Name, isLoop));
        var body = _token.IsKeyword("function") ? ParseFunctionDeclaration() : ParseStatement();
        _jumps.Labels.RemoveAt(_jumps.Labels.Count - 1);
        return new(label.Name, body, label.Position);
    }

    // A loop may have several labels: look past those that follow, once for all of them.
    private bool IsLoopAfterLabels()
    {
        if (_token.Start <= _labelled.BodyStart)
            return _labelled.IsLoop;
        var (token, position) = (_token, _lexer.Position);
        while (token.Kind == TokenKind.Name && Peek().Is(":"))
        {
            _lexer.Next();
            token = _lexer.Next();
        }

        _lexer.Position = position;
        _labelled = (token.Start, token.IsKeyword("for") || token.IsKeyword("while") || token.IsKeyword("do"));
        return _labelled.IsLoop;
    }

    private Block ParseBlock(bool isCatchBody = false)
    {
        var start = _token.Start;
        Expect("{");
        var outer = _scope;
        _scope = new Scope(outer, _function);
        if (isCatchBody)
            _catchBody = _scope;
        var statements = new List<Statement>();
        while (!_token.Is("}"))
        {
            if (_token.Kind == TokenKind.End)
                throw Unexpected(_token);
            statements.Add(ParseStatementOrDeclaration());
        }

        Next();
        var block = new Block(statements, _scope, start);
        _scope = outer;
        return block;
    }

    // The body of an if: sloppy code may have a function declaration there, as if in a block.
    private Statement ParseBranch()
    {
        if (!_token.IsKeyword("function"))
            return ParseStatement();
        var start = _token.Start;
        var outer = _scope;
        _scope = new Scope(outer, _function);
        var block = new Block([ParseFunctionDeclaration()], _scope, start);
        _scope = outer;
        return block;
    }

    private Declaration ParseDeclaration(DeclarationKind kind)
    {
        var start = _token.Start;
        var declaration = new Declaration(kind, ParseDeclarators(kind, isForHead: false), start);
        EndStatement();
        return declaration;
    }

    private List<Declarator> ParseDeclarators(DeclarationKind kind, bool isForHead)
    {
        Next();
        var declarators = new List<Declarator>();
        do
        {
            var position = _token.Start;
            var target = ParseBindingTarget(kind);
            Expression? value = null;
            if (TryTake("="))
                value = Named(target, ParseAssignment());
            else if (isForHead && declarators.Count == 0 && (_token.IsKeyword("in") || _token.IsName("of")))
                return [new(target, null, position)];
            else if (target is Pattern)
                throw Error("Missing initializer in destructuring declaration", position);
            else if (kind == DeclarationKind.Const)
                throw Error("Missing initializer in const declaration", _token.Start);
            if (kind != DeclarationKind.Var)
                MarkReady(target, _previousEnd);
            declarators.Add(new(target, value, position));
        }
        while (TryTake(","));

        return declarators;
    }

    private If ParseIf()
    {
        var start = _token.Start;
        var branches = new List<(Expression, Statement)>();
        while (true)
        {
            ExpectKeyword("if");
            var test = ParseTest();
            branches.Add((test, ParseBranch()));
            if (!_token.IsKeyword("else"))
                return new(branches, null, start);
            Next();
            if (!_token.IsKeyword("if"))
                return new(branches, ParseBranch(), start);
        }
    }

    private Expression ParseTest()
    {
        Expect("(");
        var test = ParseExpression();
        Expect(")");
        return test;
    }

    private Statement ParseLoopBody()
    {
        _jumps.Loops++;
        var body = ParseStatement();
        _jumps.Loops--;
        return body;
    }

    private While ParseWhile()
    {
        var start = _token.Start;
        Next();
        var test = ParseTest();
        return new(test, ParseLoopBody(), start);
    }

    private DoWhile ParseDoWhile()
    {
        var start = _token.Start;
        Next();
        var body = ParseLoopBody();
        ExpectKeyword("while");
        var test = ParseTest();
        TryTake(";");
        return new(body, test, start);
    }

    private Switch ParseSwitch()
    {
        var start = _token.Start;
        Next();
        var subject = ParseTest();
        Expect("{");
        var outer = _scope;
        _scope = new Scope(outer, _function) { IsSwitch = true };
        _jumps.Switches++;
        var cases = new List<SwitchCase>();
        while (!TryTake("}"))
        {
            Expression? test = null;
            var place = _token;
            if (_token.IsKeyword("case"))
            {
                Next();
                test = ParseExpression();
            }
            else
            {
                ExpectKeyword("default");
                if (cases.Exists(other => other.Test is null))
                    throw Error("More than one default clause in switch statement", place.Start);
            }

            Expect(":");
            var body = new List<Statement>();
            while (!_token.IsKeyword("case") && !_token.IsKeyword("default") && !_token.Is("}"))
            {
                if (_token.Kind == TokenKind.End)
                    throw Unexpected(_token);
                body.Add(ParseStatementOrDeclaration());
            }

            cases.Add(new(test, body));
        }

        _jumps.Switches--;
        var statement = new Switch(subject, cases, _scope, start);
        _scope = outer;
        return statement;
    }

    private Return ParseReturn()
    {
        var start = _token.Start;
        Next();
        var hasValue = !_token.Is(";") && !_token.Is("}") && _token.Kind != TokenKind.End && !_token.AfterLineEnd;
        var value = hasValue ? ParseExpression() : null;
        EndStatement();
        return new(value, start);
    }

    private Throw ParseThrow()
    {
        var start = _token.Start;
        Next();
        if (_token.AfterLineEnd)
            throw Error("Illegal newline after throw", _token.Start);
        var value = ParseExpression();
        EndStatement();
        return new(value, start);
    }

    private Statement ParseJump()
    {
        var word = _token;
        Next();
        string? label = null;
        if (_token.Kind == TokenKind.Name && !_token.AfterLineEnd)
        {
            label = _token.Text;
            var known = _jumps.Labels.Find(candidate => candidate.Name == label);
            if (known.Name is null)
                throw Error($"Undefined label '{label}'", _token.Start);
            if (word.Text == "continue" && !known.IsLoop)
                throw Error($"Illegal continue statement: '{label}' does not denote an iteration statement", _token.Start);
            Next();
        }
        else if (_jumps.Loops == 0 && (word.Text == "continue" || _jumps.Switches == 0))
        {
            throw Error(word.Text == "continue" ? "Illegal continue statement: no surrounding iteration statement" : "Illegal break statement", word.Start);
        }

        EndStatement();
        return word.Text == "continue" ? new Continue(label, word.Start) : new Break(label, word.Start);
    }

    private Try ParseTry()
    {
        var start = _token.Start;
        Next();
        var body = ParseBlock();
        CatchClause? clause = null;
        if (_token.IsKeyword("catch"))
        {
            Next();
            var outer = _scope;
            _scope = new Scope(outer, _function);
            Node? parameter = null;
            if (TryTake("("))
            {
                parameter = ParseBindingTarget(DeclarationKind.CatchParameter);
                Expect(")");
            }

            clause = new(parameter, ParseBlock(isCatchBody: true), _scope);
            _scope = outer;
        }

        Block? last = null;
        if (_token.IsKeyword("finally"))
        {
            Next();
            last = ParseBlock();
        }

        if (clause is null && last is null)
            throw Error("Missing catch or finally after try", _token.Start);
        return new(body, clause, last, start);
    }
}
