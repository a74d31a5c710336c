namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>A comparison by order.</summary>
internal interface IOrderOperator
{
    /// <summary>Compares numbers; false when one is NaN.</summary>
    static abstract bool Numbers(double left, double right);

    /// <summary>Reads the order of two values.</summary>
    static abstract bool Order(int order);
}

/// <summary><c>&lt;</c>.</summary>
internal readonly struct Less : IOrderOperator
{
    /// <inheritdoc/>
    public static bool Numbers(double left, double right) => left < right;

    /// <inheritdoc/>
    public static bool Order(int order) => order < 0;
}

/// <summary><c>&gt;</c>.</summary>
internal readonly struct Greater : IOrderOperator
{
    /// <inheritdoc/>
    public static bool Numbers(double left, double right) => left > right;

    /// <inheritdoc/>
    public static bool Order(int order) => order > 0;
}

/// <summary><c>&lt;=</c>.</summary>
internal readonly struct LessOrEqual : IOrderOperator
{
    /// <inheritdoc/>
    public static bool Numbers(double left, double right) => left <= right;

    /// <inheritdoc/>
    public static bool Order(int order) => order <= 0;
}

/// <summary><c>&gt;=</c>.</summary>
internal readonly struct GreaterOrEqual : IOrderOperator
{
    /// <inheritdoc/>
    public static bool Numbers(double left, double right) => left >= right;

    /// <inheritdoc/>
    public static bool Order(int order) => order >= 0;
}
