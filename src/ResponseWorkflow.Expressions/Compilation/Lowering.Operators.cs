using ResponseWorkflow.Expressions.Runtime;
using ResponseWorkflow.Expressions.Syntax;

namespace ResponseWorkflow.Expressions.Compilation;

/// <content>Operators, with shapes for what scripts use most.</content>
internal sealed partial class Lowering
{
    // Longer chains run in a loop instead of nesting.
    private const int MaxNestedChain = 8;

    private ExpressionNode LowerBinary(Binary binary)
    {
        var links = new Stack<Binary>();
        Expression first = binary;
        while (first is Binary link)
        {
            links.Push(link);
            first = link.Left;
        }

        var node = LowerExpression(first);
        if (links.Count > MaxNestedChain)
            return new BinaryChainNode(node, [.. links.Select(link => new BinaryLink(Operators.Get(link.Operator), LowerExpression(link.Right), link.Position))]);
        foreach (var link in links)
            node = MakeBinary(link.Operator, node, LowerExpression(link.Right), link.Position);
        return node;
    }

    private static ExpressionNode MakeBinary(string symbol, ExpressionNode left, ExpressionNode right, int position)
    {
        // Numbers never touch the run.
        if (left is ConstantNode { Value: { IsNumber: true } a } && right is ConstantNode { Value: { IsNumber: true } b } && symbol is not ("in" or "instanceof"))
            return new ConstantNode(Operators.Get(symbol)(null!, a, b));
        return symbol switch
        {
            "+" => new BinaryNode<AddOperator>(left, right, position),
            "-" => new BinaryNode<NumberOperator<Subtract>>(left, right, position),
            "*" => new BinaryNode<NumberOperator<Multiply>>(left, right, position),
            "/" => new BinaryNode<NumberOperator<Divide>>(left, right, position),
            "%" => new BinaryNode<NumberOperator<Remainder>>(left, right, position),
            "<" => MakeOrder<Less>(left, right, position),
            ">" => MakeOrder<Greater>(left, right, position),
            "<=" => MakeOrder<LessOrEqual>(left, right, position),
            ">=" => MakeOrder<GreaterOrEqual>(left, right, position),
            "===" or "!==" => MakeEquality(left, right, isNegated: symbol == "!=="),
            _ => new BinaryNode(Operators.Get(symbol), left, right, position),
        };
    }

    private static ExpressionNode MakeOrder<T>(ExpressionNode left, ExpressionNode right, int position)
        where T : struct, IOrderOperator =>
        right is ConstantNode { Value: { IsNumber: true } number } ? new OrderConstantNode<T>(left, number.Number, position) : new OrderNode<T>(left, right, position);

    private static ExpressionNode MakeEquality(ExpressionNode left, ExpressionNode right, bool isNegated)
    {
        if (right is ConstantNode constant && constant.Value.TryGetString(out var text))
            return new TextEqualityNode(left, text, isNegated);
        return new StrictEqualityNode(left, right, isNegated);
    }

    private ExpressionNode LowerLogical(Logical logical)
    {
        var operands = LowerAll(logical.Operands);
        return logical.Operator switch
        {
            "&&" => new AndNode(operands),
            "||" => new OrNode(operands),
            _ => new CoalesceNode(operands),
        };
    }

    private ExpressionNode LowerUnary(Unary unary)
    {
        switch (unary.Operator)
        {
            case "delete":
                return LowerDelete(unary);
            case "typeof" when StripParentheses(unary.Operand) is Identifier { Variable: null } name && !ConstantNames.ContainsKey(name.Name):
                _references.Add(name, null);
                return new GlobalTypeNode(GlobalIndex(name.Name));
            case "!":
                return new NotNode(LowerExpression(unary.Operand));
        }

        var operand = LowerExpression(unary.Operand);
        if (unary.Operator == "-" && operand is ConstantNode { Value: { IsNumber: true } number })
            return new ConstantNode(-number.Number);
        return new UnaryNode(UnaryOperations[unary.Operator], operand, unary.Position);
    }

    private static Dictionary<string, Func<ScriptRun, JsValue, JsValue>> UnaryOperations { get; } = new(StringComparer.Ordinal)
    {
        ["-"] = (run, value) => -Coercion.ToNumber(run, value),
        ["+"] = (run, value) => Coercion.ToNumber(run, value),
        ["~"] = (run, value) => ~Coercion.ToInt32(run, value),
        ["typeof"] = (_, value) => Coercion.Typeof(value),
        ["void"] = (_, _) => JsValue.Undefined,
    };

    private ExpressionNode LowerDelete(Unary unary)
    {
        var operand = StripParentheses(unary.Operand);
        switch (operand)
        {
            case Member or ComputedMember:
                var (holder, key, position) = LowerReference(operand, isAssigned: true);
                return new DeleteNode(holder, key, position);
            case OptionalChain { Inner: Member member }:
                _references.Add(member.Target, member.Name, isAssigned: true);
                return new DeleteNode(LowerLink(member.Target, member.IsOptional), new ConstantNode(member.Name), member.Position);
            case OptionalChain { Inner: ComputedMember index }:
                _references.Add(index.Target, FixedName(index.Key), isAssigned: true);
                return new DeleteNode(LowerLink(index.Target, index.IsOptional), LowerExpression(index.Key), index.Position);
            case Identifier { Name: not "this" }:
                return new ConstantNode(false);
            default:
                return new SequenceNode([LowerExpression(operand), new ConstantNode(true)]);
        }
    }

    private ExpressionNode LowerAssignment(Assignment assignment)
    {
        var target = assignment.Target is Expression expression ? StripParentheses(expression) : assignment.Target;
        return assignment.Operator switch
        {
            "=" => LowerPlainAssignment(target, assignment.Value),
            "&&" or "||" or "??" => LowerLogicalAssignment(assignment.Operator, (Expression)target, assignment.Value),
            _ => LowerCompoundAssignment(assignment, (Expression)target),
        };
    }

    private ExpressionNode LowerPlainAssignment(Node target, Expression value)
    {
        if (target is not (Member or ComputedMember))
            return new AssignmentNode(LowerTarget(target, isDeclaration: false), LowerExpression(value));
        var (holder, key, position) = LowerReference((Expression)target, isAssigned: true);
        return key is ConstantNode { Value: var constant } && constant.TryGetString(out var name)
            ? new MemberAssignmentNode(holder, name, LowerExpression(value), position)
            : new IndexAssignmentNode(holder, key, LowerExpression(value), position);
    }

    private ExpressionNode LowerCompoundAssignment(Assignment assignment, Expression target)
    {
        if (target is Identifier name)
        {
            _references.Add(name, null, isAssigned: true);
            var sum = MakeBinary(assignment.Operator, LowerName(name), LowerExpression(assignment.Value), assignment.Position);
            return new AssignmentNode(LowerNameTarget(name, isDeclaration: false), sum);
        }

        var (holder, key, position) = LowerReference(target, isAssigned: true);
        return new CompoundMemberNode(holder, key, Operators.Get(assignment.Operator), LowerExpression(assignment.Value), position);
    }

    private ExpressionNode LowerLogicalAssignment(string symbol, Expression target, Expression value)
    {
        if (target is Identifier name)
        {
            _references.Add(name, null, isAssigned: true);
            ExpressionNode[] operands = [LowerName(name), new AssignmentNode(LowerNameTarget(name, isDeclaration: false), LowerExpression(value))];
            return symbol switch
            {
                "&&" => new AndNode(operands),
                "||" => new OrNode(operands),
                _ => new CoalesceNode(operands),
            };
        }

        var (holder, key, position) = LowerReference(target, isAssigned: true);
        Func<JsValue, bool> needsValue = symbol switch
        {
            "&&" => Coercion.ToBoolean,
            "||" => old => !Coercion.ToBoolean(old),
            _ => old => old.IsNullish,
        };
        return new LogicalMemberNode(holder, key, needsValue, LowerExpression(value), position);
    }

    private ExpressionNode LowerUpdate(Update update)
    {
        var change = update.IsIncrement ? 1 : -1;
        var target = StripParentheses(update.Target);
        if (target is Identifier name)
        {
            _references.Add(name, null, isAssigned: true);
            return new VariableUpdateNode(LowerName(name), LowerNameTarget(name, isDeclaration: false), change, update.IsPrefix, update.Position);
        }

        var (holder, key, position) = LowerReference(target, isAssigned: true);
        return new MemberUpdateNode(holder, key, change, update.IsPrefix, position);
    }

    private static Expression StripParentheses(Expression expression)
    {
        while (expression is Parenthesised inner)
            expression = inner.Inner;
        return expression;
    }
}
