namespace ResponseWorkflow.Expressions.Syntax;

/// <content>Functions of all forms.</content>
internal sealed partial class Parser
{
    private FunctionDeclaration ParseFunctionDeclaration()
    {
        Enter();
        var start = _token.Start;
        Next();
        if (_token.Is("*"))
            throw _source.Unsupported("generator", start);
        var name = Use(TakeBindingName(), _token.Start);
        Next();
        var outer = DeclareFunction(name);
        var function = ParseFunctionRest(new FunctionSyntax(_scope, name.Name, isArrow: false) { Start = start });
        var declaration = new FunctionDeclaration(name, outer, function, start);
        _scope.Functions.Add(declaration);
        Leave();
        return declaration;
    }

    private FunctionLiteral ParseFunctionExpression()
    {
        var start = _token.Start;
        Next();
        if (_token.Is("*"))
            throw _source.Unsupported("generator", start);
        var name = "";
        if (_token.Kind == TokenKind.Name)
        {
            name = TakeBindingName();
            Next();
        }

        var function = ParseFunctionRest(new FunctionSyntax(_scope, name, isArrow: false) { Start = start });
        if (name.Length > 0 && function.ParameterScope.Find(name) is null)
            function.ParameterScope.Add(name, DeclarationKind.FunctionName, 0);
        return new(function, start);
    }

    private FunctionLiteral ParseMethod(string name, int start) =>
        new(ParseFunctionRest(new FunctionSyntax(_scope, name, isArrow: false) { IsMethod = true, Start = start }), start);

    private FunctionSyntax ParseFunctionRest(FunctionSyntax function)
    {
        var state = EnterFunction(function);
        Expect("(");
        function.HasSimpleParameters = AreParametersSimple();
        var parameters = new List<PatternElement>();
        while (!_token.Is(")"))
        {
            if (TryTake("..."))
            {
                function.Rest = ParseBindingTarget(DeclarationKind.Parameter);
                if (!_token.Is(")"))
                    throw Error("Rest parameter must be last formal parameter", _token.Start);
                break;
            }

            var declared = _scope.Variables.Count;
            parameters.Add(ParseBindingElement(DeclarationKind.Parameter));
            CompleteParameters(declared, _token.Start);
            if (!_token.Is(")"))
                Expect(",");
        }

        Next();
        function.Parameters = parameters;
        ParseBody(function);
        LeaveFunction(state);
        return function;
    }

    // Defaults that stand before this offset may not read these parameters.
    private void CompleteParameters(int firstVariable, int offset)
    {
        for (var i = firstVariable; i < _scope.Variables.Count; i++)
            _scope.Variables[i].ReadyFrom = offset;
    }

    // Simple parameters may repeat a name; whether they are simple must be known before the first is declared.
    private bool AreParametersSimple()
    {
        var (token, position) = (_token, _lexer.Position);
        while (token.Kind == TokenKind.Name || token.Is(","))
            token = _lexer.Next();
        _lexer.Position = position;
        return token.Is(")");
    }

    private FunctionLiteral ParseArrow(Expression head, int start, int firstName, int firstScope)
    {
        Enter();
        var function = new FunctionSyntax(_scope, "", isArrow: true) { Start = start };
        MoveInto(function.ParameterScope, firstName, firstScope);
        var state = EnterFunction(function);
        var items = head is ArrowHead list ? list : new ArrowHead([head], null, start);
        var parameters = new List<PatternElement>();
        for (var i = 0; i < items.Items.Count; i++)
        {
            var item = items.Items[i];
            if (item is Parenthesised || item is Assignment { Target: not (Identifier or Pattern) })
                throw Error("Invalid destructuring assignment target", item.Position);
            var element = ToElement(item);
            var declared = _scope.Variables.Count;
            DeclareTarget(element.Target, DeclarationKind.Parameter);
            CompleteParameters(declared, i + 1 < items.Items.Count ? items.Items[i + 1].Position : _token.Start);
            parameters.Add(element);
        }

        if (items.Rest is not null)
        {
            function.Rest = ToTarget(items.Rest);
            DeclareTarget(function.Rest, DeclarationKind.Parameter);
        }

        function.Parameters = parameters;
        function.HasSimpleParameters = function.Rest is null && parameters.TrueForAll(parameter => parameter is { Target: Identifier, Default: null });
        Expect("=>");
        if (_token.Is("{"))
        {
            ParseBody(function);
        }
        else
        {
            OpenBodyScope(function);
            var position = _token.Start;
            _allowIn = state.AllowIn;
            function.Body = [new Return(ParseAssignment(), position)];
        }

        LeaveFunction(state);
        Leave();
        return new(function, start);
    }

    // What was read as an expression were parameters: the names and functions in it belong to the arrow function.
    private void MoveInto(Scope scope, int firstName, int firstScope)
    {
        for (var i = firstName; i < _names.Count; i++)
        {
            if (_names[i].Scope == _scope)
                _names[i].Scope = scope;
        }

        for (var i = firstScope; i < _functionScopes.Count; i++)
        {
            if (_functionScopes[i].Parent == _scope)
                _functionScopes[i].Parent = scope;
        }
    }

    private void ParseBody(FunctionSyntax function)
    {
        OpenBodyScope(function);
        if (!_token.Is("{"))
            throw Unexpected(_token);
        Next();
        var body = new List<Statement>();
        while (!_token.Is("}"))
        {
            if (_token.Kind == TokenKind.End)
                throw Unexpected(_token);
            body.Add(ParseStatementOrDeclaration());
        }

        function.Body = body;

        // The token after the body belongs to the code around, where "in" may be no operator; reading it needs no such knowledge.
        Next();
    }

    // Variables of the body must not be seen by expressions among the parameters.
    private void OpenBodyScope(FunctionSyntax function)
    {
        if (!function.HasSimpleParameters)
            function.BodyScope = new Scope(function.ParameterScope, function);
        _scope = function.BodyScope;
    }

    private FunctionState EnterFunction(FunctionSyntax function)
    {
        var state = new FunctionState(_function, _scope, _jumps, _allowIn, _catchBody);
        _functionScopes.Add(function.ParameterScope);
        (_function, _scope, _jumps, _allowIn, _catchBody) = (function, function.ParameterScope, new Jumps(), true, null);
        return state;
    }

    private void LeaveFunction(FunctionState state)
    {
        _function.End = _previousEnd;
        (_function, _scope, _jumps, _allowIn, _catchBody) = (state.Function, state.Scope, state.Jumps, state.AllowIn, state.CatchBody);
    }

    private sealed record FunctionState(FunctionSyntax Function, Scope Scope, Jumps Jumps, bool AllowIn, Scope? CatchBody);

    /// <summary>What stood in parentheses before an arrow.</summary>
    private sealed record ArrowHead(IReadOnlyList<Expression> Items, Expression? Rest, int Position) : Expression(Position);
}
