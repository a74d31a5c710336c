using System.Collections.Frozen;

namespace ResponseWorkflow.Expressions.Syntax;

/// <content>Operators, from the comma down to calls and members.</content>
internal sealed partial class Parser
{
    private const int PrecedenceOfPower = 12;

    private static readonly FrozenDictionary<string, int> Precedences = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["??"] = 1, ["||"] = 2, ["&&"] = 3, ["|"] = 4, ["^"] = 5, ["&"] = 6,
        ["=="] = 7, ["!="] = 7, ["==="] = 7, ["!=="] = 7,
        ["<"] = 8, [">"] = 8, ["<="] = 8, [">="] = 8, ["instanceof"] = 8, ["in"] = 8,
        ["<<"] = 9, [">>"] = 9, [">>>"] = 9, ["+"] = 10, ["-"] = 10, ["*"] = 11, ["/"] = 11, ["%"] = 11, ["**"] = PrecedenceOfPower,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AssignmentOperators = FrozenSet.Create(
        StringComparer.Ordinal, "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=");

    private Expression ParseExpression()
    {
        var first = ParseAssignment();
        if (!_token.Is(","))
            return first;
        var items = new List<Expression> { first };
        while (TryTake(","))
            items.Add(ParseAssignment());
        return new Sequence(items, first.Position);
    }

    private Expression ParseAssignmentWithIn()
    {
        var outer = _allowIn;
        _allowIn = true;
        var expression = ParseAssignment();
        _allowIn = outer;
        return expression;
    }

    private Expression ParseAssignment()
    {
        Enter();
        var expression = ParseAssignmentInside();
        Leave();
        return expression;
    }

    private Expression ParseAssignmentInside()
    {
        var start = _token.Start;
        var (firstName, firstScope) = (_names.Count, _functionScopes.Count);
        var left = ParseConditional();
        if (_token.Is("=>"))
        {
            if (left is Call { Callee: Identifier { Name: "async" } })
                throw _source.Unsupported("async function", start);
            if (left is not (ArrowHead or Identifier) || _token.AfterLineEnd)
                throw left is ArrowHead or Identifier ? Unexpected(_token) : Error("Malformed arrow function parameter list", start);
            return ParseArrow(left, start, firstName, firstScope);
        }

        if (_token.Kind != TokenKind.Punctuator || !AssignmentOperators.Contains(_token.Text))
            return left;
        var symbol = _token.Text;
        var target = symbol == "=" ? ToTarget(left) : ToSimpleTarget(left, "Invalid left-hand side in assignment");
        Next();
        var value = ParseAssignment();
        if (symbol is "=" or "&&=" or "||=" or "??=")
            value = left is Identifier ? Named(target, value) : value;
        return new Assignment(symbol == "=" ? "=" : symbol[..^1], target, value, start);
    }

    private Expression ToSimpleTarget(Expression expression, string message)
    {
        while (expression is Parenthesised inner)
            expression = inner.Inner;
        return expression is Identifier { Name: not "this" } or Member or ComputedMember ? expression : throw Error(message, expression.Position);
    }

    /// <summary>Gives a function without a name the name of what it is assigned to.</summary>
    private static Expression Named(Node target, Expression value)
    {
        if (target is Identifier name && value is FunctionLiteral { Function.Name.Length: 0 } literal)
            literal.Function.Name = name.Name;
        return value;
    }

    private Expression ParseConditional()
    {
        var test = ParseBinary(0);
        if (!_token.Is("?"))
            return test;
        Next();
        var then = ParseAssignmentWithIn();
        Expect(":");
        return new Conditional(test, then, ParseAssignment(), test.Position);
    }

    private Expression ParseBinary(int minimum)
    {
        Enter();
        var left = ParseUnary();
        while (true)
        {
            var precedence = CurrentPrecedence();
            if (precedence <= minimum)
                break;
            var symbol = _token;
            Next();
            if (symbol.Text == "**")
            {
                if (left is Unary)
                    throw Error("Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence", symbol.Start);
                left = new Binary("**", left, ParseBinary(PrecedenceOfPower - 1), symbol.Start);
                continue;
            }

            var right = ParseBinary(precedence);
            left = precedence > 3 ? new Binary(symbol.Text, left, right, symbol.Start) : Join(symbol, left, right);
        }

        Leave();
        return left;
    }

    private int CurrentPrecedence()
    {
        if (_token.Kind is not (TokenKind.Punctuator or TokenKind.Keyword) || !Precedences.TryGetValue(_token.Text, out var precedence))
            return 0;
        return _token.IsKeyword("in") && !_allowIn ? 0 : precedence;
    }

    private Logical Join(Token symbol, Expression left, Expression right)
    {
        var isCoalescing = symbol.Text == "??";
        if ((left is Logical l && (l.Operator == "??") != isCoalescing) || (right is Logical r && (r.Operator == "??") != isCoalescing))
            throw Unexpected(symbol);
        if (left is Logical same && same.Operator == symbol.Text)
        {
            ((List<Expression>)same.Operands).Add(right);
            return same;
        }

        return new(symbol.Text, new List<Expression> { left, right }, left.Position);
    }

    private Expression ParseUnary()
    {
        var token = _token;
        var isOperator = token.Kind == TokenKind.Punctuator ? token.Text is "!" or "-" or "+" or "~" or "++" or "--"
            : token.Kind == TokenKind.Keyword && token.Text is "typeof" or "void" or "delete";
        if (!isOperator)
            return ParsePostfix();
        Enter();
        Next();
        var operand = ParseUnary();
        Leave();
        if (token.Text is "++" or "--")
            return new Update(token.Text == "++", IsPrefix: true, ToSimpleTarget(operand, "Invalid left-hand side expression in prefix operation"), token.Start);
        return new Unary(token.Text, operand, token.Start);
    }

    private Expression ParsePostfix()
    {
        var operand = ParseLeftHandSide();
        if (_token.AfterLineEnd || !(_token.Is("++") || _token.Is("--")))
            return operand;
        var target = ToSimpleTarget(operand, "Invalid left-hand side expression in postfix operation");
        var update = new Update(_token.Is("++"), IsPrefix: false, target, _token.Start);
        Next();
        return update;
    }

    private Expression ParseLeftHandSide()
    {
        var expression = _token.IsKeyword("new") ? ParseNew() : ParsePrimary();
        var isChain = false;
        while (true)
        {
            if (_token.Kind == TokenKind.Template)
                throw _source.Unsupported("tagged template", expression.Position);
            if (_token.Kind != TokenKind.Punctuator)
                break;
            if (TryTake("?."))
            {
                isChain = true;
                expression = ParseOptionalLink(expression);
            }
            else if (_token.Is("("))
            {
                // Not so for a function without parentheses around in the place of a statement; that never comes here.
                expression = new Call(expression, ParseArguments(), IsOptional: false, PlaceOfCall(expression));
            }
            else if (!TryParseMember(ref expression))
            {
                break;
            }
        }

        return isChain ? new OptionalChain(expression, expression.Position) : expression;
    }

    private Expression ParseOptionalLink(Expression target)
    {
        if (_token.Is("("))
            return new Call(target, ParseArguments(), IsOptional: true, PlaceOfCall(target));
        if (_token.Is("["))
            return ParseIndex(target, isOptional: true);
        if (_token.Kind == TokenKind.Template)
            throw Error("Invalid tagged template on optional chain", _token.Start);
        return ParseNamedMember(target, isOptional: true);
    }

    private bool TryParseMember(ref Expression target)
    {
        if (TryTake("."))
            target = ParseNamedMember(target, isOptional: false);
        else if (_token.Is("["))
            target = ParseIndex(target, isOptional: false);
        else
            return false;
        return true;
    }

    private Member ParseNamedMember(Expression target, bool isOptional)
    {
        var name = _token;
        if (name.Kind is not (TokenKind.Name or TokenKind.Keyword))
            throw Unexpected(name);
        Next();
        return new(target, name.Text, isOptional, name.Start);
    }

    private ComputedMember ParseIndex(Expression target, bool isOptional)
    {
        Next();
        var outer = _allowIn;
        _allowIn = true;
        var position = _token.Start;
        var key = ParseExpression();
        _allowIn = outer;
        Expect("]");
        return new(target, key, isOptional, position);
    }

    private static int PlaceOfCall(Expression callee) => callee.Position;

    private List<Expression> ParseArguments()
    {
        Next();
        var arguments = new List<Expression>();
        while (!_token.Is(")"))
        {
            var start = _token.Start;
            arguments.Add(TryTake("...") ? new Spread(ParseAssignmentWithIn(), start) : ParseAssignmentWithIn());
            if (_token.Is(")"))
                break;
            if (!TryTake(","))
                throw _token.Kind == TokenKind.End ? Unexpected(_token) : Error("missing ) after argument list", _token.Start);
        }

        Next();
        return arguments;
    }

    private New ParseNew()
    {
        Enter();
        var start = _token.Start;
        Next();
        if (_token.Is("."))
            throw _source.Unsupported("new.target", start);
        var callee = _token.IsKeyword("new") ? ParseNew() : ParsePrimary();
        while (TryParseMember(ref callee))
        {
            // Members belong to what is made; the first call belongs to new.
        }

        if (_token.Is("?."))
            throw Error("Invalid optional chain from new expression", _token.Start);
        if (_token.Kind == TokenKind.Template)
            throw _source.Unsupported("tagged template", callee.Position);
        var arguments = _token.Is("(") ? ParseArguments() : [];
        Leave();
        return new New(callee, arguments, start);
    }
}
