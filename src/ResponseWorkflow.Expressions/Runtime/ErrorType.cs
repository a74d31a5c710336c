namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The kinds of error objects of the language; the names are those that scripts see.</summary>
internal enum ErrorType
{
    /// <summary>The general one.</summary>
    Error,

    /// <summary>A value of the wrong type.</summary>
    TypeError,

    /// <summary>A value out of range.</summary>
    RangeError,

    /// <summary>An unknown name.</summary>
    ReferenceError,

    /// <summary>Text that cannot be parsed, as by <c>JSON.parse</c>.</summary>
    SyntaxError,

    /// <summary>A malformed URI.</summary>
    UriError,

    /// <summary>Kept for completeness; nothing throws it.</summary>
    EvalError,
}
