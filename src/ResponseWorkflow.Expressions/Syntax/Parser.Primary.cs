using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Syntax;

/// <content>Names, literals and parentheses.</content>
internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Next();
                return new Literal(token.Number, token.Start);
            case TokenKind.String:
                Next();
                return new Literal(token.Text, token.Start);
            case TokenKind.Template:
                return ParseTemplate();
            case TokenKind.Name:
                return ParseName(token);
            case TokenKind.Keyword:
                return ParseKeyword(token);
            case TokenKind.Punctuator:
                return token.Text switch
                {
                    "(" => ParseParentheses(),
                    "[" => ParseArray(),
                    "{" => ParseObject(),
                    "/" or "/=" => ParseRegex(),
                    _ => throw Unexpected(token),
                };
            default:
                throw Unexpected(token);
        }
    }

    private Identifier ParseName(Token token)
    {
        RejectReservedName(token);
        if (token.IsName("async") && Peek() is { AfterLineEnd: false } next && (next.Kind == TokenKind.Name || next.IsKeyword("function")))
            throw _source.Unsupported("async function", token.Start);
        Next();
        return Use(token.Text, token.Start);
    }

    private Expression ParseKeyword(Token token)
    {
        switch (token.Text)
        {
            case "this":
                Next();
                return Use("this", token.Start);
            case "null":
                Next();
                return new Literal(JsValue.Null, token.Start);
            case "true" or "false":
                Next();
                return new Literal(token.Text == "true", token.Start);
            case "function":
                return ParseFunctionExpression();
            case "class" or "import":
                throw _source.Unsupported(Peek().Is(".") ? "import.meta" : token.Text, token.Start);
            case "super":
                throw Error("'super' keyword unexpected here", token.Start);
            default:
                throw Unexpected(token);
        }
    }

    private Expression ParseTemplate()
    {
        var start = _token.Start;
        if (_token.Flag)
        {
            var text = _token.Text;
            Next();
            return new Literal(text, start);
        }

        var texts = new List<string> { _token.Text };
        var parts = new List<Expression>();
        do
        {
            Next();
            var outer = _allowIn;
            _allowIn = true;
            parts.Add(ParseExpression());
            _allowIn = outer;
            if (!_token.Is("}"))
                throw Unexpected(_token);
            _token = _lexer.ContinueTemplate(_token.Start);
            texts.Add(_token.Text);
        }
        while (!_token.Flag);

        Next();
        return new TemplateLiteral(texts, parts, start);
    }

    private RegexLiteral ParseRegex()
    {
        var start = _token.Start;
        var (pattern, flags, _) = _lexer.ReadRegex(start);
        Next();
        return new(pattern, flags, start);
    }

    private Expression ParseParentheses()
    {
        var start = _token.Start;
        Next();
        var outer = _allowIn;
        _allowIn = true;
        var items = new List<Expression>();
        Expression? rest = null;
        var hasTrailingComma = false;
        while (!_token.Is(")"))
        {
            if (TryTake("..."))
            {
                // Either the rest parameter of an arrow function, or an error that is reported below.
                rest = ParseAssignment();
                break;
            }

            items.Add(ParseAssignment());
            hasTrailingComma = TryTake(",");
            if (!hasTrailingComma)
                break;
        }

        Expect(")");
        _allowIn = outer;
        if (_token.Is("=>"))
            return new ArrowHead(items, rest, start);
        if (items.Count == 0 || rest is not null || hasTrailingComma)
            throw Unexpected(_token);
        var inner = items.Count == 1 ? items[0] : new Sequence(items, items[0].Position);
        return new Parenthesised(inner, inner.Position);
    }

    private ArrayLiteral ParseArray()
    {
        var start = _token.Start;
        Next();
        var items = new List<Expression?>();
        var hasTrailingComma = false;
        while (!_token.Is("]"))
        {
            var place = _token.Start;
            if (TryTake(","))
            {
                items.Add(null);
                continue;
            }

            items.Add(TryTake("...") ? new Spread(ParseAssignmentWithIn(), place) : ParseAssignmentWithIn());
            hasTrailingComma = false;
            if (!_token.Is("]"))
            {
                Expect(",");
                hasTrailingComma = true;
            }
        }

        Next();
        return new(items, hasTrailingComma, start);
    }

    private ObjectLiteral ParseObject()
    {
        var start = _token.Start;
        Next();
        var members = new List<ObjectMember>();
        var defaultAt = -1;
        while (!_token.Is("}"))
        {
            var place = _token.Start;
            var member = ParseObjectMember();
            if (member.Default is not null && defaultAt < 0)
                defaultAt = place;
            if (member.Kind == ObjectMemberKind.Prototype && members.Exists(other => other.Kind == ObjectMemberKind.Prototype))
                throw Error("Duplicate __proto__ fields are not allowed in object literals", place);
            members.Add(member);
            if (!_token.Is("}"))
                Expect(",");
        }

        Next();
        var literal = new ObjectLiteral(members, start);
        if (defaultAt >= 0)
            _unfinishedPatterns.Add(literal, defaultAt);
        return literal;
    }

    private ObjectMember ParseObjectMember()
    {
        var token = _token;
        if (TryTake("..."))
            return new(ObjectMemberKind.Spread, default, ParseAssignmentWithIn());
        if (token.Is("*"))
            throw _source.Unsupported("generator", token.Start);
        if (token.Kind == TokenKind.Name && !token.Flag && token.Text is "get" or "set" or "async" && IsModifier(token.Text))
            return ParseAccessor(token);

        var name = ParseMemberName();
        if (_token.Is("("))
            return new(ObjectMemberKind.Value, name, ParseMethod(name.Fixed ?? "", token.Start));
        if (TryTake(":"))
        {
            var value = ParseAssignmentWithIn();
            if (name.Fixed == "__proto__")
                return new(ObjectMemberKind.Prototype, name, value);
            if (name.Fixed is not null && value is FunctionLiteral { Function.Name.Length: 0 } literal)
                literal.Function.Name = name.Fixed;
            return new(ObjectMemberKind.Value, name, value);
        }

        if (token.Kind != TokenKind.Name)
            throw Unexpected(token.Kind == TokenKind.Keyword ? token : _token);
        RejectReservedName(token);
        var shorthand = Use(token.Text, token.Start);
        return new(ObjectMemberKind.Value, name, shorthand, TryTake("=") ? Named(shorthand, ParseAssignmentWithIn()) : null);
    }

    private bool IsModifier(string word)
    {
        var next = Peek();
        if (word == "async" && (next.AfterLineEnd || next.Is("*")))
            return next.Is("*");
        return next.Kind is TokenKind.Name or TokenKind.Keyword or TokenKind.String or TokenKind.Number || next.Is("[");
    }

    private ObjectMember ParseAccessor(Token word)
    {
        if (word.Text == "async")
            throw _source.Unsupported("async function", word.Start);
        Next();
        var place = _token.Start;
        var name = ParseMemberName();
        if (!_token.Is("("))
            throw Unexpected(_token);
        var method = ParseMethod($"{word.Text} {name.Fixed}", word.Start);
        var function = method.Function;
        if (word.Text == "get" ? function.Parameters.Count > 0 || function.Rest is not null : function.Parameters.Count != 1 || function.Rest is not null)
            throw Error(word.Text == "get" ? "Getter must not have any formal parameters" : "Setter must have exactly one formal parameter", place);
        return new(word.Text == "get" ? ObjectMemberKind.Getter : ObjectMemberKind.Setter, name, method);
    }

    private MemberName ParseMemberName()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Name or TokenKind.Keyword or TokenKind.String:
                Next();
                return new(token.Text, null);
            case TokenKind.Number:
                Next();
                return new(NumberText.ToText(token.Number), null);
            case TokenKind.Punctuator when token.Is("["):
                Next();
                var key = ParseAssignmentWithIn();
                Expect("]");
                return new(null, key);
            default:
                throw Unexpected(token);
        }
    }
}
