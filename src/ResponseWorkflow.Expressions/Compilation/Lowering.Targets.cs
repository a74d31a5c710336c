using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <content>Targets of assignments and declarations.</content>
internal sealed partial class Lowering
{
    private TargetNode LowerTarget(Node target, bool isDeclaration)
    {
        Enter(target.Position);
        TargetNode node = target switch
        {
            Identifier name => LowerNameTarget(name, isDeclaration),
            Parenthesised inner => LowerTarget(inner.Inner, isDeclaration),
            Member or ComputedMember => LowerMemberTarget((Expression)target),
            ArrayPattern array => new ArrayTarget(
                [.. array.Elements.Select(element => element is null ? null : LowerElement(element, isDeclaration))],
                array.Rest is null ? null : LowerTarget(array.Rest, isDeclaration),
                array.Position),
            ObjectPattern pattern => new ObjectTarget(
                [.. pattern.Properties.Select(property => new PropertyTarget(
                    property.Name.Fixed,
                    property.Name.Computed is null ? null : LowerExpression(property.Name.Computed),
                    LowerElement(property.Element, isDeclaration)))],
                pattern.Rest is null ? null : LowerTarget(pattern.Rest, isDeclaration),
                pattern.Position),
            _ => throw source.SyntaxError("Invalid destructuring assignment target", target.Position),
        };
        Leave();
        return node;
    }

    private TargetNode LowerElement(PatternElement element) => LowerElement(element, isDeclaration: true);

    private TargetNode LowerElement(PatternElement element, bool isDeclaration)
    {
        var target = LowerTarget(element.Target, isDeclaration);
        return element.Default is null ? target : new DefaultTarget(target, LowerExpression(element.Default));
    }

    private MemberTarget LowerMemberTarget(Expression target)
    {
        var (holder, key, position) = LowerReference(target, isAssigned: true);
        return new(holder, key, position);
    }

    /// <summary>The object and key of a property that is written.</summary>
    private (ExpressionNode Holder, ExpressionNode Key, int Position) LowerReference(Expression expression, bool isAssigned)
    {
        switch (expression)
        {
            case Parenthesised inner:
                return LowerReference(inner.Inner, isAssigned);
            case Member member:
                _references.Add(member.Target, member.Name, isAssigned);
                return (LowerExpression(member.Target), new ConstantNode(member.Name), member.Position);
            case ComputedMember index:
                _references.Add(index.Target, FixedName(index.Key), isAssigned);
                return (LowerExpression(index.Target), LowerExpression(index.Key), index.Position);
            default:
                throw source.SyntaxError("Invalid left-hand side in assignment", expression.Position);
        }
    }

    private static string? FixedName(Expression key) => key is Literal literal && literal.Value.TryGetString(out var name) ? name : null;
}
