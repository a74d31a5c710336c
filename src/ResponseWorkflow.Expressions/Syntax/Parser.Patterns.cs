namespace ResponseWorkflow.Expressions.Syntax;

/// <content>Patterns: declared ones, and literals that turn out to be patterns.</content>
internal sealed partial class Parser
{
    private Node ParseBindingTarget(DeclarationKind kind)
    {
        Enter();
        Node target;
        if (_token.Is("["))
        {
            target = ParseArrayBinding(kind);
        }
        else if (_token.Is("{"))
        {
            target = ParseObjectBinding(kind);
        }
        else
        {
            var name = Use(TakeBindingName(), _token.Start);
            Next();
            Declare(name, kind);
            target = name;
        }

        Leave();
        return target;
    }

    private string TakeBindingName()
    {
        if (_token.Kind != TokenKind.Name)
            throw Unexpected(_token);
        RejectReservedName(_token);
        return _token.Text;
    }

    private void RejectReservedName(Token name)
    {
        if (name.Text is "await" or "yield")
            throw _source.Unsupported(name.Text, name.Start);
    }

    private PatternElement ParseBindingElement(DeclarationKind kind)
    {
        var target = ParseBindingTarget(kind);
        return new(target, TryTake("=") ? Named(target, ParseAssignmentWithIn()) : null);
    }

    private ArrayPattern ParseArrayBinding(DeclarationKind kind)
    {
        var start = _token.Start;
        Next();
        var elements = new List<PatternElement?>();
        Node? rest = null;
        while (!_token.Is("]"))
        {
            if (TryTake(","))
            {
                elements.Add(null);
                continue;
            }

            if (TryTake("..."))
            {
                rest = ParseBindingTarget(kind);
                if (!_token.Is("]"))
                    throw Error("Rest element must be last element", _token.Start);
                break;
            }

            elements.Add(ParseBindingElement(kind));
            if (!_token.Is("]"))
                Expect(",");
        }

        Next();
        return new(elements, rest, start);
    }

    private ObjectPattern ParseObjectBinding(DeclarationKind kind)
    {
        var start = _token.Start;
        Next();
        var properties = new List<PatternProperty>();
        Node? rest = null;
        while (!_token.Is("}"))
        {
            if (TryTake("..."))
            {
                if (_token.Kind != TokenKind.Name)
                    throw Error("`...` must be followed by an identifier in declaration contexts", _token.Start);
                rest = ParseBindingTarget(kind);
                if (!_token.Is("}"))
                    throw Error("Rest element must be last element", _token.Start);
                break;
            }

            properties.Add(ParseBindingProperty(kind));
            if (!_token.Is("}"))
                Expect(",");
        }

        Next();
        return new(properties, rest, start);
    }

    private PatternProperty ParseBindingProperty(DeclarationKind kind)
    {
        var token = _token;
        var name = ParseMemberName();
        if (TryTake(":"))
            return new(name, ParseBindingElement(kind));
        if (token.Kind != TokenKind.Name)
            throw Unexpected(token.Kind == TokenKind.Keyword ? token : _token);
        RejectReservedName(token);
        var target = Use(token.Text, token.Start);
        Declare(target, kind);
        return new(name, new(target, TryTake("=") ? Named(target, ParseAssignmentWithIn()) : null));
    }

    /// <summary>An expression as the target of <c>=</c> or of a loop: a name, a member, or a literal read as a pattern.</summary>
    private Node ToTarget(Expression expression) => expression switch
    {
        Identifier { Name: "this" } => throw Error("Invalid left-hand side in assignment", expression.Position),
        Identifier or Member or ComputedMember => expression,
        Parenthesised { Inner: not (ArrayLiteral or ObjectLiteral) } inner => ToTarget(inner.Inner),
        ArrayLiteral array => ToPattern(array),
        ObjectLiteral literal => ToPattern(literal),
        _ => throw Error("Invalid left-hand side in assignment", expression.Position),
    };

    private PatternElement ToElement(Expression expression) => expression is Assignment { Operator: "=" } assignment
        ? new(assignment.Target, assignment.Value)
        : new(ToTarget(expression), null);

    private ArrayPattern ToPattern(ArrayLiteral array)
    {
        var elements = new List<PatternElement?>();
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (array.Items[i] is Spread spread)
            {
                if (i != array.Items.Count - 1 || array.HasTrailingComma)
                    throw Error("Rest element must be last element", spread.Position);
                return new(elements, ToTarget(spread.Operand), array.Position);
            }

            elements.Add(array.Items[i] is { } item ? ToElement(item) : null);
        }

        return new(elements, null, array.Position);
    }

    private ObjectPattern ToPattern(ObjectLiteral literal)
    {
        _unfinishedPatterns.Remove(literal);
        var properties = new List<PatternProperty>();
        for (var i = 0; i < literal.Members.Count; i++)
        {
            var member = literal.Members[i];
            switch (member.Kind)
            {
                case ObjectMemberKind.Spread when i == literal.Members.Count - 1:
                    if (ToTarget(member.Value) is var rest and not Pattern)
                        return new(properties, rest, literal.Position);
                    throw Error("`...` must be followed by an assignable reference in assignment contexts", member.Value.Position);
                case ObjectMemberKind.Spread:
                    throw Error("Rest element must be last element", member.Value.Position);
                case ObjectMemberKind.Value or ObjectMemberKind.Prototype when member.Value is not FunctionLiteral { Function.IsMethod: true }:
                    var element = member.Default is null ? ToElement(member.Value) : new(ToTarget(member.Value), member.Default);
                    properties.Add(new(member.Name, element));
                    break;
                default:
                    throw Error("Invalid destructuring assignment target", member.Value.Position);
            }
        }

        return new(properties, null, literal.Position);
    }

    /// <summary>Declares all names of a pattern made from a literal; members are not allowed in it.</summary>
    private void DeclareTarget(Node target, DeclarationKind kind)
    {
        switch (target)
        {
            case Identifier { Name: not "this" } name:
                Declare(name, kind);
                break;
            case ArrayPattern array:
                foreach (var element in array.Elements)
                {
                    if (element is not null)
                        DeclareTarget(element.Target, kind);
                }

                if (array.Rest is not null)
                    DeclareTarget(array.Rest, kind);
                break;
            case ObjectPattern pattern:
                foreach (var property in pattern.Properties)
                    DeclareTarget(property.Element.Target, kind);
                if (pattern.Rest is not null)
                    DeclareTarget(pattern.Rest, kind);
                break;
            default:
                throw Error("Invalid destructuring assignment target", target.Position);
        }
    }
}
