using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>An operator on two numbers.</summary>
internal interface INumberOperator
{
    /// <summary>Applies the operator.</summary>
    static abstract double Apply(double left, double right);
}

/// <summary><c>-</c>.</summary>
internal readonly struct Subtract : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => left - right;
}

/// <summary><c>*</c>.</summary>
internal readonly struct Multiply : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => left * right;
}

/// <summary><c>/</c>.</summary>
internal readonly struct Divide : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => left / right;
}

/// <summary><c>%</c>.</summary>
internal readonly struct Remainder : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => left % right;
}

/// <summary><c>**</c>.</summary>
internal readonly struct Power : INumberOperator
{
    /// <inheritdoc/>
    /// <remarks>Unlike IEEE 754, a base of 1 or -1 with NaN or an infinity gives NaN in the language.</remarks>
    public static double Apply(double left, double right)
    {
        if (double.IsNaN(right) || (Math.Abs(left) == 1 && double.IsInfinity(right)))
            return double.NaN;
        return Math.Pow(left, right);
    }
}

/// <summary><c>&amp;</c>.</summary>
internal readonly struct BitAnd : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => Coercion.ToInt32(left) & Coercion.ToInt32(right);
}

/// <summary><c>|</c>.</summary>
internal readonly struct BitOr : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => Coercion.ToInt32(left) | Coercion.ToInt32(right);
}

/// <summary><c>^</c>.</summary>
internal readonly struct BitXor : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => Coercion.ToInt32(left) ^ Coercion.ToInt32(right);
}

/// <summary><c>&lt;&lt;</c>.</summary>
internal readonly struct ShiftLeft : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => Coercion.ToInt32(left) << (int)(Coercion.ToUint32(right) & 31);
}

/// <summary><c>&gt;&gt;</c>.</summary>
internal readonly struct ShiftRight : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => Coercion.ToInt32(left) >> (int)(Coercion.ToUint32(right) & 31);
}

/// <summary><c>&gt;&gt;&gt;</c>.</summary>
internal readonly struct ShiftRightUnsigned : INumberOperator
{
    /// <inheritdoc/>
    public static double Apply(double left, double right) => Coercion.ToUint32(left) >> (int)(Coercion.ToUint32(right) & 31);
}
