using ResponseWorkflow.Expressions.Regex;
using ResponseWorkflow.Expressions.Runtime;
using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <content>Expressions.</content>
internal sealed partial class Lowering
{
    private ExpressionNode LowerExpression(Expression expression)
    {
        Enter(expression.Position);
        var node = expression switch
        {
            Literal literal => new ConstantNode(literal.Value),
            Identifier name => LowerName(name),
            Parenthesised inner => LowerExpression(inner.Inner),
            Member or ComputedMember => LowerMember(expression),
            Call call => LowerCall(call),
            Binary binary => LowerBinary(binary),
            Logical logical => LowerLogical(logical),
            Unary unary => LowerUnary(unary),
            Assignment assignment => LowerAssignment(assignment),
            Update update => LowerUpdate(update),
            Conditional choice => new ConditionalNode(LowerExpression(choice.Test), LowerExpression(choice.Then), LowerExpression(choice.Otherwise)),
            Sequence sequence => new SequenceNode(LowerAll(sequence.Items)),
            TemplateLiteral template => new TemplateNode([.. template.Texts], LowerAll(template.Parts), template.Position),
            RegexLiteral regex => LowerRegex(regex),
            ArrayLiteral array => new ArrayNode([.. array.Items.Select(item => item is null ? null : LowerExpression(item))], array.Items.Any(item => item is Spread)),
            ObjectLiteral literal => LowerObject(literal),
            Spread spread => new SpreadNode(LowerExpression(spread.Operand), spread.Operand.Position),
            FunctionLiteral function => new FunctionNode(LowerFunction(function.Function)),
            New creation => new NewNode(LowerExpression(creation.Callee), LowerArguments(creation.Arguments), TextOf(creation.Callee), creation.Position),
            OptionalChain chain => new OptionalChainNode(LowerChain(chain.Inner)),
            _ => throw source.SyntaxError("Malformed arrow function parameter list", expression.Position),
        };
        Leave();
        return node;
    }

    private ExpressionNode[] LowerAll(IReadOnlyList<Expression> expressions) => [.. expressions.Select(LowerExpression)];

    private ArgumentList LowerArguments(IReadOnlyList<Expression> arguments) =>
        new(LowerAll(arguments), arguments.Any(argument => argument is Spread));

    private ExpressionNode LowerMember(Expression expression)
    {
        var (target, key, position) = LowerReference(expression, isAssigned: false);
        return key is ConstantNode { Value: var name } && name.TryGetString(out var text)
            ? new MemberNode(target, text, position)
            : new IndexNode(target, key, position);
    }

    private ExpressionNode LowerCall(Call call)
    {
        var callee = call.Callee;
        while (callee is Parenthesised { Inner: Member or ComputedMember or Parenthesised or Identifier } inner)
            callee = inner.Inner;
        var name = TextOf(callee);
        if (callee is Member or ComputedMember)
        {
            var (target, key, position) = LowerReference(callee, isAssigned: false);
            var arguments = LowerArguments(call.Arguments);
            return key is ConstantNode { Value: var constant } && constant.TryGetString(out var method)
                ? new MethodCallNode(target, method, arguments, name, position)
                : new ChainCallNode(target, key, false, arguments, name, position);
        }

        _references.AddCall(callee, call.Arguments);
        return new CallNode(LowerExpression(callee), LowerArguments(call.Arguments), name, call.Position);
    }

    /// <summary>A link of a chain with <c>?.</c> in it; all links below are lowered in the same way.</summary>
    private ExpressionNode LowerChain(Expression expression)
    {
        Enter(expression.Position);
        ExpressionNode node;
        switch (expression)
        {
            case Member member:
                _references.Add(member.Target, member.Name);
                node = new ChainMemberNode(LowerLink(member.Target, member.IsOptional), new ConstantNode(member.Name), member.Position);
                break;
            case ComputedMember index:
                _references.Add(index.Target, FixedName(index.Key));
                node = new ChainMemberNode(LowerLink(index.Target, index.IsOptional), LowerExpression(index.Key), index.Position);
                break;
            case Call call:
                node = LowerChainCall(call);
                break;
            default:
                node = LowerExpression(expression);
                break;
        }

        Leave();
        return node;
    }

    private ExpressionNode LowerLink(Expression target, bool isOptional)
    {
        var node = LowerChain(target);
        return isOptional ? new ChainLinkNode(node) : node;
    }

    private ChainCallNode LowerChainCall(Call call)
    {
        ExpressionNode? target = null;
        ExpressionNode callee;
        switch (call.Callee)
        {
            case Member member:
                _references.Add(member.Target, member.Name);
                target = LowerLink(member.Target, member.IsOptional);
                callee = new ConstantNode(member.Name);
                break;
            case ComputedMember index:
                _references.Add(index.Target, FixedName(index.Key));
                target = LowerLink(index.Target, index.IsOptional);
                callee = LowerExpression(index.Key);
                break;
            default:
                _references.AddCall(call.Callee, call.Arguments);
                callee = LowerChain(call.Callee);
                break;
        }

        return new(target, callee, call.IsOptional, LowerArguments(call.Arguments), TextOf(call.Callee), call.Position);
    }

    private RegexNode LowerRegex(RegexLiteral regex)
    {
        try
        {
            return new RegexNode(RegexTranslator.Translate(regex.Pattern, regex.Flags));
        }
        catch (RegexSyntaxException error)
        {
            throw source.SyntaxError(error.Message, regex.Position);
        }
    }

    private ObjectNode LowerObject(ObjectLiteral literal)
    {
        var members = new List<MemberPart>(literal.Members.Count);
        foreach (var member in literal.Members)
        {
            var key = member.Name.Computed is null ? null : LowerExpression(member.Name.Computed);
            members.Add(new(member.Kind, member.Name.Fixed, key, LowerExpression(member.Value)));
        }

        return new([.. members], literal.Position);
    }

    /// <summary>How messages name what is called.</summary>
    private static string TextOf(Expression expression) => TextOf(expression, 0);

    private static string TextOf(Expression expression, int depth) => expression switch
    {
        Identifier name => name.Name,
        Literal literal => Coercion.Describe(literal.Value),
        Parenthesised inner when depth < 8 => TextOf(inner.Inner, depth + 1),
        Member member when depth < 8 => $"{TextOf(member.Target, depth + 1)}.{member.Name}",
        ComputedMember { Key: Literal { Value.IsNumber: false } key } index when depth < 8 => $"{TextOf(index.Target, depth + 1)}.{key.Value}",
        ComputedMember index when depth < 8 => $"{TextOf(index.Target, depth + 1)}[...]",
        Call call when depth < 8 => $"{TextOf(call.Callee, depth + 1)}(...)",
        _ => "(intermediate value)",
    };
}
