using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>What an operator between two values does.</summary>
internal delegate JsValue BinaryOperation(ScriptRun run, JsValue left, JsValue right);

/// <summary>An operator as a type, so that its code is compiled into the node that uses it.</summary>
internal interface IBinaryOperator
{
    /// <summary>Applies the operator to evaluated operands.</summary>
    static abstract JsValue Apply(ScriptRun run, JsValue left, JsValue right);
}

/// <summary>The operators by their symbols.</summary>
internal static class Operators
{
    private static readonly Dictionary<string, BinaryOperation> Operations = new(StringComparer.Ordinal)
    {
        ["+"] = AddOperator.Apply,
        ["-"] = NumberOperator<Subtract>.Apply,
        ["*"] = NumberOperator<Multiply>.Apply,
        ["/"] = NumberOperator<Divide>.Apply,
        ["%"] = NumberOperator<Remainder>.Apply,
        ["**"] = NumberOperator<Power>.Apply,
        ["&"] = NumberOperator<BitAnd>.Apply,
        ["|"] = NumberOperator<BitOr>.Apply,
        ["^"] = NumberOperator<BitXor>.Apply,
        ["<<"] = NumberOperator<ShiftLeft>.Apply,
        [">>"] = NumberOperator<ShiftRight>.Apply,
        [">>>"] = NumberOperator<ShiftRightUnsigned>.Apply,
        ["<"] = OrderOperator<Less>.Apply,
        [">"] = OrderOperator<Greater>.Apply,
        ["<="] = OrderOperator<LessOrEqual>.Apply,
        [">="] = OrderOperator<GreaterOrEqual>.Apply,
        ["==="] = (run, left, right) => Comparison.StrictEquals(run, left, right),
        ["!=="] = (run, left, right) => !Comparison.StrictEquals(run, left, right),
        ["=="] = (run, left, right) => Comparison.LooseEquals(run, left, right),
        ["!="] = (run, left, right) => !Comparison.LooseEquals(run, left, right),
        ["in"] = In,
        ["instanceof"] = InstanceOf,
    };

    /// <summary>The operation of a symbol.</summary>
    public static BinaryOperation Get(string symbol) => Operations[symbol];

    /// <summary>Joins two strings on the budget.</summary>
    public static JsValue Concat(ScriptRun run, JsValue left, JsValue right)
    {
        var total = LengthOf(left) + (long)LengthOf(right);
        if (total > MaxTextLength)
            throw run.RangeError("Invalid string length");
        if (LengthOf(right) == 0)
            return left;
        if (LengthOf(left) == 0)
            return right;
        if (total >= JsText.MinimumLength)
            return JsValue.From(JsText.Concat(run, left, right.AsString()));
        run.Allocate(24 + (total * 2));
        return string.Concat(left.AsString(), right.AsString());
    }

    /// <summary>The length of the longest string.</summary>
    public const int MaxTextLength = 536_870_888;

    private static int LengthOf(JsValue text) => text.Reference is string plain ? plain.Length : ((JsText)text.Reference!).Length;

    private static JsValue In(ScriptRun run, JsValue left, JsValue right)
    {
        if (right.Object is not { } target)
            throw run.TypeError($"Cannot use 'in' operator to search for '{Coercion.ToKey(run, left)}' in {Coercion.ToText(run, right)}");
        return target.Has(run, Coercion.ToKey(run, left));
    }

    private static JsValue InstanceOf(ScriptRun run, JsValue left, JsValue right)
    {
        if (right.Reference is not JsFunction constructor)
            throw run.TypeError(right.IsObject ? "Right-hand side of 'instanceof' is not callable" : "Right-hand side of 'instanceof' is not an object");
        while (constructor is BoundFunction bound)
            constructor = bound.Target;
        if (left.Object is not { } target)
            return false;
        var found = constructor.Get(run, "prototype");
        if (found.Object is not { } prototype)
            throw run.TypeError($"Function has non-object prototype '{Coercion.Describe(found)}' in instanceof check");
        for (var holder = target.Prototype; holder is not null; holder = holder.Prototype)
        {
            run.Step();
            if (ReferenceEquals(holder, prototype))
                return true;
        }

        return false;
    }
}

/// <summary>The operator <c>+</c>.</summary>
internal readonly struct AddOperator : IBinaryOperator
{
    /// <inheritdoc/>
    public static JsValue Apply(ScriptRun run, JsValue left, JsValue right)
    {
        if (left.IsNumber && right.IsNumber)
            return left.Number + right.Number;
        if (left.IsString && right.IsString)
            return Operators.Concat(run, left, right);
        left = Coercion.ToPrimitive(run, left);
        right = Coercion.ToPrimitive(run, right);
        if (!left.IsString && !right.IsString)
            return Coercion.ToNumber(run, left) + Coercion.ToNumber(run, right);
        return Operators.Concat(run, left.IsString ? left : Coercion.ToText(run, left), right.IsString ? right : Coercion.ToText(run, right));
    }
}

/// <summary>An operator on numbers, with the conversion of its operands.</summary>
internal readonly struct NumberOperator<T> : IBinaryOperator
    where T : struct, INumberOperator
{
    /// <inheritdoc/>
    public static JsValue Apply(ScriptRun run, JsValue left, JsValue right)
    {
        if (left.IsNumber && right.IsNumber)
            return T.Apply(left.Number, right.Number);
        var number = Coercion.ToNumber(run, left);
        return T.Apply(number, Coercion.ToNumber(run, right));
    }
}

/// <summary>A comparison by order, with the conversion of its operands.</summary>
internal readonly struct OrderOperator<T> : IBinaryOperator
    where T : struct, IOrderOperator
{
    /// <inheritdoc/>
    public static JsValue Apply(ScriptRun run, JsValue left, JsValue right) => Test(run, left, right);

    /// <summary>The comparison as a truth value.</summary>
    public static bool Test(ScriptRun run, JsValue left, JsValue right)
    {
        if (left.IsNumber && right.IsNumber)
            return T.Numbers(left.Number, right.Number);
        return Comparison.Compare(run, left, right) is { } order && T.Order(order);
    }
}
